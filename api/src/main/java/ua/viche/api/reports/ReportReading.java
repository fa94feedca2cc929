package ua.viche.api.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.accounts.Accounts;
import ua.viche.api.districts.Districts;
import ua.viche.api.districts.Point;
import ua.viche.api.reports.ReportViews.Handed;
import ua.viche.api.reports.ReportViews.Named;
import ua.viche.api.reports.ReportViews.Own;
import ua.viche.api.reports.ReportViews.Party;
import ua.viche.api.reports.ReportViews.Public;
import ua.viche.api.reports.ReportViews.Said;
import ua.viche.api.reports.categories.Categories;
import ua.viche.api.reports.categories.Emergency;
import ua.viche.platform.Platform;
import ua.viche.platform.identity.Vault;
import ua.viche.platform.time.LegalCalendar;

/// Makes of a report what its author, and what everybody, may read.
final class ReportReading {

    private final Vault vault;
    private final Accounts accounts;
    private final Categories categories;
    private final Districts districts;
    private final ReportPhotos photos;
    private final ReportStore store = new ReportStore();
    private final EntryStore entries;

    ReportReading(Platform platform, Accounts accounts, Categories categories, Districts districts,
            ReportPhotos photos) {
        vault = platform.vault();
        this.accounts = accounts;
        this.categories = categories;
        this.districts = districts;
        this.photos = photos;
        entries = new EntryStore(vault);
    }

    CompletionStage<Own> own(Stage.QueryProducer session, Report report, Locale language) {
        return store.kept(session, report.id()).thenCompose(kept -> store.photos(session, report.id())
                .thenCompose(photos -> entries.hops(session, report.id()).thenCompose(hops -> entries
                        .of(session, report.id(), List.of(Entry.Visibility.PUBLIC, Entry.Visibility.PARTIES))
                        .thenApply(thread -> own(new Submitting.Submitted(report, content(report, kept), point(report, kept),
                                photos), hops, thread, language)))));
    }

    Content content(Report report, ReportStore.Kept kept) {
        return kept.content() == null ? new Content("", Map.of(), null) : Content.opened(vault, report.id(), kept.content());
    }

    @Nullable
    Point point(Report report, ReportStore.Kept kept) {
        return kept.location() == null ? null : Content.openedPoint(vault, report.id(), kept.location());
    }

    Own own(Submitting.Submitted submitted, List<Hop> hops, List<Entry> thread, Locale language) {
        var report = submitted.report();
        var content = submitted.content();
        var place = submitted.point();
        var photos = submitted.photos();
        var handling = report.handling();
        var publicity = report.publicity();
        return new Own(report.id(), category(report, language), report.about().kind(), report.state(), report.about().severity(),
                content.text(), content.answers(), place, content.address(), district(report), photos,
                party(handling.responsible(), language),
                new ReportViews.Due(handling.dueAt(), handling.answerDueAt(), handling.answeredAt()),
                report.by().origin() != Origin.ANONYMOUS, handling.registerNumber(),
                new Public.Shown(publicity.publication(), publicity.text(), bounds(report), report.by().showName(),
                        publicity.from()),
                publicity.supporters(), handling.duplicateOf(), report.times().submittedAt(), report.times().deviceAt(),
                report.times().endedAt(), hops.stream().map(hop -> handed(hop, language)).toList(),
                thread.stream().map(Said::of).toList(), Emergency.notice(language), report.version());
    }

    CompletionStage<Public> publicly(Stage.Session session, Report report, Locale language) {
        return photos.published(session, report.id()).thenCompose(shown -> entries
                .of(session, report.id(), List.of(Entry.Visibility.PUBLIC))
                .thenCompose(thread -> name(session, report).thenApply(
                        name -> publicly(report, shown, thread, name.isEmpty() ? null : name, language))));
    }

    private CompletionStage<String> name(Stage.Session session, Report report) {
        var author = report.by().author();
        return report.by().showName() && author != null
                ? accounts.names(session, List.of(author)).thenApply(names -> names.getOrDefault(author, ""))
                : CompletableFuture.completedStage("");
    }

    private Public publicly(Report report, List<UUID> photos, List<Entry> thread, @Nullable String author, Locale language) {
        var text = report.publicity().text();
        return new Public(report.id(), category(report, language), report.about().kind(), report.state(),
                report.about().severity(), text == null ? "" : text,
                LocalDate.ofInstant(report.times().submittedAt(), LegalCalendar.ZONE), district(report), bounds(report), photos,
                party(report.handling().responsible(), language), report.handling().answeredAt() != null,
                report.publicity().supporters(), author, thread.stream().map(Said::of).toList());
    }

    Named category(Report report, Locale language) {
        var about = report.about();
        return new Named(about.category(),
                categories.version(about.category(), about.categoryVersion()).name().in(language));
    }

    @Nullable
    Named district(Report report) {
        var code = report.place().district();
        return code == null
                ? null
                : new Named(code, districts.find(code).map(found -> found.name()).orElse(code));
    }

    Party party(Responsible responsible, Locale language) {
        var name = responsible.isDistrict()
                ? districts.find(responsible.code()).map(district -> district.name())
                : categories.bodies().find(responsible.code()).map(body -> body.name().in(language));
        return new Party(responsible.kind(), responsible.code(), name.orElse(responsible.code()));
    }

    Handed handed(Hop hop, Locale language) {
        return new Handed(party(hop.responsible(), language), hop.receivedAt(), hop.dueAt(), hop.delivery(),
                hop.acknowledgedAt(), hop.endedAt(),
                hop.outcome() == null ? null : hop.outcome().name().toLowerCase(Locale.ROOT), hop.reason());
    }

    private static @Nullable List<Double> bounds(Report report) {
        var shown = report.place().shownCell();
        return shown == null ? null : Cell.of(shown).bounds();
    }
}
