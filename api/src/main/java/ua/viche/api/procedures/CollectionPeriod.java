package ua.viche.api.procedures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.time.LegalCalendar;

/// How long signatures are collected, counted from the day of publication: in calendar days or in months, exactly one of them.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CollectionPeriod(@Nullable Integer days, @Nullable Integer months) {

    private static final int MOST_DAYS = 366;
    private static final int MOST_MONTHS = 12;

    public CollectionPeriod {
        if ((days == null) == (months == null)) {
            throw new IllegalArgumentException("collection needs either days or months");
        }
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            throw new IllegalArgumentException("collection.days is not between 1 and " + MOST_DAYS);
        }
        if (months != null && (months < 1 || months > MOST_MONTHS)) {
            throw new IllegalArgumentException("collection.months is not between 1 and " + MOST_MONTHS);
        }
    }

    public static CollectionPeriod ofDays(int days) {
        return new CollectionPeriod(days, null);
    }

    public static CollectionPeriod ofMonths(int months) {
        return new CollectionPeriod(null, months);
    }

    /// The moment when it is over: local midnight at the end of the last day.
    public Instant endAfter(Instant opened, LegalCalendar calendar) {
        if (days != null) {
            return calendar.afterDays(opened, days);
        }
        return calendar.afterMonths(opened, months == null ? 0 : months);
    }
}
