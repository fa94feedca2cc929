package ua.viche.moderation.console.live;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// One page that listens, on a thread of its own (Server-Sent Events, HTML standard section 9.2).
final class Listener {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final OutputStream out;
    private final Thread thread = Thread.currentThread();
    private volatile boolean changed;
    private volatile boolean ended;
    private volatile long writing;

    /// To be made on the thread that will listen.
    Listener(OutputStream out) {
        this.out = out;
    }

    void tell() {
        changed = true;
        LockSupport.unpark(thread);
    }

    void end() {
        ended = true;
        LockSupport.unpark(thread);
    }

    /// Ends a client that does not take what it is sent.
    void dropIfStuck(Duration patience) {
        var since = writing;
        if (since != 0 && System.nanoTime() - since > patience.toNanos()) {
            thread.interrupt();
        }
    }

    /// Talks until the client is gone, the server stops or the listener may hear no more.
    ///
    /// @param allowed asked at every heartbeat
    void talk(BooleanSupplier allowed) {
        write("retry: 3000\n\n: hello\n\n");
        var wroteAt = System.nanoTime();
        while (!ended && !Thread.currentThread().isInterrupted()) {
            var due = HEARTBEAT.toNanos() - (System.nanoTime() - wroteAt);
            if (changed) {
                changed = false;
                write("event: changed\ndata: 1\n\n");
            } else if (due > 0) {
                LockSupport.parkNanos(this, due);
            } else {
                if (!allowed.getAsBoolean()) {
                    return;
                }
                write(": still here\n\n");
                wroteAt = System.nanoTime();
            }
        }
    }

    private void write(String text) {
        writing = System.nanoTime();
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } finally {
            writing = 0;
        }
    }
}
