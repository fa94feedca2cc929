package ua.viche.notifications.delivery;

import dev.failsafe.CircuitBreaker;
import java.util.List;
import java.util.function.Supplier;

/// Whether the push service is there at all: after some pages in a row of which most failed by its fault, nothing is claimed for a
/// while, then one page tries.
final class Outage {

    private final CircuitBreaker<Object> circuit;

    Outage(DeliverySettings.Circuit settings, Runnable begun) {
        circuit = CircuitBreaker.builder().withFailureThreshold(settings.failures()).withSuccessThreshold(1)
                .withDelay(settings.pause()).onOpen(_ -> begun.run()).build();
    }

    /// Whether it is of use to claim anything.
    boolean over() {
        return !circuit.isOpen() || circuit.getRemainingDelay().isZero();
    }

    /// Whether a page may be sent; its result must be told then.
    boolean permits() {
        return circuit.tryAcquirePermit();
    }

    /// Sends a page that was permitted, and takes note of how it ended.
    List<PushOutcome> watch(Supplier<List<PushOutcome>> sending) {
        try {
            var page = sending.get();
            note(page);
            return page;
        } catch (RuntimeException failure) {
            circuit.recordFailure();
            throw failure;
        }
    }

    void note(List<PushOutcome> page) {
        var failed = page.stream().filter(PushOutcome.Later.class::isInstance).count();
        if (failed * 2 > page.size()) {
            circuit.recordFailure();
        } else {
            circuit.recordSuccess();
        }
    }
}
