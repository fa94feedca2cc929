package ua.viche.notifications.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.util.Date;
import ua.viche.platform.http.Json;
import ua.viche.platform.http.Language;
import ua.viche.platform.time.LegalCalendar;

/// Values that texts speak of.
public final class Argument {

    /// What a value is; a stored argument is the text of one. A `DAY` is a moment, told as its day in Kyiv; a `MOMENT` is
    /// told with its time there; a `LOCALIZED` text is stored as a JSON object with a text for each language.
    public enum Type {
        TEXT, NUMBER, DAY, MOMENT, LOCALIZED
    }

    /// A `LOCALIZED` text as it is stored.
    public static String localized(String ukrainian, String english) {
        return JsonNodeFactory.instance.objectNode().put(Language.UK.tag(), ukrainian).put(Language.EN.tag(), english).toString();
    }

    static Object value(Type type, String stored, Language language) {
        return switch (type) {
            case TEXT -> stored;
            case NUMBER -> Long.valueOf(stored);
            case DAY -> day(Instant.parse(stored), language);
            case MOMENT -> moment(Instant.parse(stored), language);
            case LOCALIZED -> text(stored, language);
        };
    }

    /// A moment as it is told: the day and the time in Kyiv.
    public static String moment(Instant moment, Language language) {
        return format("MMMMdHm", moment, language);
    }

    private static String text(String stored, Language language) {
        try {
            return Json.mapper().readTree(stored).path(language.tag()).asText();
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("a text that is not stored as JSON", broken);
        }
    }

    private static String day(Instant moment, Language language) {
        return format("yMMMMd", moment, language);
    }

    private static String format(String skeleton, Instant moment, Language language) {
        var format = DateFormat.getInstanceForSkeleton(skeleton, ULocale.forLocale(language.locale()));
        format.setTimeZone(TimeZone.getTimeZone(LegalCalendar.ZONE.getId()));
        return format.format(Date.from(moment));
    }

    private Argument() {}
}
