package ua.viche.notifications.preferences;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.time.LegalCalendar;

/// Time zones as phones and people name them.
public final class TimeZones {

    private static final int LONGEST = 64;

    /// Whether the IANA database has it, as this JVM knows it.
    public static boolean known(String zone) {
        return zone.length() <= LONGEST && find(zone).isPresent();
    }

    /// The zone; Kyiv's where there is none or where this JVM does not know it.
    public static ZoneId or(@Nullable String zone) {
        return Optional.ofNullable(zone).flatMap(TimeZones::find).orElse(LegalCalendar.ZONE);
    }

    private static Optional<ZoneId> find(String zone) {
        try {
            return Optional.of(ZoneId.of(zone)).filter(known -> ZoneId.getAvailableZoneIds().contains(known.getId()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private TimeZones() {}
}
