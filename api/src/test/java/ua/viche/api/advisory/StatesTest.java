package ua.viche.api.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// The state machines on their own.
class StatesTest {

    @Property
    void aMeetingThatEndedNeverGoesOn(@ForAll List<Meeting.State> wishes) {
        var state = Meeting.State.PLANNED;
        for (var wish : wishes) {
            if (state.mayBecome(wish)) {
                assertThat(state).isNotIn(Meeting.State.CLOSED, Meeting.State.CANCELLED);
                assertThat(wish).isNotEqualTo(Meeting.State.PLANNED);
                state = wish;
            }
        }
    }

    @Property
    void onlyWhatWasAdoptedIsAnswered(@ForAll List<Recommendation.State> wishes) {
        var state = Recommendation.State.PROPOSED;
        var adopted = false;
        for (var wish : wishes) {
            if (state.mayBecome(wish)) {
                state = wish;
                adopted |= wish == Recommendation.State.ADOPTED;
            }
            assertThat(state != Recommendation.State.ANSWERED || adopted).isTrue();
        }
    }

    @Property
    void moreThanHalfOfThoseWhoVotedCarry(@ForAll @IntRange(max = 50) int inFavour, @ForAll @IntRange(max = 50) int against,
            @ForAll @IntRange(max = 50) int abstained, @ForAll @IntRange(max = 50) int recused) {
        var tally = new Recommendation.Tally(inFavour, against, abstained, recused);

        assertThat(tally.carries()).isEqualTo(inFavour > against + abstained);
        assertThat(tally.voted()).isEqualTo(inFavour + against + abstained);
    }
}
