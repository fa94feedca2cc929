package ua.viche.api.signing.live;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import ua.viche.api.signing.Count;
import ua.viche.platform.http.Json;

/// One client that listens to one petition's count, on a thread of its own: an event for each change, at most one a second, a comment
/// when there was nothing to say for long, and a last event when nothing can change any more.
final class Listener {

    static final Duration PACE = Duration.ofSeconds(1);

    private final EventWriter writer;
    private final Duration heartbeat;
    private final Thread thread = Thread.currentThread();
    private volatile @Nullable Count latest;
    private volatile boolean closed;
    private volatile boolean ended;
    private volatile long writing;

    /// To be made on the thread that will listen.
    ///
    /// @param heartbeat longest silence
    Listener(EventWriter writer, Duration heartbeat) {
        this.writer = writer;
        this.heartbeat = heartbeat;
    }

    /// There is another count.
    void tell(Count count) {
        latest = count;
        LockSupport.unpark(thread);
    }

    /// The last count was told.
    void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    /// The server stops.
    void end() {
        ended = true;
        LockSupport.unpark(thread);
    }

    /// Ends a client that does not take what it is sent: what blocks in its socket is interrupted, which closes it.
    void dropIfStuck(Duration patience) {
        var since = writing;
        if (since != 0 && System.nanoTime() - since > patience.toNanos()) {
            thread.interrupt();
        }
    }

    /// Talks until there is nothing left to say, the client is gone or the server stops.
    ///
    /// @param known whether the client has the first count already
    void talk(Count first, boolean known) {
        var said = first;
        var saidAt = System.nanoTime() - PACE.toNanos();
        var wroteAt = System.nanoTime();
        write(writer::retry);
        if (known) {
            write(() -> writer.comment("nothing new"));
        } else {
            say(first);
            saidAt = System.nanoTime();
        }
        while (!ended && !Thread.currentThread().isInterrupted()) {
            var next = latest;
            var now = System.nanoTime();
            var due = heartbeat.toNanos() - (now - wroteAt);
            if (next != null && next.count() != said.count()) {
                var wait = PACE.toNanos() - (now - saidAt);
                if (wait <= 0) {
                    say(next);
                    said = next;
                    saidAt = System.nanoTime();
                    wroteAt = saidAt;
                    continue;
                }
                due = Math.min(due, wait);
            } else if (closed) {
                var last = said;
                write(() -> writer.event("closed", last.treeSize(), Json.text(last)));
                return;
            }
            if (due <= 0) {
                write(() -> writer.comment("still here"));
                wroteAt = System.nanoTime();
            } else {
                LockSupport.parkNanos(this, due);
            }
        }
    }

    private void say(Count count) {
        write(() -> writer.event("count", count.treeSize(), Json.text(count)));
    }

    /// @throws UncheckedIOException where the client is gone
    private void write(Runnable work) {
        writing = System.nanoTime();
        try {
            work.run();
        } finally {
            writing = 0;
        }
    }
}
