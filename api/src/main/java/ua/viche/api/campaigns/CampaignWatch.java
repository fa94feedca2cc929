package ua.viche.api.campaigns;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage.Session;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.CampaignStarted;
import ua.viche.contracts.events.Localized;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.events.Outbox;

/// Starts approved campaigns when their window begins, and ends them when it is over. Nobody is told of one
/// whose window was over before it could start.
final class CampaignWatch implements Runnable {

    private final Database database;
    private final Clock clock;
    private final Outbox outbox;
    private final CampaignStore store = new CampaignStore();

    CampaignWatch(Platform platform) {
        database = platform.database();
        clock = platform.clock();
        outbox = platform.outbox();
    }

    @Override
    public void run() {
        for (var id : database.inTransaction(session -> store.due(session, CampaignState.APPROVED, clock.instant()))) {
            database.<@Nullable Void>inTransaction(session -> start(session, id));
        }
        for (var id : database.inTransaction(session -> store.due(session, CampaignState.STARTED, clock.instant()))) {
            database.<@Nullable Void>inTransaction(session -> end(session, id));
        }
    }

    private CompletionStage<Void> start(Session session, UUID id) {
        return store.locked(session, id).thenCompose(one -> {
            var now = clock.instant();
            if (one == null || one.state() != CampaignState.APPROVED || now.isBefore(one.content().window().startsAt())) {
                return CompletableFuture.<Void>completedStage(null);
            }
            var content = one.content();
            var started = one.started(now);
            return store.keep(session, started)
                    .thenCompose(_ -> now.isBefore(content.window().endsAt())
                            ? outbox.add(session,
                                    new CampaignStarted(id, one.body(), new Localized(content.title().uk(), content.title().en()),
                                            new Localized(content.summary().uk(), content.summary().en()),
                                            content.audience().told(), content.window().startsAt(), content.window().endsAt()))
                            : CompletableFuture.<Void>completedStage(null));
        });
    }

    private CompletionStage<Void> end(Session session, UUID id) {
        return store.locked(session, id)
                .thenCompose(one -> one == null || one.state() != CampaignState.STARTED
                        || clock.instant().isBefore(one.content().window().endsAt())
                                ? CompletableFuture.<Void>completedStage(null)
                                : store.keep(session, one.ended(clock.instant())));
    }
}
