package ua.viche.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Working days of Ukraine, in Kyiv's time.
public final class LegalCalendar {

    /// The zone of every legal deadline.
    public static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");

    public boolean isWorkingDay(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /// The end of the n-th working day after the day of the event; the day itself does not count.
    public Instant afterWorkingDays(Instant event, int days) {
        throw new UnsupportedOperationException();
    }

    /// The end of the n-th calendar day after the day of the event: local midnight.
    public Instant afterDays(Instant event, int days) {
        throw new UnsupportedOperationException();
    }

    /// The end of the day n months later.
    public Instant afterMonths(Instant event, int months) {
        throw new UnsupportedOperationException();
    }
}
