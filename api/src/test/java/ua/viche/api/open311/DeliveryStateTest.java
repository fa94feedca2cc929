package ua.viche.api.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class DeliveryStateTest {

    @Test
    void everyStateIsReachedAndOnlyRefusalAndAcknowledgementAreEnds() {
        var reached = EnumSet.of(DeliveryState.UNPROCESSED);
        while (reached.addAll(reached.stream().flatMap(state -> state.next().stream()).toList())) {
            // the next step
        }

        assertThat(reached).containsExactlyInAnyOrder(DeliveryState.values());
        assertThat(EnumSet.allOf(DeliveryState.class)).filteredOn(state -> state.next().isEmpty())
                .containsExactly(DeliveryState.SKIPPED, DeliveryState.ACKNOWLEDGED);
    }

    @Test
    void whatABodyHasIsNeverHandedInAgain() {
        for (var state : EnumSet.of(DeliveryState.PROCESSED, DeliveryState.SENT, DeliveryState.ACKNOWLEDGED)) {
            assertThat(state.next()).doesNotContain(DeliveryState.UNPROCESSED, DeliveryState.PROCESSING);
        }
    }
}
