package ua.viche.moderation.queue.live;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import ua.viche.platform.http.Json;

/// One reviewer who listens to one queue, on a thread of their own (HTML standard, section 9.2). Whoever is too slow is cut off and
/// comes back with the place that they have.
final class Listener {

    private static final int MOST_UNSAID = 1_000;
    private static final Duration COME_BACK = Duration.ofSeconds(3);
    private static final News END = new News(new NewsPosition(BigInteger.ZERO, 0), "", new UUID(0, 0), "end");

    private final OutputStream out;
    private final Duration heartbeat;
    private final Thread thread = Thread.currentThread();
    private final BlockingQueue<News> unsaid = new ArrayBlockingQueue<>(MOST_UNSAID);
    private volatile boolean ended;
    private volatile long writing;

    /// To be made on the thread that will listen.
    Listener(OutputStream out, Duration heartbeat) {
        this.out = out;
        this.heartbeat = heartbeat;
    }

    void tell(News news) {
        if (!unsaid.offer(news)) {
            end();
        }
    }

    /// Nothing more is said.
    void end() {
        ended = true;
        var _ = unsaid.offer(END);
    }

    /// Ends a client that does not take what it is sent: what blocks in its socket is interrupted, which closes it.
    void dropIfStuck(Duration patience) {
        var since = writing;
        if (since != 0 && System.nanoTime() - since > patience.toNanos()) {
            thread.interrupt();
        }
    }

    /// Talks until the client is gone or the server stops.
    ///
    /// @param from the place from which on everything is said
    /// @param missed what came after it already
    /// @param whole whether nothing between is lost; otherwise the client has to read the queue anew
    void talk(NewsPosition from, List<News> missed, boolean whole) {
        write("retry: " + COME_BACK.toMillis() + "\n\n");
        event(from, whole ? "ready" : "reload", "{}");
        var said = from;
        for (var news : missed) {
            said = say(news, said);
        }
        try {
            while (!ended) {
                var news = unsaid.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
                if (news == null) {
                    write(": still here\n\n");
                } else if (news != END) {
                    said = say(news, said);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private NewsPosition say(News news, NewsPosition said) {
        if (news.position().compareTo(said) <= 0) {
            return said;
        }
        event(news.position(), "item", Json.text(news.told()));
        return news.position();
    }

    private void event(NewsPosition id, String name, String data) {
        write("id: " + id.text() + "\nevent: " + name + "\ndata: " + data + "\n\n");
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
