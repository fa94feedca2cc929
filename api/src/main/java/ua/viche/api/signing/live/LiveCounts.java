package ua.viche.api.signing.live;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.api.signing.Count;
import ua.viche.api.signing.Counts;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;

/// All who listen on this replica. As long as there is anybody, one thread asks the log a few times a second for what changed, and
/// wakes those whom it concerns; how many listen costs the database nothing.
final class LiveCounts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveCounts.class);
    private static final Duration LOOK = Duration.ofMillis(300);
    private static final Duration STUCK = Duration.ofSeconds(10);
    private static final int LOOKS_PER_CLOSING = 3;

    private final Database database;
    private final Clock clock;
    private final Counts counts;
    private final int most;
    private final LiveStore store = new LiveStore();
    private final Map<UUID, Topic> topics = new ConcurrentHashMap<>();
    private final AtomicInteger listening = new AtomicInteger();
    private volatile boolean ended;
    private boolean watching;

    LiveCounts(Platform platform, Counts counts, int most) {
        database = platform.database();
        clock = platform.clock();
        this.counts = counts;
        this.most = most;
        platform.telemetry().meter().gaugeBuilder("viche.stream.listeners").ofLongs()
                .setDescription("Clients that listen to a count").buildWithCallback(gauge -> gauge.record(listening.get()));
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

    /// Lets a listener hear about a petition as long as the work lasts, which gets the count to begin with.
    void hearing(UUID petition, Listener listener, Supplier<Count> read, Consumer<Count> work) {
        var topic = Objects.requireNonNull(topics.compute(petition, (_, known) -> {
            var one = known == null ? new Topic() : known;
            one.join(listener);
            return one;
        }));
        try {
            if (ended) {
                listener.end();
            }
            watch();
            work.accept(topic.first(read));
        } finally {
            topics.computeIfPresent(petition, (_, one) -> one.leave(listener) ? null : one);
        }
    }

    /// Whether a client that has the count of a tree of this size has nothing newer to learn. For a very old size nobody looks.
    boolean knows(UUID petition, Count first, long treeSize) {
        var size = first.treeSize();
        return size != null && treeSize <= size && size - treeSize < 100_000
                && counts.changedSince(treeSize).stream().noneMatch(changed -> changed.getKey().equals(petition));
    }

    /// Ends all at once; nobody may enter any more.
    @Override
    public void close() {
        ended = true;
        topics.values().forEach(topic -> topic.each(Listener::end));
    }

    private synchronized void watch() {
        if (!watching) {
            watching = true;
            var size = counts.size();
            Thread.ofVirtual().name("live-counts").start(() -> run(size));
        }
    }

    private synchronized boolean mayStop() {
        if (topics.isEmpty() || ended) {
            watching = false;
            return true;
        }
        return false;
    }

    /// @param begin a size of the log not later than what anybody who listens begins with
    private void run(long begin) {
        var size = begin;
        for (var look = 1; !mayStop(); look++) {
            try {
                size = tell(size);
                if (look % LOOKS_PER_CLOSING == 0) {
                    closeTopics();
                }
                topics.values().forEach(topic -> topic.each(listener -> listener.dropIfStuck(STUCK)));
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

    /// @return the size of the log up to which everything is told
    private long tell(long since) {
        var size = since;
        for (var changed : counts.changedSince(since)) {
            var count = changed.getValue();
            size = Math.max(size, Objects.requireNonNullElse(count.treeSize(), since));
            var topic = topics.get(changed.getKey());
            if (topic != null) {
                topic.tell(count);
            }
        }
        return size;
    }

    /// Closes what takes no signatures any more once the log shows all that it took.
    private void closeTopics() {
        var petitions = List.copyOf(topics.keySet());
        var settled = database.inTransaction(session -> store.shut(session, petitions, clock.instant())
                .thenCompose(shut -> shut.isEmpty()
                        ? CompletableFuture.completedStage(List.<UUID>of())
                        : counts.of(session, shut.keySet()).thenApply(logged -> shut.entrySet().stream()
                                .filter(one -> one.getValue() == (logged.containsKey(one.getKey())
                                        ? logged.get(one.getKey()).count()
                                        : 0))
                                .map(Map.Entry::getKey).toList())));
        for (var petition : settled) {
            var topic = topics.get(petition);
            if (topic != null) {
                topic.each(Listener::close);
            }
        }
    }
}
