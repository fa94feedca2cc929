package ua.viche.moderation.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.moderation.quality.Agreement.Pair;

/// Cohen's kappa.
class AgreementTest {

    private static final Opinion YES = new Opinion(Action.APPROVE, null);
    private static final Opinion NO = new Opinion(Action.REJECT, "offensive");

    @Example
    void theTextbookExampleComesOut() {
        var pairs = Stream.of(Collections.nCopies(20, new Pair(YES, YES)), Collections.nCopies(5, new Pair(YES, NO)),
                Collections.nCopies(10, new Pair(NO, YES)), Collections.nCopies(15, new Pair(NO, NO))).flatMap(List::stream)
                .toList();

        var agreement = Agreement.of(pairs, Opinion::action);

        assertThat(agreement.pairs()).isEqualTo(50);
        assertThat(agreement.agreed()).isEqualTo(35);
        assertThat(agreement.kappa()).isCloseTo(0.4, within(1e-9));
    }

    @Example
    void whereChanceAloneExplainsItThereIsNoKappa() {
        assertThat(Agreement.of(List.of(), Opinion::action).kappa()).isNull();
        assertThat(Agreement.of(Collections.nCopies(9, new Pair(YES, YES)), Opinion::action).kappa()).isNull();
    }

    @Provide
    Arbitrary<List<Pair>> pairs() {
        var opinions = Arbitraries.of(YES, NO, new Opinion(Action.REJECT, "advert"), new Opinion(Action.HIDE, "advert"));
        return Combinators.combine(opinions, opinions).as(Pair::new).list().ofMinSize(1).ofMaxSize(30);
    }

    @Property
    void itLiesBetweenMinusOneAndOneAndDoesNotCareWhoWasFirst(@ForAll("pairs") List<Pair> pairs) {
        var kappa = Agreement.of(pairs, Opinion::action).kappa();
        var turned = Agreement.of(pairs.stream().map(pair -> new Pair(pair.second(), pair.first())).toList(), Opinion::action)
                .kappa();

        if (kappa == null) {
            assertThat(turned).isNull();
        } else {
            assertThat(kappa).isBetween(-1.0, 1.0);
            assertThat(turned).isCloseTo(kappa, within(1e-9));
        }
    }
}
