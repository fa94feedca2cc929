package ua.viche.api.reports.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import ua.viche.api.districts.District;
import ua.viche.api.districts.Districts;
import ua.viche.api.reports.PublishedFilter;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;

/// How districts do, and what everybody may have as data. Private reports are in the sums of a district, and nowhere else.
final class Figures implements Runnable {

    private static final Duration MEASURED = Duration.ofDays(90);

    private final Database database;
    private final Clock clock;
    private final Districts districts;
    private final FiguresStore store = new FiguresStore();

    /// @param answeredShare of the questions, 0 to 1
    /// @param keptShare of the questions whose time is over or that were answered within the promise, 0 to 1
    /// @param medianHours from a question to its answer
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Dashboard(String district, int days, int volume, int open, int ended, int fixed, int reopened, int overdue,
            int questions, double answeredShare, double keptShare, @Nullable Double medianHours, int promisedWorkingDays) {}

    Figures(Platform platform, Districts districts) {
        database = platform.database();
        clock = platform.clock();
        this.districts = districts;
    }

    /// Measures every district's answers.
    @Override
    public void run() {
        for (var district : districts.all()) {
            var counts = counts(district.code(), MEASURED);
            var hours = counts.hours();
            if (hours != null) {
                var measured = new District.Measured(rounded(hours), rounded(share(counts.kept(), counts.answered())),
                        counts.answered(), now());
                database.<@Nullable Void>inStatelessTransaction(
                        session -> districts.measured(session, district.code(), measured)
                                .thenCompose(_ -> CompletableFuture.<@Nullable Void>completedStage(null)));
            }
        }
    }

    Dashboard dashboard(District district, int days) {
        var counts = counts(district.code(), Duration.ofDays(days));
        var hours = counts.hours();
        return new Dashboard(district.code(), days, counts.volume(), counts.open(), counts.ended(), counts.fixed(),
                counts.reopened(), counts.overdue(), counts.questions(), rounded(share(counts.answered(), counts.questions())),
                rounded(share(counts.kept(), counts.questions())), hours == null ? null : rounded(hours),
                district.promisedWorkingDays());
    }

    List<FiguresStore.Row> published(PublishedFilter filter, int most) {
        return database.inStatelessTransaction(session -> store.published(session, filter, most));
    }

    private FiguresStore.Counts counts(String district, Duration back) {
        return database.inStatelessTransaction(session -> store.counts(session, district, now().minus(back), now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static double rounded(double figure) {
        return Math.round(figure * 1_000) / 1_000.0;
    }
}
