package ua.viche.notifications.preferences;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Check;

/// When a person wants quiet, as they say it.
///
/// @param begins the time of the day, to the minute; `22:00`
/// @param timeZone of the IANA database; null for that of the phone seen last
record Quiet(@Nullable String begins, @Nullable String ends, @Nullable String timeZone) {

    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    Quiet {
        Check.that().rule(begins == null || TIME.matcher(begins).matches(), "begins", "time-of-day")
                .rule(ends == null || TIME.matcher(ends).matches(), "ends", "time-of-day")
                .rule((begins == null) == (ends == null), "ends", "required")
                .rule(begins == null || !begins.equals(ends), "ends", "other-time")
                .rule(timeZone == null || TimeZones.known(timeZone), "timeZone", "time-zone").done();
    }
}
