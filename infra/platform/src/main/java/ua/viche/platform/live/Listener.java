package ua.viche.platform.live;

import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// One client that listens, on a thread of its own: it says what there is to say as soon as it is woken, and a comment when there was
/// nothing for long.
public abstract class Listener {

    /// Nothing more to say until somebody wakes this listener.
    protected static final Duration UNTIL_WOKEN = Duration.ofDays(1);

    private final EventWriter writer;
    private final Duration heartbeat;
    private final Thread thread = Thread.currentThread();
    private volatile boolean ended;

    /// To be made on the thread that will listen.
    ///
    /// @param heartbeat longest silence
    protected Listener(OutputStream out, Duration heartbeat) {
        writer = new EventWriter(out);
        this.heartbeat = heartbeat;
    }

    /// Says what there is to say now, if anything; never told in two threads at once.
    ///
    /// @return after how long to ask again though nobody wakes
    protected abstract Duration say();

    /// Where to say it.
    protected final EventWriter writer() {
        return writer;
    }

    /// There is something to say.
    protected final void wake() {
        LockSupport.unpark(thread);
    }

    /// Nothing more is said.
    public final void end() {
        ended = true;
        wake();
    }

    /// Talks until the client is gone or [#end] was called.
    protected final void talk() {
        while (!ended && !Thread.currentThread().isInterrupted()) {
            var wroteAt = writer.wroteAt();
            var patience = say();
            if (ended || wroteAt != writer.wroteAt()) {
                // what woke this thread while it wrote is gone, so it has to look again
                continue;
            }
            var silence = heartbeat.toNanos() - (System.nanoTime() - wroteAt);
            if (silence <= 0) {
                writer.comment("still here");
            } else {
                LockSupport.parkNanos(this, Math.min(silence, patience.toNanos()));
            }
        }
    }

    /// Ends a client that does not take what it is sent: what blocks in its socket is interrupted, which closes it.
    final void dropIfStuck(Duration patience) {
        if (writer.stuckFor(patience)) {
            thread.interrupt();
        }
    }
}
