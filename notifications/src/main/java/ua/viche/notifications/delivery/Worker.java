package ua.viche.notifications.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Repeats a step in the background until there is nothing left to do, and begins again when it is woken: on up to so many virtual
/// threads, of which a further one starts whenever a step found work.
final class Worker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String name;
    private final int threads;
    private final BooleanSupplier step;
    private final Semaphore idle;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean closed;

    /// @param step does a piece of work; false when there was none
    Worker(String name, int threads, BooleanSupplier step) {
        this.name = name;
        this.threads = threads;
        this.step = step;
        this.idle = new Semaphore(threads);
    }

    /// Returns at once. What is there to do now will be looked at, even if all threads are about to stop.
    void wake() {
        asked.set(true);
        start();
    }

    private void start() {
        if (!closed && idle.tryAcquire()) {
            Thread.ofVirtual().name(name).start(this::run);
        }
    }

    private void run() {
        var failed = false;
        try {
            do {
                asked.set(false);
                while (!closed && step.getAsBoolean()) {
                    start();
                }
            } while (!closed && asked.get());
        } catch (RuntimeException failure) {
            failed = true;
            LOG.warn("{} stopped; it begins again when it is woken: {}", name, failure.toString(), failure);
        } finally {
            idle.release();
        }
        if (!failed && asked.get()) {
            start();
        }
    }

    /// Waits for the steps under way, 15 seconds at most.
    @Override
    public void close() {
        closed = true;
        try {
            if (!idle.tryAcquire(threads, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("{} did not end in {}", name, PATIENCE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
