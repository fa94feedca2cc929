package ua.viche.api.reports;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.districts.Point;
import ua.viche.api.reports.categories.Categories;
import ua.viche.api.reports.categories.Category;
import ua.viche.platform.identity.Vault;

/// Makes of a report what the staff may read.
final class CaseReading {

    private static final double FIFTIES = 50;

    private final Categories categories;
    private final Routing routing;
    private final ReportReading reading;
    private final ReportStore store = new ReportStore();
    private final EntryStore entries;

    CaseReading(Vault vault, Categories categories, Routing routing, ReportReading reading) {
        this.categories = categories;
        this.routing = routing;
        this.reading = reading;
        entries = new EntryStore(vault);
    }

    CompletionStage<CaseView> view(Stage.QueryProducer session, Report report, Locale language) {
        return store.kept(session, report.id())
                .thenCompose(kept -> store.photos(session, report.id()).thenCompose(photos -> entries.hops(session, report.id())
                        .thenCompose(hops -> entries.of(session, report.id(), List.of(Entry.Visibility.values()))
                                .thenApply(
                                        thread -> view(report, reading.content(report, kept), photos, hops, thread, language)))));
    }

    private CaseView view(Report report, Content content, List<UUID> photos, List<Hop> hops, List<Entry> thread,
            Locale language) {
        var handling = report.handling();
        var publicity = report.publicity();
        var category = category(report);
        var own = Locale.of(report.about().language());
        var next = routing.after(category, handling.step(), report.place().district()).orElse(null);
        return new CaseView(report.id(), reading.category(report, language), report.about().kind(), report.state(),
                report.about().severity(), category.crime(), publicity.confidential(), report.by().origin() == Origin.ANONYMOUS,
                content.text(), content.answers(), reading.district(report), around(report), photos,
                reading.party(handling.responsible(), language),
                new ReportViews.Due(handling.dueAt(), handling.answerDueAt(), handling.answeredAt()), handling.registerNumber(),
                handling.unforwardedReason(), publicity.publication(), publicity.supporters(), handling.duplicateOf(),
                report.times().submittedAt(), report.times().deviceAt(), report.times().endedAt(),
                hops.stream().map(hop -> reading.handed(hop, language)).toList(),
                thread.stream().map(entry -> new CaseView.Remark(ReportViews.Said.of(entry),
                        entry.visibility() == Entry.Visibility.STAFF)).toList(),
                next == null ? null : reading.party(next.to(), language),
                category.templates().stream().map(one -> new CaseView.Template(one.code(), one.text().in(own))).toList(),
                report.version());
    }

    CaseView.Line line(Report report, @Nullable Point from, Instant now, Locale language) {
        var due = ReportNews.due(report);
        var around = around(report);
        return new CaseView.Line(report.id(), reading.category(report, language), report.about().kind(), report.state(),
                report.about().severity(), category(report).crime(), report.publicity().confidential(),
                report.by().origin() == Origin.ANONYMOUS, due, !due.isAfter(now), report.handling().answeredAt() != null,
                report.publicity().confidential() ? null : around, from == null || around == null
                        ? null
                        : Math.round(from.metresTo(around) / FIFTIES) * Math.round(FIFTIES),
                report.publicity().supporters(), reading.party(report.handling().responsible(), language),
                report.times().submittedAt());
    }

    ReportViews.Party party(String duty, Locale language) {
        return reading.party(Responsible.of(duty), language);
    }

    Category category(Report report) {
        return categories.version(report.about().category(), report.about().categoryVersion());
    }

    private static @Nullable Point around(Report report) {
        var cell = report.place().cell();
        return cell == null ? null : Cell.of(cell).centre();
    }
}
