package ua.viche.api.reports;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.reports.Entry.Side;
import ua.viche.api.reports.Entry.Visibility;
import ua.viche.api.reports.Report.Handling;
import ua.viche.api.reports.Report.Publicity;
import ua.viche.api.reports.Report.Times;
import ua.viche.contracts.events.ReportChanged.Change;
import ua.viche.contracts.events.StaffAlertRaised;
import ua.viche.platform.Platform;
import ua.viche.platform.http.Ids;
import ua.viche.platform.time.LegalCalendar;

/// How reports change: each change together with its entry, its hop and its news, in the caller's transaction, on a locked report.
final class ReportLife {

    private static final int WORST = 3;

    private final Clock clock;
    private final LegalCalendar calendar;
    private final ReportNews news;
    private final ReportStore store = new ReportStore();
    private final EntryStore entries;

    ReportLife(Platform platform, ReportNews news) {
        clock = platform.clock();
        calendar = platform.calendar();
        entries = new EntryStore(platform.vault());
        this.news = news;
    }

    CompletionStage<Void> begin(Stage.QueryProducer session, Report report, ReportStore.Kept kept, List<UUID> photos) {
        var at = report.times().submittedAt();
        var entry = new Entry(Ids.next(), Entry.Kind.RECEIVED, Side.VICHE, Visibility.PUBLIC, null, report.state(), null, at,
                null);
        return store.insert(session, report, kept)
                .thenCompose(_ -> photos.isEmpty()
                        ? CompletableFuture.<Void>completedStage(null)
                        : store.insertPhotos(session, report.id(), photos))
                .thenCompose(_ -> entries.add(session, report.id(), entry))
                .thenCompose(_ -> entries.addHop(session, report.id(), hop(report)))
                .thenCompose(_ -> news.tellAuthor(session, report, Change.RECEIVED, at))
                .thenCompose(_ -> report.about().severity() == WORST
                        ? news.alert(session, report, StaffAlertRaised.Cause.URGENT, at)
                        : CompletableFuture.<Void>completedStage(null));
    }

    /// Comes to another state; what ends ends its hop and settles what the staff were alarmed about.
    CompletionStage<Report> become(Stage.QueryProducer session, Report report, ReportState state, Entry entry) {
        if (!report.state().mayBecome(state)) {
            throw new IllegalStateException(report.state() + " does not become " + state);
        }
        var now = now();
        var ends = !state.isOpen();
        var changed = with(report, handling(report.handling(), state), report.publicity(), ends ? now : null);
        return store.keep(session, changed).thenCompose(_ -> entries.add(session, report.id(), entry))
                .thenCompose(_ -> ends ? ended(session, report, now) : CompletableFuture.<Void>completedStage(null))
                .thenApply(_ -> changed);
    }

    private CompletionStage<Void> ended(Stage.QueryProducer session, Report report, Instant now) {
        return entries.endHop(session, report, Hop.Outcome.DONE, null, now).thenCompose(_ -> news.settle(session, report, now));
    }

    /// Somebody else is responsible from now on, with a clock of their own.
    CompletionStage<Report> handOver(Stage.QueryProducer session, Report report, Routing.Route route, Hop.Outcome outcome,
            @Nullable String reason, Entry entry) {
        var now = now();
        var before = report.handling();
        var after = new Handling(ReportState.CONFIRMED, route.to(), route.step(), before.hop() + 1,
                calendar.afterWorkingDays(now, route.workingDays()), before.answerDueAt(), before.answeredAt(), Ids.next(),
                before.registerNumber(), before.unforwardedReason(), before.duplicateOf(), before.reopened());
        var changed = with(report, after, report.publicity(), null);
        return entries.endHop(session, report, outcome, reason, now).thenCompose(_ -> news.settle(session, report, now))
                .thenCompose(_ -> store.keep(session, changed))
                .thenCompose(_ -> entries.addHop(session, report.id(), hop(changed, now)))
                .thenCompose(_ -> entries.add(session, report.id(), entry))
                .thenCompose(_ -> changed.about().severity() == WORST
                        ? news.alert(session, changed, StaffAlertRaised.Cause.URGENT, now)
                        : CompletableFuture.<Void>completedStage(null))
                .thenCompose(_ -> news.tellAll(session, changed, Change.HANDED_OVER, now)).thenApply(_ -> changed);
    }

    /// The first words that matter, by a person, end the duty to answer.
    CompletionStage<Report> answered(Stage.QueryProducer session, Report report) {
        if (report.handling().answeredAt() != null) {
            return CompletableFuture.completedStage(report);
        }
        var now = now();
        var h = report.handling();
        var changed = with(report, new Handling(h.state(), h.responsible(), h.step(), h.hop(), h.dueAt(), h.answerDueAt(), now,
                h.alert(), h.registerNumber(), h.unforwardedReason(), h.duplicateOf(), h.reopened()), report.publicity(),
                report.times().endedAt());
        return store.keep(session, changed).thenCompose(_ -> news.settle(session, changed, now)).thenApply(_ -> changed);
    }

    /// Opens what had ended, on the clock of its last hop, begun anew.
    CompletionStage<Report> reopen(Stage.QueryProducer session, Report report, int workingDays, Entry entry) {
        var now = now();
        var h = report.handling();
        var changed = with(report, new Handling(ReportState.CONFIRMED, h.responsible(), h.step(), h.hop() + 1,
                calendar.afterWorkingDays(now, workingDays), h.answerDueAt(), h.answeredAt(), Ids.next(), h.registerNumber(),
                h.unforwardedReason(), null, h.reopened() + 1), report.publicity(), null);
        return store.keep(session, changed).thenCompose(_ -> entries.addHop(session, report.id(), hop(changed, now)))
                .thenCompose(_ -> entries.add(session, report.id(), entry)).thenApply(_ -> changed);
    }

    CompletionStage<Report> keep(Stage.QueryProducer session, Report report, Handling handling) {
        var changed = with(report, handling, report.publicity(), report.times().endedAt());
        return store.keep(session, changed).thenApply(_ -> changed);
    }

    CompletionStage<Report> keep(Stage.QueryProducer session, Report report, Publicity publicity) {
        var changed = with(report, report.handling(), publicity, report.times().endedAt());
        return store.keep(session, changed).thenApply(_ -> changed);
    }

    CompletionStage<Void> add(Stage.QueryProducer session, Report report, Entry entry) {
        return entries.add(session, report.id(), entry);
    }

    static Handling handling(Handling h, ReportState state) {
        return new Handling(state, h.responsible(), h.step(), h.hop(), h.dueAt(), h.answerDueAt(), h.answeredAt(), h.alert(),
                h.registerNumber(), h.unforwardedReason(), h.duplicateOf(), h.reopened());
    }

    private static Report with(Report report, Handling handling, Publicity publicity, @Nullable Instant endedAt) {
        var times = new Times(report.times().submittedAt(), report.times().deviceAt(), endedAt);
        return new Report(report.id(), report.version() + 1, report.about(), report.by(), report.place(), handling, publicity,
                times);
    }

    static Hop hop(Report report) {
        return hop(report, report.times().submittedAt());
    }

    private static Hop hop(Report report, Instant receivedAt) {
        return new Hop(report.handling().hop(), report.handling().responsible(), receivedAt, report.handling().dueAt(),
                Delivery.UNPROCESSED, 0, null, null, null, null);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
