package ua.viche.moderation.console.pages;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import ua.viche.platform.http.Language;
import ua.viche.platform.time.LegalCalendar;

/// The console's words in one language, from `messages/console_uk.properties` and `_en`: ICU messages, since Ukrainian has four
/// plurals.
public final class Words {

    private static final Map<Language, Words> ALL = load();

    private final Language language;
    private final Map<String, MessageFormat> messages;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter day;

    private Words(Language language, Map<String, MessageFormat> messages) {
        this.language = language;
        this.messages = messages;
        this.moment = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", language.locale()).withZone(LegalCalendar.ZONE);
        this.day = DateTimeFormatter.ofPattern("d MMM yyyy", language.locale()).withZone(LegalCalendar.ZONE);
    }

    public static Words in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    public Language language() {
        return language;
    }

    /// A message.
    ///
    /// @throws IllegalArgumentException where there is none, which is a mistake in a template
    public String of(String key, Object... arguments) {
        return maybe(key, arguments).orElseThrow(() -> new IllegalArgumentException("no message " + key));
    }

    /// A message, if there is one.
    public Optional<String> maybe(String key, Object... arguments) {
        return Optional.ofNullable(messages.get(key))
                .map(message -> ((MessageFormat) message.clone()).format(arguments, new StringBuffer(), null).toString());
    }

    /// A word for a code that may have none: `kind.petition`, else the code itself.
    public String word(String place, String code) {
        return maybe(place + "." + code).orElse(code);
    }

    /// Day and time in Kyiv.
    public String moment(Instant at) {
        return moment.format(at);
    }

    /// The day in Kyiv.
    public String day(Instant at) {
        return day.format(at);
    }

    /// How long, in the two largest units: “1 day 4 h”.
    public String span(Duration span) {
        var days = span.toDays();
        if (days >= 3) {
            return of("span.days", days);
        }
        if (days > 0) {
            return span.toHoursPart() == 0 ? of("span.days", days) : of("span.days-hours", days, span.toHoursPart());
        }
        if (span.toHours() > 0) {
            return span.toMinutesPart() == 0
                    ? of("span.whole-hours", span.toHours())
                    : of("span.hours", span.toHours(), span.toMinutesPart());
        }
        return span.toMinutes() > 0 ? of("span.minutes", span.toMinutes()) : of("span.seconds", Math.max(0, span.toSeconds()));
    }

    private static Map<Language, Words> load() {
        var all = new EnumMap<Language, Words>(Language.class);
        for (var language : Language.values()) {
            all.put(language, new Words(language, messages(language)));
        }
        return all;
    }

    private static Map<String, MessageFormat> messages(Language language) {
        var resource = "/messages/console_" + language.tag() + ".properties";
        try (var stream = Objects.requireNonNull(Words.class.getResourceAsStream(resource), resource);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            var messages = new HashMap<String, MessageFormat>();
            properties.forEach((key, text) -> messages.put((String) key, new MessageFormat((String) text, language.locale())));
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
