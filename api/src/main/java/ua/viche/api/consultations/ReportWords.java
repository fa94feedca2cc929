package ua.viche.api.consultations;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import ua.viche.platform.http.Language;
import ua.viche.platform.time.LegalCalendar;

/// The words of reports, in one language: `consultation-report/words_uk.properties`, `_en`.
final class ReportWords {

    private static final Map<Language, ReportWords> ALL = new EnumMap<>(Map.of(Language.UK, new ReportWords(Language.UK),
            Language.EN, new ReportWords(Language.EN)));

    private final Properties words = new Properties();
    private final DateTimeFormatter date;

    private ReportWords(Language language) {
        var name = "/consultation-report/words_" + language.tag() + ".properties";
        try (var resource = Objects.requireNonNull(ReportWords.class.getResourceAsStream(name), name);
                var reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        date = DateTimeFormatter.ofPattern(of("date"), language.locale()).withZone(LegalCalendar.ZONE);
    }

    static ReportWords in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /// The text with a key.
    String of(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    String outcome(Outcome outcome) {
        return of("outcome." + outcome.code());
    }

    /// A day in Kyiv.
    String day(Instant moment) {
        return date.format(moment);
    }

    Properties all() {
        return words;
    }
}
