package ua.viche.api.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.reports.categories.Categories;
import ua.viche.contracts.events.ReportChanged;
import ua.viche.contracts.events.ReportChanged.Change;
import ua.viche.contracts.events.StaffAlertRaised;
import ua.viche.contracts.events.StaffAlertSettled;
import ua.viche.platform.Platform;
import ua.viche.platform.events.Outbox;

/// What others are told about reports: their authors, those who have the same trouble, and the staff.
final class ReportNews {

    private final Outbox outbox;
    private final Categories categories;
    private final SupportStore supporters = new SupportStore();

    ReportNews(Platform platform, Categories categories) {
        outbox = platform.outbox();
        this.categories = categories;
    }

    /// Tells the author alone.
    CompletionStage<Void> tellAuthor(Stage.QueryProducer session, Report report, Change change, Instant now) {
        var author = report.by().author();
        return author == null
                ? CompletableFuture.completedStage(null)
                : tell(session, report, change, List.of(author), now);
    }

    /// Tells the author and those who said "me too".
    CompletionStage<Void> tellAll(Stage.QueryProducer session, Report report, Change change, Instant now) {
        return supporters.of(session, report.id()).thenCompose(people -> {
            var recipients = new ArrayList<>(people);
            var author = report.by().author();
            if (author != null && !recipients.contains(author)) {
                recipients.add(author);
            }
            return tell(session, report, change, recipients, now);
        });
    }

    private CompletionStage<Void> tell(Stage.QueryProducer session, Report report, Change change, List<UUID> recipients,
            Instant now) {
        return recipients.isEmpty()
                ? CompletableFuture.completedStage(null)
                : outbox.add(session, new ReportChanged(report.id(), change, title(report), report.place().district(),
                        report.state().code(), recipients, now));
    }

    CompletionStage<Void> alert(Stage.QueryProducer session, Report report, StaffAlertRaised.Cause cause, Instant now) {
        return outbox.add(session, new StaffAlertRaised(report.handling().alert(), cause, report.handling().responsible().duty(),
                "report", report.id(), due(report), null, now));
    }

    CompletionStage<Void> settle(Stage.QueryProducer session, Report report, Instant now) {
        return outbox.add(session, new StaffAlertSettled(report.handling().alert(), now));
    }

    /// The deadline that comes first: of the answer while it is owed, of the hop otherwise.
    static Instant due(Report report) {
        var handling = report.handling();
        var answer = handling.answeredAt() == null ? handling.answerDueAt() : null;
        return answer != null && answer.isBefore(handling.dueAt()) ? answer : handling.dueAt();
    }

    private @Nullable String title(Report report) {
        var about = report.about();
        return report.publicity().confidential()
                ? null
                : categories.version(about.category(), about.categoryVersion()).name().in(Locale.of(about.language()));
    }
}
