package ua.viche.api.alerts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.alerts.AlertStore.Follower;
import ua.viche.api.alerts.NoticeStore.Untold;
import ua.viche.api.reports.Cell;
import ua.viche.contracts.events.AreaNewsPublished;
import ua.viche.contracts.events.AreaNewsPublished.Kind;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.events.Outbox;

/// Tells followers what became public, once. A report is where everybody may know it is: an alert finds out no more than the map.
final class AreaNews implements Runnable {

    private static final int MOST = 20;
    private static final int TOGETHER = 200;
    private static final int TITLE = 80;

    private final Database database;
    private final Outbox outbox;
    private final Clock clock;
    private final Alerts.Stores stores;

    AreaNews(Platform platform, Alerts.Stores stores) {
        database = platform.database();
        outbox = platform.outbox();
        clock = platform.clock();
        this.stores = stores;
    }

    @Override
    public void run() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        database.<@Nullable Void>inStatelessTransaction(session -> stores.notices().takeUntold(session, now, MOST)
                .thenCompose(notices -> each(notices, notice -> stores.alerts().ofNotice(session, notice.district())
                        .thenCompose(followers -> tell(session, people(followers, null), one -> new AreaNewsPublished(notice.id(),
                                Kind.NOTICE, notice.title(), notice.district(), null, one, now)))))
                .thenApply(_ -> null));
        database.<@Nullable Void>inStatelessTransaction(session -> stores.notices().takeUntoldReports(session, now, MOST)
                .thenCompose(reports -> each(reports, report -> report(session, report, now))).thenApply(_ -> null));
    }

    private CompletionStage<Void> report(Stage.QueryProducer session, Untold report, Instant now) {
        var cell = report.cell() == null ? null : Cell.of(report.cell());
        return stores.alerts().ofReport(session, report.district(), report.category(), coarsest(cell))
                .thenCompose(followers -> {
                    var people = people(followers, cell);
                    people.remove(report.author());
                    return tell(session, people, one -> new AreaNewsPublished(report.id(), Kind.REPORT, title(report.text()),
                            report.district(), report.category(), one, now));
                });
    }

    private static List<String> coarsest(@Nullable Cell cell) {
        var coarse = cell;
        while (coarse != null && coarse.level() < Cell.COARSEST) {
            coarse = coarse.coarser();
        }
        return coarse == null ? List.of() : List.of(coarse.code());
    }

    private static List<@Nullable UUID> people(List<Follower> followers, @Nullable Cell cell) {
        return new ArrayList<>(followers.stream().filter(follower -> {
            var circle = follower.circle();
            return circle == null || cell == null || touches(circle, cell);
        }).map(Follower::person).distinct().sorted().toList());
    }

    /// Whether the middle of the cell, or the nearest of its corners, lies in the circle.
    private static boolean touches(Alert.Circle circle, Cell cell) {
        var b = cell.bounds();
        var lat = Math.clamp(circle.place().lat(), b.get(1), b.get(3));
        var lng = Math.clamp(circle.place().lng(), b.get(0), b.get(2));
        return circle.place().metresTo(new ua.viche.api.districts.Point(lat, lng)) <= circle.metres();
    }

    private interface Fact {
        AreaNewsPublished to(List<UUID> people);
    }

    private CompletionStage<Void> tell(Stage.QueryProducer session, List<@Nullable UUID> people, Fact fact) {
        var facts = new ArrayList<AreaNewsPublished>();
        var some = new ArrayList<UUID>();
        for (var person : people) {
            if (person != null) {
                some.add(person);
            }
            if (some.size() == TOGETHER) {
                facts.add(fact.to(List.copyOf(some)));
                some.clear();
            }
        }
        if (!some.isEmpty()) {
            facts.add(fact.to(List.copyOf(some)));
        }
        return outbox.addAll(session, facts);
    }

    private static String title(String text) {
        var line = text.strip().lines().findFirst().orElse("…");
        return line.length() <= TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, Math.min(TITLE, line.codePointCount(0, line.length())))) + "…";
    }

    private static <T> CompletionStage<Void> each(List<T> list, java.util.function.Function<T, CompletionStage<Void>> act) {
        CompletionStage<Void> all = CompletableFuture.completedStage(null);
        for (var one : list) {
            all = all.thenCompose(_ -> act.apply(one));
        }
        return all;
    }
}
