package ua.viche.api.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.StaffAlertRaised.Cause;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;

/// Tells the staff of deadlines that come near or have passed, once each.
final class ReportClock implements Runnable {

    private static final int NEARLY = 2;
    private static final int OVERDUE = 3;
    private static final int MOST = 100;

    private final Database database;
    private final ReportLife life;
    private final ReportNews news;
    private final Duration near;
    private final CaseStore store;

    ReportClock(Platform platform, ReportLife life, ReportNews news, Duration near) {
        database = platform.database();
        store = new CaseStore(platform.vault());
        this.life = life;
        this.news = news;
        this.near = near;
    }

    @Override
    public void run() {
        var now = life.now();
        database.<@Nullable Void>inTransaction(session -> store.due(session, now, now.plus(near), MOST)
                .thenCompose(reports -> Reports.each(reports, report -> alarm(session, report, now))).thenApply(_ -> null));
    }

    private CompletionStage<Integer> alarm(Stage.Session session, Report report, Instant now) {
        var stage = ReportNews.due(report).isAfter(now) ? NEARLY : OVERDUE;
        return news.alert(session, report, stage == OVERDUE ? Cause.OVERDUE : Cause.NEARLY_DUE, now)
                .thenCompose(_ -> store.alarmed(session, report.id(), stage)).thenApply(_ -> stage);
    }
}
