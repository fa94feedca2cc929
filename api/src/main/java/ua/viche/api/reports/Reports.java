package ua.viche.api.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.accounts.Accounts;
import ua.viche.api.districts.Districts;
import ua.viche.api.districts.Located;
import ua.viche.api.districts.Point;
import ua.viche.api.moderated.Redactions;
import ua.viche.api.reports.Entry.Side;
import ua.viche.api.reports.Entry.Visibility;
import ua.viche.api.reports.Report.About;
import ua.viche.api.reports.Report.By;
import ua.viche.api.reports.Report.Handling;
import ua.viche.api.reports.Report.Place;
import ua.viche.api.reports.Report.Publicity;
import ua.viche.api.reports.Report.Times;
import ua.viche.api.reports.categories.Categories;
import ua.viche.api.reports.categories.Category;
import ua.viche.api.reports.categories.Kind;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Check;
import ua.viche.platform.http.Ids;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.Problem;
import ua.viche.platform.http.ProblemException;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Vault;
import ua.viche.platform.time.LegalCalendar;

/// What residents, and features that bring reports from elsewhere, do with reports.
public final class Reports {

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_LINE = 300;
    private static final int MOST_PHOTOS = 10;
    private static final int WORST = 3;

    private final Database database;
    private final Vault vault;
    private final LegalCalendar calendar;
    private final Duration secondThoughts;
    private final Ground ground;
    private final Redactions redactions;
    private final ReportStore store = new ReportStore();

    /// What reports stand on.
    record Ground(Accounts accounts, Categories categories, Districts districts, Routing routing, ReportLife life,
            ReportReading reading, ReportPhotos photos) {}

    /// @param secondThoughts how long authors may change the public text before moderation gets it
    Reports(Platform platform, Ground ground, Duration secondThoughts) {
        database = platform.database();
        vault = platform.vault();
        calendar = platform.calendar();
        redactions = new Redactions(platform);
        this.ground = ground;
        this.secondThoughts = secondThoughts;
    }

    /// Hands in a report of somebody who is signed in.
    public Submitting submit(Caller author, Submission submission) {
        return hand(submission, Origin.APP, author.person(), Ids.next(), (session, _) -> ground.accounts.seen(session, author));
    }

    /// Hands in a report from another system.
    ///
    /// @param author person key, where the system's user is signed in here
    public Submitting submit(Submission submission, Origin origin, @Nullable UUID author) {
        return hand(submission, origin, author, Ids.next(), (_, _) -> CompletableFuture.completedStage(null));
    }

    /// As above, under an id of the caller's own, with something more in the same transaction.
    public Submitting hand(Submission submission, Origin origin, @Nullable UUID author, UUID id,
            BiFunction<Stage.Session, Report, CompletionStage<Void>> besides) {
        var category = ground.categories.find(submission.category()).orElse(null);
        if (category == null) {
            return new Submitting.NoSuchCategory();
        }
        check(category, submission);
        var point = submission.point();
        var district = point == null
                ? null
                : ground.districts.locate(point).filter(Located::inside).map(Located::code).orElse(null);
        var kind = kind(category, submission);
        var route = ground.routing.first(category, kind, district, submission.wishes().notMyOfficer()).orElse(null);
        if (route == null) {
            return new Submitting.NobodyResponsible();
        }
        return database.<Submitting>inTransaction(session -> concerned(session, submission).thenCompose(concerned -> {
            if (submission.wishes().aboutOfficer() != null && concerned.isEmpty()) {
                return CompletableFuture.<Submitting>completedStage(new Submitting.NoSuchOfficer());
            }
            var report = report(id, category, submission, route, new By(origin, author, submission.wishes().showName(),
                    concerned.orElse(null)), district);
            return ground.photos.attach(session, author, submission.photos(), id).thenCompose(refusal -> refusal
                    .<CompletionStage<Submitting>>map(CompletableFuture::completedStage)
                    .orElseGet(() -> begin(session, report, submission, besides)));
        }));
    }

