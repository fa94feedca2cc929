package ua.viche.platform.redis;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// After a failure nobody asks for a second, then one asks first: a Redis that is away costs one wait a second, not one a request.
final class Circuit {

    static final Duration PAUSE = Duration.ofSeconds(1);

    private static final long CLOSED = Long.MIN_VALUE;

    private final LongSupplier nanos;
    private final AtomicLong openUntil = new AtomicLong(CLOSED);

    Circuit(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// Whether the caller may ask now.
    boolean lets() {
        long until = openUntil.get();
        long now = nanos.getAsLong();
        return until == CLOSED || now - until >= 0 && openUntil.compareAndSet(until, now + PAUSE.toNanos());
    }

    void succeeded() {
        if (openUntil.get() != CLOSED) {
            openUntil.set(CLOSED);
        }
    }

    /// @return whether this was the first failure after a success
    boolean failed() {
        return openUntil.getAndSet(nanos.getAsLong() + PAUSE.toNanos()) == CLOSED;
    }
}
