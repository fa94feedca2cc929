package ua.viche.api.priorities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import ua.viche.api.priorities.Ranking.Standing;

class RankingTest {

    @Provide
    Arbitrary<List<Integer>> votes() {
        return Arbitraries.integers().between(0, 6).list().ofMinSize(2).ofMaxSize(12);
    }

    @Property
    void neverMoreAreChosenThanMayBeAndNobodyWithFewerVotesComesFirst(@ForAll("votes") List<Integer> votes,
            @ForAll @IntRange(min = 1, max = 5) int choose) {
        var places = Ranking.of(votes, choose);
        var chosen = places.stream().filter(place -> place.standing() == Standing.CHOSEN).toList();
        var tied = places.stream().filter(place -> place.standing() == Standing.TIED).toList();

        assertThat(places).hasSameSizeAs(votes).allSatisfy(place -> assertThat(place.votes()).isEqualTo(
                votes.get(place.position() - 1)));
        assertThat(chosen.size()).isLessThanOrEqualTo(choose);
        assertThat(tied).extracting(Ranking.Place::votes).allMatch(count -> count.equals(tied.getFirst().votes()));
        if (!tied.isEmpty()) {
            assertThat(chosen.size()).isLessThan(choose);
            assertThat(chosen.size() + tied.size()).isGreaterThan(choose);
        }
        for (var place : places) {
            assertThat(place.rank()).isEqualTo(1 + (int) votes.stream().filter(count -> count > place.votes()).count());
            if (place.standing() == Standing.CHOSEN) {
                assertThat(place.votes()).isPositive();
            }
        }
    }

    @Example
    void whatIsLevelAtTheEdgeIsTied() {
        assertThat(Ranking.of(List.of(5, 3, 3, 0), 2)).extracting(Ranking.Place::standing).containsExactly(Standing.CHOSEN,
                Standing.TIED, Standing.TIED, Standing.LEFT);
    }
}