    private CompletionStage<Submitting> begin(Stage.Session session, Report report, Submission submission,
            BiFunction<Stage.Session, Report, CompletionStage<Void>> besides) {
        var id = report.id();
        var point = submission.point();
        var content = new Content(submission.text().strip(), submission.answers(), submission.address());
        var kept = new ReportStore.Kept(content.sealed(vault, id), point == null ? null : Content.sealed(vault, id, point));
        return ground.life.begin(session, report, kept, submission.photos()).thenCompose(_ -> besides.apply(session, report))
                .<Submitting>thenApply(_ -> new Submitting.Submitted(report, content, point, submission.photos()));
    }

    private CompletionStage<Optional<UUID>> concerned(Stage.Session session, Submission submission) {
        var officer = submission.wishes().aboutOfficer();
        return officer == null
                ? CompletableFuture.completedStage(Optional.empty())
                : ground.districts.officer(session, officer);
    }

    /// What is told to who hands in a report that is not taken.
    public static ProblemException problem(Submitting refusal) {
        return switch (refusal) {
            case Submitting.Submitted _ -> throw new IllegalArgumentException("it was taken");
            case Submitting.NoSuchCategory() -> Problem.INVALID.with().at("/category", "unknown-category");
            case Submitting.NoSuchOfficer() -> Problem.INVALID.with().at("/aboutOfficer", "unknown-officer");
            case Submitting.NoSuchPhotos(var photos) -> Problem.INVALID.with().at("/photos", "unknown-photo", photos.getFirst());
            case Submitting.NobodyResponsible() -> Problem.INVALID.with().at("/place", "nobody-responsible");
        };
    }

    /// What its author reads of a report that was handed in just now.
    public ReportViews.Own view(Submitting.Submitted submitted, Locale language) {
        return ground.reading.own(submitted, List.of(ReportLife.hop(submitted.report())), List.of(), language);
    }

    /// What of a report would be public, without handing it in.
    Submitting.Submitted preview(Category category, Submission submission, UUID author) {
        check(category, submission);
        var route = new Routing.Route(Responsible.body(""), -1, 1);
        var point = submission.point();
        var district = point == null
                ? null
                : ground.districts.locate(point).filter(Located::inside).map(Located::code).orElse(null);
        var kind = kind(category, submission);
        var first = ground.routing.first(category, kind, district, submission.wishes().notMyOfficer()).orElse(route);
        var report = report(Ids.next(), category, submission, first,
                new By(Origin.APP, author, submission.wishes().showName(), null), district);
        return new Submitting.Submitted(report,
                new Content(submission.text().strip(), submission.answers(), submission.address()),
                point, submission.photos());
    }

    /// Checks a report's fields; what is wrong is named with a pointer.
    ///
    /// @throws ua.viche.platform.http.ProblemException 422
    public void check(Category category, Submission submission) {
        var severity = submission.severity();
        var check = Check.that().text("text", submission.text(), LONGEST_TEXT)
                .optionalText("address", submission.address(), LONGEST_LINE)
                .rule(!category.placed() || submission.point() != null || submission.address() != null, "place", "required")
                .rule(submission.kind() == null ? category.kinds().size() == 1 : category.kinds().contains(submission.kind()),
                        "kind", "one-of", String.join(", ", category.kinds().stream().map(Kind::code).sorted().toList()))
                .rule(severity == null || severity >= 1 && severity <= WORST, "severity", "between", 1, WORST)
                .rule(submission.photos().size() <= MOST_PHOTOS, "photos", "too-many", MOST_PHOTOS);
        ground.categories.check(check, category, submission.answers()).done();
    }

