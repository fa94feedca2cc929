package ua.viche.moderation.queue.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;

/// All who listen to queues on this replica. As long as there is anybody, one thread asks a few times a second what changed, and tells
/// those whom it concerns.
final class LiveQueues implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveQueues.class);
    private static final Duration LOOK = Duration.ofMillis(300);
    private static final Duration STUCK = Duration.ofSeconds(10);

    private final Database database;
    private final int most;
    private final Duration heartbeat;
    private final NewsStore store = new NewsStore();
    private final Map<Listener, String> listeners = new ConcurrentHashMap<>();
    private final AtomicInteger listening = new AtomicInteger();
    private volatile boolean ended;
    private boolean watching;

    /// The settings `moderation.stream.listeners` and `moderation.stream.heartbeat`.
    LiveQueues(Platform platform) {
        database = platform.database();
        var settings = platform.settings().at("stream");
        most = settings.number("listeners", 1_000, 1, 100_000);
        heartbeat = settings.duration("heartbeat", Duration.ofSeconds(15));
        platform.telemetry().meter().gaugeBuilder("viche.moderation.listeners").ofLongs()
                .setDescription("Reviewers who listen to a queue").buildWithCallback(gauge -> gauge.record(listening.get()));
    }

    Duration heartbeat() {
        return heartbeat;
    }

    /// A place for one more; to be given back with [#leave].
    ///
    /// @return false where there is none
    boolean enter() {
        if (ended) {
            return false;
        }
        if (listening.incrementAndGet() > most) {
            listening.decrementAndGet();
            return false;
        }
        return true;
    }

    void leave() {
        listening.decrementAndGet();
    }

    /// Lets a listener hear what changes in a queue until it is gone.
    ///
    /// @param heard the place up to which it knows everything; null to begin now
    void hearing(String queue, Listener listener, @Nullable NewsPosition heard) {
        listeners.put(listener, queue);
        try {
            watch();
            if (ended) {
                listener.end();
            }
            var now = database.inTransaction(store::now);
            if (heard == null) {
                listener.talk(now, List.of(), true);
                return;
            }
            var missed = database.inTransaction(session -> store.after(session, heard));
            var whole = missed.size() < NewsStore.MOST && database.inTransaction(session -> store.reaches(session, heard));
            listener.talk(whole ? heard : now, whole ? of(queue, missed) : List.of(), whole);
        } finally {
            listeners.remove(listener);
        }
    }

    /// Ends all at once; nobody may enter any more.
    @Override
    public void close() {
        ended = true;
        listeners.keySet().forEach(Listener::end);
    }

    private static List<News> of(String queue, List<News> news) {
        return news.stream().filter(one -> one.queue().equals(queue)).toList();
    }

    private synchronized void watch() {
        if (!watching) {
            watching = true;
            var from = database.inTransaction(store::now);
            Thread.ofVirtual().name("live-queues").start(() -> run(from));
        }
    }

    private synchronized boolean mayStop() {
        if (listeners.isEmpty() || ended) {
            watching = false;
            return true;
        }
        return false;
    }

    private void run(NewsPosition begin) {
        var from = begin;
        while (!mayStop()) {
            try {
                from = tell(from);
                Set.copyOf(listeners.keySet()).forEach(listener -> listener.dropIfStuck(STUCK));
            } catch (RuntimeException failure) {
                LOG.warn("listeners wait for the next look: {}", failure.toString());
            }
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private NewsPosition tell(NewsPosition since) {
        var from = since;
        List<News> found;
        do {
            var place = from;
            found = database.inTransaction(session -> store.after(session, place));
            for (var news : found) {
                listeners.forEach((listener, queue) -> {
                    if (queue.equals(news.queue())) {
                        listener.tell(news);
                    }
                });
                from = news.position();
            }
        } while (found.size() == NewsStore.MOST);
        return from;
    }
}
