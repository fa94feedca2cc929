package ua.viche.api.signing.live;

import io.helidon.http.sse.SseEvent;
import io.helidon.webserver.sse.SseSink;
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
    static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration RECONNECT = Duration.ofSeconds(3);

    private final SseSink sink;
    private final Thread thread = Thread.currentThread();
    private volatile @Nullable Count latest;
    private volatile boolean closed;
    private volatile boolean ended;
    private volatile long writing;

    /// To be made on the thread that will listen.
    Listener(SseSink sink) {
        this.sink = sink;
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
        if (known) {
            write(SseEvent.builder().reconnectDelay(RECONNECT).comment("nothing new").build());
        } else {
            write(event(first));
            saidAt = System.nanoTime();
        }
        while (!ended && !Thread.currentThread().isInterrupted()) {
            var next = latest;
            var now = System.nanoTime();
            var due = HEARTBEAT.toNanos() - (now - wroteAt);
            if (next != null && next.count() != said.count()) {
                var wait = PACE.toNanos() - (now - saidAt);
                if (wait <= 0) {
                    write(event(next));
                    said = next;
                    saidAt = System.nanoTime();
                    wroteAt = saidAt;
                    continue;
                }
                due = Math.min(due, wait);
            } else if (closed) {
                write(SseEvent.builder().name("closed").data(Json.text(said)).build());
                return;
            }
            if (due <= 0) {
                write(SseEvent.builder().comment("still here").build());
                wroteAt = System.nanoTime();
            } else {
                LockSupport.parkNanos(this, due);
            }
        }
    }

    private static SseEvent event(Count count) {
        return SseEvent.builder().id(String.valueOf(count.treeSize())).name("count").reconnectDelay(RECONNECT)
                .data(Json.text(count)).build();
    }

    /// @throws UncheckedIOException where the client is gone
    private void write(SseEvent event) {
        writing = System.nanoTime();
        try {
            sink.emit(event);
        } finally {
            writing = 0;
        }
    }
}
