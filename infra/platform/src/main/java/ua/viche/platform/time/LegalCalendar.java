package ua.viche.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.config.Settings;

/// Working days of Ukraine, in Kyiv's time.
///
/// A period begins on the day after its event (Civil Code art. 253) and ends with the end of its last day (art. 255): the local
/// midnight that follows. Under martial law holidays are ordinary working days (Law 2136-IX art. 6) and only weekends are free.
public final class LegalCalendar {

    /// The zone of every legal deadline.
    public static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");

    private final @Nullable PublicHolidays holidays;
    private final Set<LocalDate> daysOff;
    private final Set<LocalDate> workingDays;

    /// @param martialLaw whether holidays are working days
    /// @param daysOff also free, by order of the Cabinet
    /// @param workingDays not free though they would be, by order of the Cabinet; stronger than all else
    public LegalCalendar(boolean martialLaw, Set<LocalDate> daysOff, Set<LocalDate> workingDays) {
        this.holidays = martialLaw ? null : new PublicHolidays();
        this.daysOff = Set.copyOf(daysOff);
        this.workingDays = Set.copyOf(workingDays);
    }

    /// From `calendar.martial-law` (true without), `calendar.days-off` and `calendar.working-days` (dates such as 2027-01-04).
    public static LegalCalendar of(Settings settings) {
        var calendar = settings.at("calendar");
        return new LegalCalendar(calendar.flag("martial-law", true), dates(calendar, "days-off"),
                dates(calendar, "working-days"));
    }

    /// The local midnight that ends a day.
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    public boolean isWorkingDay(LocalDate day) {
        if (workingDays.contains(day)) {
            return true;
        }
        return !daysOff.contains(day) && !PublicHolidays.weekend(day) && (holidays == null || !holidays.free(day));
    }

    /// The end of the n-th working day after the day of the event; the day itself does not count.
    public Instant afterWorkingDays(Instant event, int days) {
        var day = dayOf(event);
        for (int left = atLeastZero(days); left > 0; left--) {
            day = firstWorkingDay(day.plusDays(1));
        }
        return endOf(day);
    }

    /// The end of the n-th calendar day after the day of the event: local midnight.
    public Instant afterDays(Instant event, int days) {
        return endOf(dayOf(event).plusDays(atLeastZero(days)));
    }

    /// The end of the day n months later; of the month's last day where it has no such day (Civil Code art. 254 part 3).
    public Instant afterMonths(Instant event, int months) {
        return endOf(dayOf(event).plusMonths(atLeastZero(months)));
    }

    /// The same deadline, or the end of the next working day where its last day is free (Civil Code art. 254 part 5). To be asked for
    /// where the law or the procedure has no rule of its own: `movedToWorkingDay(afterMonths(event, 3))`.
    public Instant movedToWorkingDay(Instant deadline) {
        var last = dayOf(deadline.minusNanos(1));
        var working = firstWorkingDay(last);
        return working.equals(last) ? deadline : endOf(working);
    }

    private LocalDate firstWorkingDay(LocalDate from) {
        var day = from;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    private static int atLeastZero(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("a period is not negative: " + count);
        }
        return count;
    }

    private static Set<LocalDate> dates(Settings calendar, String key) {
        return calendar.list(key, List.of()).stream().map(text -> date(calendar, key, text)).flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static Optional<LocalDate> date(Settings calendar, String key, String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            calendar.mistake(key, "must be dates such as 2027-01-04");
            return Optional.empty();
        }
    }
}
