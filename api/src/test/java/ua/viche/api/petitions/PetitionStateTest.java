package ua.viche.api.petitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// The state machine on its own.
class PetitionStateTest {

    @Example
    void everyStateIsReachedFromADraft() {
        var reached = EnumSet.of(PetitionState.DRAFT);
        var frontier = new ArrayDeque<>(reached);
        while (!frontier.isEmpty()) {
            for (var next : frontier.pop().next()) {
                if (reached.add(next)) {
                    frontier.add(next);
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(PetitionState.values());
    }

    @Property
    void nothingLeavesAnEndAndOnlyModerationMakesADraftAgain(@ForAll List<PetitionState> wishes) {
        var state = PetitionState.DRAFT;
        var ended = false;
        for (var wish : wishes) {
            if (state.mayBecome(wish)) {
                assertThat(ended).isFalse();
                assertThat(wish != PetitionState.DRAFT || state == PetitionState.IN_MODERATION).isTrue();
                assertThat(wish != PetitionState.HIDDEN || PetitionState.PUBLISHED.contains(state)).isTrue();
                state = wish;
            }
            ended = state.next().isEmpty();
        }
    }
}
