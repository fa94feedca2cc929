package ua.viche.api.reports;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.moderated.Effect;
import ua.viche.api.moderated.Handed;
import ua.viche.api.moderated.Redactions;
import ua.viche.api.reports.Report.Publicity;
import ua.viche.api.reports.categories.Categories;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.contracts.events.ReportChanged.Change;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.events.Outbox;
import ua.viche.platform.http.Ids;

/// Brings public reports to moderation once their authors have had their second thoughts, and does what it decides. Moderation sees
/// the public text alone; private and anonymous reports never come here.
final class ReportModeration implements Runnable {

    static final String KIND = "report";
    private static final int MOST = 100;
    private static final UUID NOBODY = new UUID(0, 0);

    private final Database database;
    private final Outbox outbox;
    private final Categories categories;
    private final ReportLife life;
    private final ReportNews news;
    private final Redactions redactions;
    private final ReportPhotos photos;
    private final ReportStore store = new ReportStore();

    ReportModeration(Platform platform, Categories categories, ReportLife life, ReportNews news,
            ReportPhotos photos) {
        database = platform.database();
        outbox = platform.outbox();
        redactions = new Redactions(platform);
        this.categories = categories;
        this.life = life;
        this.news = news;
        this.photos = photos;
    }

    @Override
    public void run() {
        database.<@Nullable Void>inTransaction(session -> store.toModerate(session, life.now(), MOST)
                .thenCompose(reports -> Reports.each(reports, report -> submit(session, report))).thenApply(_ -> null));
    }

    private CompletionStage<UUID> submit(Stage.Session session, Report report) {
        var submission = Ids.next();
        var p = report.publicity();
        var author = Objects.requireNonNullElse(report.by().author(), NOBODY);
        var about = report.about();
        var name = categories.version(about.category(), about.categoryVersion()).name().in(Locale.of(about.language()));
        return life
                .keep(session, report, new Publicity(false, Publication.WAITING, p.text(), p.from(), submission, p.supporters()))
                .thenCompose(_ -> outbox.add(session, new SubmissionReceived(submission, KIND, report.id(),
                        report.handling().responsible().duty(), null, author, about.language(),
                        name, String.valueOf(p.text()), report.times().submittedAt(), null)))
                .thenCompose(_ -> photos.submit(session, report, author))
                .thenApply(_ -> submission);
    }

    /// Applies a decision about what waits for it, or was decided before.
    CompletionStage<Optional<Effect>> decided(Stage.Session session, DecisionMade decision) {
        return store.locked(session, decision.subject()).thenCompose(found -> found.isEmpty()
                ? CompletableFuture.completedStage(Optional.<Effect>empty())
                : decided(session, found.get(), decision).thenApply(Optional::of));
    }

    private CompletionStage<Effect> decided(Stage.Session session, Report report, DecisionMade decision) {
        var p = report.publicity();
        if (p.confidential() || p.text() == null || !decision.submission().equals(p.submission())) {
            return CompletableFuture.completedStage(Effect.none(report.isPublic()));
        }
        var text = p.text();
        return switch (decision.action()) {
            case APPROVE -> become(session, report, Publication.PUBLIC, text, Change.PUBLISHED);
            case RETURN -> become(session, report, Publication.RETURNED, text, Change.RETURNED);
            case REJECT -> become(session, report, Publication.REFUSED, text, Change.NOT_PUBLISHED);
            case HIDE -> become(session, report, report.isPublic() ? Publication.HIDDEN : Publication.REFUSED, text,
                    Change.NOT_PUBLISHED);
            case REDACT -> redactions.strike(session, decision, Handed.text(text), report.about().language()).thenCompose(
                    struck -> become(session, report, Publication.PUBLIC, struck.first(), Change.PUBLISHED));
            case RESTORE -> redactions.undo(session, report.id(), decision.overturns()).thenCompose(whole -> become(session,
                    report, whole.isPresent() && p.publication() == Publication.HIDDEN ? Publication.HIDDEN : Publication.PUBLIC,
                    whole.map(Handed::first).orElse(text), Change.PUBLISHED));
        };
    }

    private CompletionStage<Effect> become(Stage.Session session, Report report, Publication publication, String text,
            Change change) {
        var p = report.publicity();
        var moved = p.publication() != publication;
        if (!moved && text.equals(p.text())) {
            return CompletableFuture.completedStage(Effect.none(report.isPublic()));
        }
        return life.keep(session, report, new Publicity(false, publication, text, p.from(), p.submission(), p.supporters()))
                .thenCompose(changed -> moved
                        ? store.published(session, changed.id(), changed.isPublic(), life.now())
                                .thenCompose(_ -> photos.open(session, changed.id(), changed.isPublic()))
                                .thenCompose(_ -> news.tellAuthor(session, changed, change, life.now()))
                        : CompletableFuture.<Void>completedStage(null))
                .thenApply(_ -> new Effect(publication == Publication.PUBLIC, true));
    }
}