    private Report report(UUID id, Category category, Submission submission, Routing.Route route, By by,
            @Nullable String district) {
        var now = ground.life.now();
        var kind = kind(category, submission);
        var confidential = !category.publicly() || submission.wishes().confidential() || kind == Kind.COMPLAINT
                || by.origin() == Origin.ANONYMOUS;
        var severity = submission.severity();
        var promise = district == null ? 2 : ground.districts.find(district).map(one -> one.promisedWorkingDays()).orElse(2);
        var about = new About(category.code(), category.version(), kind, severity == null ? category.risk() : severity,
                submission.language());
        var point = submission.point();
        var handling = new Handling(ReportState.CONFIRMED, route.to(), route.step(), 0,
                calendar.afterWorkingDays(now, route.workingDays()),
                kind == Kind.QUESTION ? calendar.afterWorkingDays(now, promise) : null, null, Ids.next(), null, null, null, 0);
        var publicity = confidential
                ? new Publicity(true, Publication.NEVER, null, null, null, 0)
                : new Publicity(false, Publication.WAITING, submission.text().strip(), now.plus(secondThoughts), null, 0);
        return new Report(id, 0, about, by, new Place(district, point == null ? null : Cell.of(point).code(), null), handling,
                publicity, new Times(now, submission.deviceTime(), null));
    }

    private static Kind kind(Category category, Submission submission) {
        var kind = submission.kind();
        return kind == null ? category.kinds().iterator().next() : kind;
    }

    /// A report as it stands, for features; says nothing about who may see it.
    public Optional<Report> find(UUID id) {
        return database.inTransaction(session -> store.find(session, id));
    }

    /// A person's own report.
    public Optional<ReportViews.Own> own(UUID author, UUID id, Locale language) {
        return database.inTransaction(session -> store.find(session, id).thenCompose(found -> found
                .filter(report -> report.isBy(author)).isPresent()
                        ? ground.reading.own(session, found.orElseThrow(), language).thenApply(Optional::of)
                        : CompletableFuture.completedStage(Optional.<ReportViews.Own>empty())));
    }

    /// A report that everybody may read.
    public Optional<ReportViews.Public> published(UUID id, Locale language) {
        return database.inTransaction(session -> store.find(session, id).thenCompose(found -> found.filter(Report::isPublic)
                .isPresent()
                        ? ground.reading.publicly(session, found.orElseThrow(), language).thenApply(Optional::of)
                        : CompletableFuture.completedStage(Optional.<ReportViews.Public>empty())));
    }

    /// What everybody may read, newest first.
    public Page<ReportViews.Public> published(PublishedFilter filter, Page.Request page, Locale language) {
        return database.inTransaction(session -> store.published(session, filter, page)
                .thenCompose(reports -> each(reports, report -> ground.reading.publicly(session, report, language)))
                .thenApply(views -> Page.of(views, page, view -> view.id().toString())));
    }

    /// A person's own, newest first.
    public Page<ReportViews.Own> mine(UUID author, Page.Request page, Locale language) {
        return database.inTransaction(session -> store.of(session, author, page)
                .thenCompose(reports -> each(reports, report -> ground.reading.own(session, report, language)))
                .thenApply(views -> Page.of(views, page, view -> view.id().toString())));
    }

    /// What the author of a report reads, for features that know authors in a way of their own.
    public Optional<ReportViews.Own> asAuthor(UUID id, Locale language) {
        return database.inTransaction(session -> store.find(session, id).thenCompose(found -> found.isEmpty()
                ? CompletableFuture.completedStage(Optional.<ReportViews.Own>empty())
                : ground.reading.own(session, found.get(), language).thenApply(Optional::of)));
    }

    /// What an anonymous author adds to the thread.
    public void sayAnonymously(UUID id, String text) {
        database.<@Nullable Void>inTransaction(session -> store.locked(session, id).thenCompose(found -> ground.life
                .add(session, found.orElseThrow(), new Entry(Ids.next(), Entry.Kind.MESSAGE, Side.RESIDENT, Visibility.PARTIES,
                        null, null, text, ground.life.now(), null))
                .thenApply(_ -> null)));
    }

    /// The author adds something to the thread.
    Acting say(UUID author, UUID id, String text, @Nullable Instant deviceTime, Locale language) {
        return byAuthor(author, id, language, (session, report) -> ground.life.add(session, report, new Entry(Ids.next(),
                Entry.Kind.MESSAGE, Side.RESIDENT, Visibility.PARTIES, author, null, text, ground.life.now(), deviceTime))
                .thenApply(_ -> null));
    }

