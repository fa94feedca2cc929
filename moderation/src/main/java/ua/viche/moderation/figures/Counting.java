package ua.viche.moderation.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.figures.Figures.By;
import ua.viche.moderation.figures.FiguresStore.Decided;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.time.LegalCalendar;

/// Counts what moderation does.
public final class Counting {

    private static final Decided NONE = new Decided(0, 0, 0, null);

    private final Database database;
    private final Clock clock;
    private final FiguresStore store = new FiguresStore();

    public Counting(Platform platform) {
        database = platform.database();
        clock = platform.clock();
    }

    /// Figures of a time, by queue, policy or reviewer.
    public Figures figures(Period period, By by) {
        var now = now();
        return database.inStatelessTransaction(session -> store.decided(session, By.NOTHING, period)
                .thenCompose(total -> store.decided(session, by, period).thenCompose(decided -> store.arrived(session, period, now)
                        .thenCompose(arrived -> store.waiting(session, now).thenApply(waiting -> {
                            var rows = new ArrayList<Figures.Row>();
                            var keys = new TreeSet<>(decided.keySet());
                            if (by == By.QUEUE) {
                                keys.addAll(arrived.keySet());
                            }
                            keys.stream().filter(key -> !key.isEmpty()).forEach(key -> rows.add(row(key,
                                    decided.getOrDefault(key, NONE), by == By.QUEUE ? arrived.get(key) : null)));
                            var inbound = arrived.values().stream().mapToLong(FiguresStore.Arrived::inbound).sum();
                            var all = new FiguresStore.Arrived(waiting.pending(), inbound, waiting.escalated(), waiting.ages());
                            return new Figures(period.from(), period.until(), by.name().toLowerCase(Locale.ROOT), waiting,
                                    row("all", total.getOrDefault("all", NONE), all), rows);
                        })))));
    }

    /// A whole month, in Kyiv's time.
    public Transparency transparency(YearMonth month) {
        var period = new Period(month.atDay(1).atStartOfDay(LegalCalendar.ZONE).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(LegalCalendar.ZONE).toInstant());
        return database.inStatelessTransaction(session -> store.counts(session, period)
                .thenCompose(counts -> store.pace(session, period).thenApply(pace -> Transparency.of(month.toString(), counts,
                        new Transparency.Pace(pace.get(0), pace.get(1), pace.get(2))))));
    }

    /// The month that is over last.
    public YearMonth lastMonth() {
        return YearMonth.from(now().atZone(LegalCalendar.ZONE)).minusMonths(1);
    }

    Instant now() {
        return clock.instant();
    }

    private static Figures.Row row(String key, Decided decided, FiguresStore.@Nullable Arrived arrived) {
        var rate = decided.decided() == 0 ? null : Double.valueOf((double) decided.actioned() / decided.decided());
        return new Figures.Row(key, arrived == null ? null : Long.valueOf(arrived.pending()),
                arrived == null ? null : Long.valueOf(arrived.inbound()),
                arrived == null ? null : Long.valueOf(arrived.escalated()),
                decided.decided(), decided.actioned(), rate, decided.overturned(), decided.handling(),
                arrived == null ? null : arrived.ages());
    }
}
