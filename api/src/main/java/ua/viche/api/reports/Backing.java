package ua.viche.api.reports;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.reports.Entry.Side;
import ua.viche.api.reports.Entry.Visibility;
import ua.viche.api.reports.categories.Categories;
import ua.viche.contracts.events.ReportChanged.Change;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Ids;

/// "Me too", and what the author says after the end: whether it was put right, or that it is to be opened again.
final class Backing {

    private static final int USUAL_WORKING_DAYS = 5;

    private final Database database;
    private final Categories categories;
    private final ReportLife life;
    private final ReportNews news;
    private final ReportReading reading;
    private final Duration reopenable;
    private final ReportStore store = new ReportStore();

    /// Whether a person backs a report, and how many do.
    record Support(boolean mine, int supporters) {}

    /// How backing ended.
    sealed interface Supporting {
        record Done(Support support) implements Supporting {}

        record NoSuchReport() implements Supporting {}

        /// It has ended, or is the caller's own.
        record NotNow(ReportState state) implements Supporting {}
    }

    Backing(Platform platform, Categories categories, ReportLife life, ReportNews news, ReportReading reading,
            Duration reopenable) {
        database = platform.database();
        this.categories = categories;
        this.life = life;
        this.news = news;
        this.reading = reading;
        this.reopenable = reopenable;
    }

    Supporting support(UUID person, UUID id) {
        return onPublic(id, (session, report) -> !report.state().isOpen() || report.isBy(person)
                ? CompletableFuture.<Supporting>completedStage(new Supporting.NotNow(report.state()))
                : new Merging(life, news).support(session, report, person).<Supporting>thenApply(added -> new Supporting.Done(
                        new Support(true, report.publicity().supporters() + (added ? 1 : 0)))));
    }

    Supporting withdraw(UUID person, UUID id) {
        return onPublic(id, (session, report) -> new Merging(life, news).withdraw(session, report, person)
                .<Supporting>thenApply(removed -> new Supporting.Done(
                        new Support(false, report.publicity().supporters() - (removed ? 1 : 0)))));
    }

    private Supporting onPublic(UUID id,
            java.util.function.BiFunction<Stage.Session, Report, CompletionStage<Supporting>> act) {
        return database.<Supporting>inTransaction(session -> store.locked(session, id).thenCompose(found -> found
                .filter(Report::isPublic).isEmpty()
                        ? CompletableFuture.<Supporting>completedStage(new Supporting.NoSuchReport())
                        : act.apply(session, found.get())));
    }

    /// The author says whether it was put right; where it was not, it is opened again.
    Acting answer(UUID author, UUID id, boolean fixed, String text, Locale language) {
        return byAuthor(author, id, language, session -> report -> fixed
                ? life.add(session, report, entry(Entry.Kind.QUESTIONNAIRE, author, null, text)).thenApply(_ -> report)
                : reopened(session, report, author, text));
    }

    Acting reopen(UUID author, UUID id, String text, Locale language) {
        return byAuthor(author, id, language, session -> report -> reopened(session, report, author, text));
    }

    private CompletionStage<Report> reopened(Stage.Session session, Report report, UUID author, String text) {
        var about = report.about();
        var days = categories.version(about.category(), about.categoryVersion()).step(report.handling().step())
                .map(step -> step.workingDays()).orElse(USUAL_WORKING_DAYS);
        return life.reopen(session, report, days, entry(Entry.Kind.REOPENED, author, ReportState.CONFIRMED, text))
                .thenCompose(changed -> news.tellAll(session, changed, Change.STATE_CHANGED, life.now())
                        .thenApply(_ -> changed));
    }

    private Entry entry(Entry.Kind kind, UUID author, @Nullable ReportState state, String text) {
        return new Entry(Ids.next(), kind, Side.RESIDENT, Visibility.PARTIES, author, state, text,
                life.now(), null);
    }

    private Acting byAuthor(UUID author, UUID id, Locale language,
            Function<Stage.Session, Function<Report, CompletionStage<Report>>> act) {
        return database.<Acting>inTransaction(session -> store.locked(session, id).thenCompose(found -> {
            if (found.filter(report -> report.isBy(author)).isEmpty()) {
                return CompletableFuture.<Acting>completedStage(new Acting.NoSuchReport());
            }
            var report = found.get();
            var ended = report.times().endedAt();
            if (ended == null || !report.state().mayBecome(ReportState.CONFIRMED)
                    || life.now().isAfter(ended.plus(reopenable))) {
                return CompletableFuture.<Acting>completedStage(new Acting.NotNow(report.state(), "state"));
            }
            return act.apply(session).apply(report).thenCompose(_ -> store.find(session, id))
                    .thenCompose(now -> reading.own(session, now.orElseThrow(), language)).<Acting>thenApply(Acting.Done::new);
        }));
    }
}
