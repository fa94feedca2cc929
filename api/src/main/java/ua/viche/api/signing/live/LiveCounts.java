package ua.viche.api.signing.live;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import ua.viche.api.signing.Count;
import ua.viche.api.signing.Counts;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.live.Audience;

/// All who listen to counts on this replica: one thread asks the log what changed, and wakes those whom it concerns.
final class LiveCounts implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(300);
    private static final int LOOKS_PER_CLOSING = 3;

    private final Database database;
    private final Clock clock;
    private final Counts counts;
    private final Duration heartbeat;
    private final Audience<CountListener> audience;
    private final LiveStore store = new LiveStore();
    private final Map<UUID, Topic> topics = new ConcurrentHashMap<>();

    /// The settings `api.stream.listeners` and `api.stream.heartbeat`.
    LiveCounts(Platform platform, Counts counts) {
        database = platform.database();
        clock = platform.clock();
        this.counts = counts;
        var settings = platform.settings().at("stream");
        heartbeat = settings.duration("heartbeat", Duration.ofSeconds(15));
        audience = new Audience<>("live-counts", settings.number("listeners", 20_000, 1, 1_000_000), LOOK,
                () -> new Watch(counts.size())::look);
        platform.telemetry().meter().gaugeBuilder("viche.stream.listeners").ofLongs()
                .setDescription("Clients that listen to a count").buildWithCallback(gauge -> gauge.record(audience.size()));
    }

    /// Lets a client hear a petition's count until it is gone.
    ///
    /// @param heard the size of the log up to which it knows everything
    void attend(ServerRequest request, ServerResponse response, UUID petition, @Nullable Long heard) {
        audience.attend(request, response, out -> new CountListener(out, heartbeat), listener -> hear(petition, listener, heard));
    }

    /// Ends all at once; nobody may enter any more.
    @Override
    public void close() {
        audience.close();
    }

    private void hear(UUID petition, CountListener listener, @Nullable Long heard) {
        var topic = Objects.requireNonNull(topics.compute(petition, (_, known) -> {
            var one = known == null ? new Topic() : known;
            one.join(listener);
            return one;
        }));
        try {
            var first = topic.first(() -> counts.now(petition));
            listener.talk(first, heard != null && heard >= 0 && knows(petition, first, heard));
        } finally {
            topics.computeIfPresent(petition, (_, one) -> one.leave(listener) ? null : one);
        }
    }

    /// Whether a client that has the count of a tree of this size has nothing newer to learn. For a very old size nobody looks.
    private boolean knows(UUID petition, Count first, long treeSize) {
        var size = first.treeSize();
        return size != null && treeSize <= size && size - treeSize < 100_000
                && counts.changedSince(treeSize).stream().noneMatch(changed -> changed.getKey().equals(petition));
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
                topic.each(CountListener::close);
            }
        }
    }

    /// What was told so far.
    private final class Watch {

        private long size;
        private int looks;

        /// @param size of the log, not later than what anybody who listens begins with
        Watch(long size) {
            this.size = size;
        }

        void look() {
            size = tell(size);
            if (++looks % LOOKS_PER_CLOSING == 0) {
                closeTopics();
            }
        }

        /// @return the size of the log up to which everything is told
        private long tell(long since) {
            var told = since;
            for (var changed : counts.changedSince(since)) {
                var count = changed.getValue();
                told = Math.max(told, Objects.requireNonNullElse(count.treeSize(), since));
                var topic = topics.get(changed.getKey());
                if (topic != null) {
                    topic.tell(count);
                }
            }
            return told;
        }
    }
}
