package ua.viche.api.ledger;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Wakes the sequencer when there is work; what happens while it works counts once.
final class Wake implements Runnable {

    private final Semaphore work = new Semaphore(0);

    @Override
    public void run() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    /// Waits for work, at most so long.
    void await(Duration most) throws InterruptedException {
        if (work.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS)) {
            work.drainPermits();
        }
    }
}
