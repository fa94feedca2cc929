package ua.viche.api.reports;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.reports.Entry.Side;
import ua.viche.api.reports.Entry.Visibility;
import ua.viche.api.reports.categories.Categories;
import ua.viche.contracts.events.ReportChanged.Change;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Ids;

/// What comes after the end of a report: its author is asked whether it was put right, and in time everything but figures is erased.
final class AfterCare implements Runnable {

    private static final int MOST = 100;

    private final Database database;
    private final Categories categories;
    private final ReportLife life;
    private final ReportNews news;
    private final ReportPhotos photos;
    private final CaseStore cases;
    private final RetentionStore retention = new RetentionStore();

    AfterCare(Platform platform, Categories categories, ReportLife life, ReportNews news, ReportPhotos photos) {
        database = platform.database();
        cases = new CaseStore(platform.vault());
        this.categories = categories;
        this.life = life;
        this.news = news;
        this.photos = photos;
    }

    @Override
    public void run() {
        var now = life.now();
        for (var category : categories.all()) {
            var erased = now.minus(Duration.ofDays(category.retentionDays()));
            database.<@Nullable Void>inTransaction(
                    session -> retention.erase(session, category.code(), erased, now, MOST)
                            .thenCompose(reports -> photos.remove(session, reports)).thenApply(_ -> null));
            if (category.questionnaireDays() > 0) {
                var asked = now.minus(Duration.ofDays(category.questionnaireDays()));
                database.<@Nullable Void>inTransaction(session -> cases.toAsk(session, category.code(), asked, MOST)
                        .thenCompose(reports -> Reports.each(reports, report -> ask(session, report))).thenApply(_ -> null));
            }
        }
    }

    private CompletionStage<Boolean> ask(Stage.Session session, Report report) {
        var entry = new Entry(Ids.next(), Entry.Kind.QUESTIONNAIRE, Side.VICHE, Visibility.PARTIES, null, null, null, life.now(),
                null);
        return life.add(session, report, entry).thenCompose(_ -> cases.asked(session, report.id(), life.now()))
                .thenCompose(_ -> news.tellAuthor(session, report, Change.ASKED_WHETHER_FIXED, life.now())).thenApply(_ -> true);
    }
}
