package ua.viche.platform.database;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/// How much a process asks of its connections to PostgreSQL: figures that only grow, for whoever compares two looks at them.
public final class Strain {

    /// A transaction that takes longer than this, waiting for a connection included, is slow.
    public static final Duration SLOW = Duration.ofMillis(500);

    private final int connections;
    private final LongAdder running = new LongAdder();
    private final LongAdder finished = new LongAdder();
    private final LongAdder slow = new LongAdder();
    private final LongAdder refused = new LongAdder();

    Strain(int connections) {
        this.connections = connections;
    }

    /// One look.
    ///
    /// @param connections how many transactions can be under way at once
    /// @param running transactions under way, with those that wait for a connection
    /// @param finished transactions that ended by themselves
    /// @param slow those of them that took longer than [#SLOW]
    /// @param refused transactions for which PostgreSQL was away, the queue full or the deadline over
    public record Look(int connections, long running, long finished, long slow, long refused) {}

    public Look look() {
        return new Look(connections, running.sum(), finished.sum(), slow.sum(), refused.sum());
    }

    long begin() {
        running.increment();
        return System.nanoTime();
    }

    void done(long began, boolean measured) {
        running.decrement();
        finished.increment();
        if (measured && System.nanoTime() - began > SLOW.toNanos()) {
            slow.increment();
        }
    }

    void refused() {
        running.decrement();
        refused.increment();
    }
}
