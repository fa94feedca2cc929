package ua.viche.api.opendata;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.time.LegalCalendar;

/// A legal deadline that everybody sees run.
///
/// @param metAt when the duty was done; null while it is not
/// @param overdue whether it was not done in time, or is late now
/// @param daysLate whole days since the deadline, until it was met
public record PublicClock(Instant dueAt, @Nullable Instant metAt, boolean overdue, long daysLate) {

    public static PublicClock of(Instant dueAt, @Nullable Instant metAt, Instant now) {
        var until = metAt == null ? now : metAt;
        var overdue = until.isAfter(dueAt);
        return new PublicClock(dueAt, metAt, overdue, overdue ? Duration.between(dueAt, until).toDays() : 0);
    }

    /// The clock of a duty that ends with a day in Kyiv.
    public static PublicClock of(LocalDate lastDay, @Nullable Instant metAt, Instant now) {
        return of(lastDay.plusDays(1).atStartOfDay(LegalCalendar.ZONE).toInstant(), metAt, now);
    }
}
