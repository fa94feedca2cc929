package ua.viche.moderation.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.contracts.events.StaffAlertRaised.Cause;
import ua.viche.moderation.duty.Alerts;
import ua.viche.platform.Platform;
import ua.viche.platform.config.Settings;
import ua.viche.platform.database.Database;
import ua.viche.platform.launcher.Job;

/// What happens to items because time passes: put off ones wait again, claims that lapsed are given back, and those on duty hear of
/// what is nearly due or overdue. Each step is repeated until it finds nothing and can break off anywhere.
final class ClockWatch {

    private static final int BATCH = 100;

    private final Database database;
    private final Alerts alerts;
    private final Claiming claiming;
    private final Lease lease;
    private final Duration near;
    private final WatchStore store = new WatchStore();

    private ClockWatch(Database database, Alerts alerts, Claiming claiming, Lease lease, Duration near) {
        this.database = database;
        this.alerts = alerts;
        this.claiming = claiming;
        this.lease = lease;
        this.near = near;
    }

    /// The setting `moderation.nearly-due`: so long before the law's time is over those on duty are told.
    static Duration near(Settings settings) {
        return settings.duration("nearly-due", Duration.ofHours(8));
    }

    static List<Job> jobs(Platform platform, Alerts alerts, Claiming claiming) {
        var watch = new ClockWatch(platform.database(), alerts, claiming, Lease.on(platform), near(platform.settings()));
        return List.of(Job.once("queue-watch", Duration.ofSeconds(10), watch::run),
                Job.once("queue-news-purge", Duration.ofHours(1), watch::purge));
    }

    void run() {
        repeat(store::resumed);
        repeat((session, now, most) -> store.lapsed(session, now, most).thenCompose(lapsed -> callAgain(session, lapsed, now)));
        repeat((session, now, most) -> store.overdue(session, now, most)
                .thenCompose(due -> tell(session, Cause.OVERDUE, due, now)));
        repeat((session, now, most) -> store.nearlyDue(session, now.plus(near), most)
                .thenCompose(due -> tell(session, Cause.NEARLY_DUE, due, now)));
    }

    private interface Step {
        /// @return how many items it changed
        CompletionStage<Integer> take(Stage.Session session, Instant now, int most);
    }

    private void repeat(Step step) {
        var found = BATCH;
        while (found == BATCH && !Thread.currentThread().isInterrupted()) {
            found = database.inTransaction(session -> step.take(session, lease.now(), BATCH));
        }
    }

    private CompletionStage<Integer> tell(Stage.Session session, Cause cause, List<Alerts.Work> due, Instant now) {
        CompletionStage<Void> told = CompletableFuture.completedStage(null);
        for (var work : due) {
            told = told.thenCompose(_ -> cause == Cause.OVERDUE
                    ? alerts.settle(session, work.item(), List.of(Cause.NEARLY_DUE), now)
                    : CompletableFuture.completedStage(null)).thenCompose(_ -> alerts.raise(session, cause, work, now));
        }
        return told.thenApply(_ -> due.size());
    }

    private CompletionStage<Integer> callAgain(Stage.Session session, List<Item> lapsed, Instant now) {
        CompletionStage<Void> called = CompletableFuture.completedStage(null);
        for (var item : lapsed) {
            called = called.thenCompose(_ -> claiming.callAgain(session, item, now));
        }
        return called.thenApply(_ -> lapsed.size());
    }

    private void purge() {
        database.inStatelessTransaction(store::purge);
    }
}
