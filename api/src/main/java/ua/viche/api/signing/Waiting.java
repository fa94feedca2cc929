package ua.viche.api.signing;

import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.database.DatabaseUnavailableException;

/// An act and the phone that waits for its outcome. The wait has no alarm clock of its own, which would cost as much as the rest of
/// it: whoever writes batches tells every act its outcome, also that it is too late, and the database ends within its deadline.
final class Waiting {

    private final Act act;
    private final long since = System.nanoTime();
    private final Thread phone = Thread.currentThread();
    private volatile @Nullable Signing outcome;
    private volatile @Nullable Throwable failure;

    Waiting(Act act) {
        this.act = act;
    }

    Act act() {
        return act;
    }

    /// By `System.nanoTime`.
    long since() {
        return since;
    }

    void complete(Signing done) {
        outcome = done;
        LockSupport.unpark(phone);
    }

    void fail(Throwable reason) {
        failure = reason;
        LockSupport.unpark(phone);
    }

    /// Waits for the outcome; only on the thread that made this.
    Signing await() {
        while (true) {
            var done = outcome;
            if (done != null) {
                return done;
            }
            var reason = failure;
            if (reason != null) {
                throw reason instanceof RuntimeException fault ? fault : new IllegalStateException(reason);
            }
            if (Thread.interrupted()) {
                Thread.currentThread().interrupt();
                throw new DatabaseUnavailableException("interrupted", new TimeoutException());
            }
            LockSupport.park(this);
        }
    }
}
