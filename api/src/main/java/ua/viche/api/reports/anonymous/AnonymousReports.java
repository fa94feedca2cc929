package ua.viche.api.reports.anonymous;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import ua.viche.api.reports.Origin;
import ua.viche.api.reports.ReportViews;
import ua.viche.api.reports.Reports;
import ua.viche.api.reports.Submission;
import ua.viche.api.reports.Submitting;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.database.Faults;
import ua.viche.platform.http.Json;

/// What somebody without a name does with a report: hands it in, and comes back with the receipt.
final class AnonymousReports {

    private static final String TAKEN = "23505";

    private final Database database;
    private final Clock clock;
    private final Reports reports;
    private final Receipts receipts;
    private final Duration life;
    private final ReceiptStore store = new ReceiptStore();

    /// How handing in ended.
    sealed interface Handing {
        record Done(String receipt, ReportViews.Own report) implements Handing {}

        record Refused(Submitting why) implements Handing {}
    }

    /// @param life of a receipt after its case has ended
    AnonymousReports(Platform platform, Reports reports, Receipts receipts, Duration life) {
        database = platform.database();
        clock = platform.clock();
        this.reports = reports;
        this.receipts = receipts;
        this.life = life;
    }

    Handing hand(Submission submission, Optional<String> key, Locale language) {
        var text = Json.text(submission);
        var receipt = receipts.issue(key, text);
        var id = receipts.report(key, text);
        if (key.isPresent() && reports.find(id).isPresent()) {
            return again(receipt, id, language);
        }
        var kept = receipts.kept(id, receipt);
        try {
            return switch (reports.hand(submission, Origin.ANONYMOUS, null, id, (session, _) -> store.insert(session, kept))) {
                case Submitting.Submitted submitted -> new Handing.Done(receipt, reports.view(submitted, language));
                case Submitting refusal -> new Handing.Refused(refusal);
            };
        } catch (RuntimeException race) {
            if (!Faults.sqlState(race).equals(TAKEN)) {
                throw race;
            }
            return again(receipt, id, language);
        }
    }

    private Handing again(String receipt, UUID id, Locale language) {
        return new Handing.Done(receipt, reports.asAuthor(id, language).orElseThrow());
    }

    /// The report of a receipt; nothing where it is none, or no longer.
    Optional<ReportViews.Own> find(String receipt, Locale language) {
        return proven(receipt).flatMap(id -> reports.asAuthor(id, language));
    }

    /// Adds something to the thread.
    Optional<ReportViews.Own> say(String receipt, String text, Locale language) {
        var id = proven(receipt);
        id.ifPresent(report -> reports.sayAnonymously(report, text));
        return id.flatMap(report -> reports.asAuthor(report, language));
    }

    private Optional<UUID> proven(String receipt) {
        var candidates = database.inStatelessTransaction(
                session -> store.candidates(session, receipts.lookup(receipt), clock.instant().minus(life)));
        if (candidates.isEmpty()) {
            receipts.proves(receipt, null);
        }
        return candidates.stream().filter(kept -> receipts.proves(receipt, kept)).map(Receipts.Kept::report).findFirst();
    }

    /// When the receipt of a report stops working; null while the case is open.
    @Nullable
    Instant expiry(ReportViews.Own report) {
        var ended = report.endedAt();
        return ended == null ? null : ended.plus(life);
    }

    /// Deletes receipts whose time is over.
    void tidy() {
        var before = clock.instant().minus(life);
        database.<@Nullable Void>inStatelessTransaction(session -> store.forget(session, before)
                .thenCompose(_ -> CompletableFuture.<@Nullable Void>completedStage(null)));
    }
}
