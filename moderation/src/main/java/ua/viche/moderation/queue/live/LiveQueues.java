package ua.viche.moderation.queue.live;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.live.Audience;

/// All who listen to queues on this replica: one thread asks what changed, and tells those whom it concerns.
final class LiveQueues implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(300);

    private final Database database;
    private final Duration heartbeat;
    private final Audience<NewsListener> audience;
    private final NewsStore store = new NewsStore();

    /// The settings `moderation.stream.listeners` and `moderation.stream.heartbeat`.
    LiveQueues(Platform platform) {
        database = platform.database();
        var settings = platform.settings().at("stream");
        heartbeat = settings.duration("heartbeat", Duration.ofSeconds(15));
        audience = new Audience<>("live-queues", settings.number("listeners", 1_000, 1, 100_000), LOOK,
                () -> new Watch(now())::look);
        platform.telemetry().meter().gaugeBuilder("viche.moderation.listeners").ofLongs()
                .setDescription("Reviewers who listen to a queue").buildWithCallback(gauge -> gauge.record(audience.size()));
    }

    /// Lets a client hear what changes in a queue until it is gone.
    ///
    /// @param heard the place up to which it knows everything; null to begin now
    void attend(ServerRequest request, ServerResponse response, String queue, @Nullable NewsPosition heard) {
        audience.attend(request, response, out -> new NewsListener(out, heartbeat, queue), listener -> hear(listener, heard));
    }

    /// Ends all at once; nobody may enter any more.
    @Override
    public void close() {
        audience.close();
    }

    private void hear(NewsListener listener, @Nullable NewsPosition heard) {
        var now = now();
        if (heard == null) {
            listener.talk(now, List.of(), true);
            return;
        }
        var missed = database.inTransaction(session -> store.after(session, heard));
        var whole = missed.size() < NewsStore.MOST && database.inTransaction(session -> store.reaches(session, heard));
        listener.talk(whole ? heard : now, whole ? missed : List.of(), whole);
    }

    private NewsPosition now() {
        return database.inTransaction(store::now);
    }

    /// What was told so far.
    private final class Watch {

        private NewsPosition told;

        Watch(NewsPosition told) {
            this.told = told;
        }

        void look() {
            List<News> found;
            do {
                var place = told;
                found = database.inTransaction(session -> store.after(session, place));
                for (var news : found) {
                    audience.each(listener -> listener.tell(news));
                    told = news.position();
                }
            } while (found.size() == NewsStore.MOST);
        }
    }
}