    /// The author changes what everybody will read, before moderation gets it or after it was returned.
    Acting reword(UUID author, UUID id, String text, Locale language) {
        return byAuthor(author, id, language, (session, report) -> {
            var now = ground.life.now();
            var p = report.publicity();
            var open = p.publication() == Publication.WAITING && p.submission() == null
                    || p.publication() == Publication.RETURNED;
            return open
                    ? redactions.forget(session, id)
                            .thenCompose(_ -> ground.life.keep(session, report, new Publicity(false, Publication.WAITING, text,
                                    now.plus(secondThoughts), null, p.supporters())))
                            .thenApply(_ -> null)
                    : CompletableFuture.<@Nullable Acting>completedStage(new Acting.NotNow(report.state(), "publication"));
        });
    }

    /// The author takes the report back.
    Acting cancel(UUID author, UUID id, Locale language) {
        return byAuthor(author, id, language, (session, report) -> report.state().isOpen()
                ? ground.life
                        .become(session, report, ReportState.CANCELLED, new Entry(Ids.next(), Entry.Kind.STATE, Side.RESIDENT,
                                Visibility.PUBLIC, author, ReportState.CANCELLED, null, ground.life.now(), null))
                        .thenApply(_ -> null)
                : CompletableFuture.<@Nullable Acting>completedStage(new Acting.NotNow(report.state(), "state")));
    }

    private Acting byAuthor(UUID author, UUID id, Locale language,
            BiFunction<Stage.Session, Report, CompletionStage<@Nullable Acting>> act) {
        return database.<Acting>inTransaction(session -> store.locked(session, id).thenCompose(found -> {
            if (found.filter(report -> report.isBy(author)).isEmpty()) {
                return CompletableFuture.<Acting>completedStage(new Acting.NoSuchReport());
            }
            return act.apply(session, found.orElseThrow()).thenCompose(refusal -> refusal != null
                    ? CompletableFuture.<Acting>completedStage(refusal)
                    : store.find(session, id).thenCompose(now -> ground.reading.own(session, now.orElseThrow(), language))
                            .<Acting>thenApply(Acting.Done::new));
        }));
    }

    /// A report as whoever is responsible gets it brought.
    ///
    /// @param cell the middle of the finest cell; null without a point
    public record Told(Report report, Content content, @Nullable Point point, @Nullable Point cell) {}

    /// For features that bring reports to those responsible; nothing where it is gone.
    public Optional<Told> told(UUID id) {
        return database.inTransaction(session -> store.find(session, id).thenCompose(found -> found.isEmpty()
                ? CompletableFuture.completedStage(Optional.<Told>empty())
                : store.kept(session, id).thenApply(kept -> Optional.of(told(found.get(), kept)))));
    }

    private Told told(Report report, ReportStore.Kept kept) {
        var content = kept.content() == null
                ? new Content("", java.util.Map.of(), null)
                : Content.opened(vault, report.id(), kept.content());
        var point = kept.location() == null ? null : Content.openedPoint(vault, report.id(), kept.location());
        return new Told(report, content, point, point == null ? null : Cell.of(point).centre());
    }

    /// What the reporter says through another system.
    ///
    /// @param once whether this was not said yet; in the same transaction
    /// @return whether there is such a report
    public boolean sayFromOutside(UUID id, String text,
            java.util.function.Function<Stage.Session, CompletionStage<Boolean>> once) {
        return database.inTransaction(session -> store.locked(session, id).thenCompose(found -> found.isEmpty()
                ? CompletableFuture.completedStage(false)
                : once.apply(session).thenCompose(first -> first
                        ? ground.life.add(session, found.get(), new Entry(Ids.next(), Entry.Kind.MESSAGE, Side.RESIDENT,
                                Visibility.PARTIES, null, null, text, ground.life.now(), null)).thenApply(_ -> true)
                        : CompletableFuture.completedStage(true))));
    }

    /// One after the other, as one session must.
    static <T, V> CompletionStage<List<V>> each(List<T> list, java.util.function.Function<T, CompletionStage<V>> view) {
        CompletionStage<List<V>> all = CompletableFuture.completedStage(new ArrayList<>());
        for (var one : list) {
            all = all.thenCompose(views -> view.apply(one).thenApply(made -> {
                views.add(made);
                return views;
            }));
        }
        return all;
    }
}
