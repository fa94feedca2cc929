package ua.viche.notifications.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import ua.viche.platform.time.LegalCalendar;

/// What attempts are counted by.
///
/// @param day in Kyiv
/// @param code empty where nothing went wrong
public record Figure(LocalDate day, String kind, String locale, String channel, String result, String code) {

    static final Comparator<Figure> ORDER = Comparator.comparing(Figure::day).thenComparing(Figure::kind)
            .thenComparing(Figure::locale)
            .thenComparing(Figure::channel).thenComparing(Figure::result).thenComparing(Figure::code);

    static Figure of(Settlement settlement, Instant now) {
        var delivery = settlement.delivery();
        var result = settlement.state() == Settlement.State.PLANNED
                ? "again"
                : settlement.state().name().toLowerCase(Locale.ROOT);
        return new Figure(LocalDate.ofInstant(now, LegalCalendar.ZONE), delivery.news().kind(), delivery.language().tag(), "push",
                result,
                Objects.requireNonNullElse(settlement.code(), ""));
    }
}
