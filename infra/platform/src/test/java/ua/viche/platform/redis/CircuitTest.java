package ua.viche.platform.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CircuitTest {

    private final AtomicLong now = new AtomicLong(42);
    private final Circuit circuit = new Circuit(now::get);

    @Test
    void afterAFailureNobodyAsksForASecondThenOneAsksFirst() {
        assertThat(circuit.lets()).isTrue();
        assertThat(circuit.failed()).isTrue();
        assertThat(circuit.lets()).isFalse();

        now.addAndGet(Circuit.PAUSE.toNanos());

        assertThat(circuit.lets()).isTrue();
        assertThat(circuit.lets()).isFalse();
    }

    @Test
    void aSuccessClosesItAndOnlyTheNextFailureIsNews() {
        circuit.failed();
        assertThat(circuit.failed()).isFalse();

        circuit.succeeded();

        assertThat(circuit.lets()).isTrue();
        assertThat(circuit.failed()).isTrue();
    }
}
