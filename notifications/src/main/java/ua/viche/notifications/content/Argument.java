package ua.viche.notifications.content;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.util.Date;
import ua.viche.platform.http.Language;
import ua.viche.platform.time.LegalCalendar;

/// Values that texts speak of.
public final class Argument {

    /// What a value is; a stored argument is the text of one. A `DAY` is a moment, told as its day in Kyiv.
    public enum Type {
        TEXT, NUMBER, DAY
    }

    static Object value(Type type, String stored, Language language) {
        return switch (type) {
            case TEXT -> stored;
            case NUMBER -> Long.valueOf(stored);
            case DAY -> day(Instant.parse(stored), language);
        };
    }

    private static String day(Instant moment, Language language) {
        var format = DateFormat.getInstanceForSkeleton("yMMMMd", ULocale.forLocale(language.locale()));
        format.setTimeZone(TimeZone.getTimeZone(LegalCalendar.ZONE.getId()));
        return format.format(Date.from(moment));
    }

    private Argument() {}
}
