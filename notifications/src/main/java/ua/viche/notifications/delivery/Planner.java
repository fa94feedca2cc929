package ua.viche.notifications.delivery;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.platform.database.Database;
import ua.viche.platform.events.EventMeta;
import ua.viche.platform.events.Traces;

/// From news to messages in inboxes and deliveries to devices. The author's is planned with the event; followers, however many, page
/// by page after it, so that no transaction is long and no event waits for a large audience. A page is one statement.
final class Planner implements AutoCloseable {

    private final Database database;
    private final Clock clock;
    private final int page;
    private final Runnable planned;
    private final PlanStore store = new PlanStore();
    private final Worker worker = new Worker("notification-planner", 1, this::planFollowers);
    private final Runnable awake = worker::wake;

    /// @param page followers planned in one transaction
    /// @param planned runs when there may be something to send
    Planner(Database database, Clock clock, int page, Runnable planned) {
        this.database = database;
        this.clock = clock;
        this.page = page;
        this.planned = planned;
    }

    /// Plans in the event's transaction.
    CompletionStage<Void> plan(Stage.Session session, News news, EventMeta meta) {
        var traceparent = Traces.traceparent(database.trace(session));
        var notice = Notice.of(news, meta, clock.instant(), traceparent == null ? "" : traceparent);
        return store.insert(session, notice).thenCompose(fresh -> fresh
                ? news.author().map(author -> store.planAuthor(session, notice, author))
                        .orElseGet(() -> CompletableFuture.completedStage(null))
                : CompletableFuture.completedStage(null));
    }

    /// Looks for followers to be planned and for deliveries to be sent, now.
    Runnable awake() {
        return awake;
    }

    private boolean planFollowers() {
        var more = database.inStatelessTransaction(session -> store.unplanned(session).thenCompose(
                found -> found.map(notice -> store.planFollowers(session, notice, page, clock.instant()).thenApply(_ -> true))
                        .orElseGet(() -> CompletableFuture.completedStage(false))));
        planned.run();
        return more;
    }

    @Override
    public void close() {
        worker.close();
    }
}
