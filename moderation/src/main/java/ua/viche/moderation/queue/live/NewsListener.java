package ua.viche.moderation.queue.live;

import java.io.OutputStream;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import ua.viche.platform.http.Json;
import ua.viche.platform.live.Listener;

/// One reviewer who listens to one queue. Whoever is too slow is cut off and comes back with the place that they have.
final class NewsListener extends Listener {

    private static final int MOST_UNSAID = 1_000;

    private final String queue;
    private final BlockingQueue<News> unsaid = new ArrayBlockingQueue<>(MOST_UNSAID);
    private NewsPosition said = new NewsPosition(BigInteger.ZERO, 0);

    NewsListener(OutputStream out, Duration heartbeat, String queue) {
        super(out, heartbeat);
        this.queue = queue;
    }

    /// Something changed; heard if it is in this queue.
    void tell(News news) {
        if (!news.queue().equals(queue)) {
            return;
        }
        if (unsaid.offer(news)) {
            wake();
        } else {
            end();
        }
    }

    /// Talks until the client is gone or the server stops.
    ///
    /// @param from the place from which on everything is said
    /// @param missed what came after it already, in all queues
    /// @param whole whether nothing between is lost; otherwise the client has to read the queue anew
    void talk(NewsPosition from, List<News> missed, boolean whole) {
        writer().retry();
        writer().event(whole ? "ready" : "reload", from.text(), "{}");
        said = from;
        missed.stream().filter(news -> news.queue().equals(queue)).forEach(this::say);
        talk();
    }

    @Override
    protected Duration say() {
        var news = unsaid.poll();
        if (news != null) {
            say(news);
        }
        return unsaid.isEmpty() ? UNTIL_WOKEN : Duration.ZERO;
    }

    private void say(News news) {
        if (news.position().compareTo(said) > 0) {
            writer().event("item", news.position().text(), Json.text(news.told()));
            said = news.position();
        }
    }
}
