package ua.viche.api.reports;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.reports.Report.Publicity;
import ua.viche.api.reports.categories.Categories;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.contracts.events.ReportChanged.Change;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.events.EventMeta;
import ua.viche.platform.events.Outbox;
import ua.viche.platform.http.Ids;

/// Brings public reports to moderation once their authors have had their second thoughts, and does what it decides. Moderation sees
/// the public text alone; private and anonymous reports never come here.
final class ReportModeration implements Runnable {

    private static final String KIND = "report";
    private static final int MOST = 100;

    private final Database database;
    private final Outbox outbox;
    private final Categories categories;
    private final ReportLife life;
    private final ReportNews news;
    private final ReportStore store = new ReportStore();

    ReportModeration(Platform platform, Categories categories, ReportLife life, ReportNews news) {
        database = platform.database();
        outbox = platform.outbox();
        this.categories = categories;
        this.life = life;
        this.news = news;
    }

    @Override
    public void run() {
        database.<@Nullable Void>inTransaction(session -> store.toModerate(session, life.now(), MOST)
                .thenCompose(reports -> Reports.each(reports, report -> submit(session, report))).thenApply(_ -> null));
    }

    private CompletionStage<UUID> submit(Stage.Session session, Report report) {
        var submission = Ids.next();
        var p = report.publicity();
        var author = report.by().author();
        var about = report.about();
        var name = categories.version(about.category(), about.categoryVersion()).name().in(Locale.of(about.language()));
        return life
                .keep(session, report, new Publicity(false, Publication.WAITING, p.text(), p.from(), submission, p.supporters()))
                .thenCompose(_ -> outbox.add(session, new SubmissionReceived(submission, KIND, report.id(),
                        report.handling().responsible().duty(), null, author == null ? new UUID(0, 0) : author, about.language(),
                        name, String.valueOf(p.text()), report.times().submittedAt(), null)))
                .thenApply(_ -> submission);
    }

    /// Applies a decision about what waits for it, or was decided before.
    CompletionStage<Void> decided(Stage.Session session, DecisionMade decision, EventMeta meta) {
        if (!decision.kind().equals(KIND)) {
            return CompletableFuture.completedStage(null);
        }
        return store.locked(session, decision.subject()).thenCompose(found -> found.isEmpty()
                || !decision.submission().equals(found.get().publicity().submission())
                        ? CompletableFuture.<Void>completedStage(null)
                        : decided(session, found.get(), decision.action().name()));
    }

    private CompletionStage<Void> decided(Stage.Session session, Report report, String action) {
        return switch (action) {
            case "APPROVE", "RESTORE" -> become(session, report, Publication.PUBLIC, Change.PUBLISHED);
            case "RETURN" -> become(session, report, Publication.RETURNED, Change.RETURNED);
            case "REJECT" -> become(session, report, Publication.REFUSED, Change.NOT_PUBLISHED);
            default ->
                become(session, report, report.isPublic() ? Publication.HIDDEN : Publication.REFUSED, Change.NOT_PUBLISHED);
        };
    }

    private CompletionStage<Void> become(Stage.Session session, Report report, Publication publication, Change change) {
        var p = report.publicity();
        if (p.confidential() || p.publication() == publication) {
            return CompletableFuture.completedStage(null);
        }
        return life.keep(session, report, new Publicity(false, publication, p.text(), p.from(), p.submission(), p.supporters()))
                .thenCompose(changed -> store.published(session, changed.id(), publication == Publication.PUBLIC, life.now())
                        .thenCompose(_ -> news.tellAuthor(session, changed, change, life.now())));
    }
}
