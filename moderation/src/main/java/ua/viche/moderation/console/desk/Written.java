package ua.viche.moderation.console.desk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ua.viche.moderation.console.desk.Outcome.Slip;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.moderation.console.pages.Words;
import ua.viche.platform.time.LegalCalendar;

/// What somebody wrote into the form of an act, and what came of it.
///
/// @param act name of the act whose form it is; empty where nobody wrote anything
/// @param path where the form went
/// @param key idempotency key
/// @param refusal why it did not happen; empty if nothing is known to be wrong
/// @param slips what is wrong with single fields
public record Written(String act, String path, Map<String, List<String>> values, String key, String refusal, List<Slip> slips) {

    /// Nobody wrote anything yet.
    public static final Written NOTHING = new Written("", "", Map.of(), "", "", List.of());

    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");

    /// What the form of an act sent.
    public static Written of(Visit visit, String act) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var name : visit.form().names()) {
            if (!name.equals("csrf") && !name.equals("key")) {
                values.put(name, visit.form().all(name).stream().map(value -> value.replace("\r\n", "\n").strip()).toList());
            }
        }
        var key = visit.form().maybe("key").filter(given -> KEY.matcher(given).matches()).orElseGet(Written::newKey);
        return new Written(act, visit.request().path().absolute().path(), values, key, "", List.of());
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    /// What a field says; empty where it is absent.
    public String text(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /// All values of a field.
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /// The lines of a field that say something.
    public List<String> lines(String name) {
        return text(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /// The fields `NAME.uk` and `NAME.en`, of which an empty one is left out.
    public Map<String, String> bilingual(String name) {
        var both = new LinkedHashMap<String, String>();
        Stream.of("uk", "en").filter(language -> !text(name + "." + language).isEmpty())
                .forEach(language -> both.put(language, text(name + "." + language)));
        return both;
    }

    /// A moment of Kyiv as the interface writes it; what is none stays as it is, to be refused there.
    public String moment(String name) {
        try {
            return LocalDateTime.parse(text(name)).atZone(LegalCalendar.ZONE).toInstant().toString();
        } catch (DateTimeParseException _) {
            return text(name);
        }
    }

    /// A moment as fields show it.
    public static String local(Instant at) {
        return LocalDateTime.ofInstant(at, LegalCalendar.ZONE).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /// A whole number; what is none stays as it is, to be refused by the other service.
    public Object number(String name) {
        return text(name).matches("\\d{1,9}") ? (Object) Integer.valueOf(text(name)) : text(name);
    }

    /// The service said no: nothing happened, so another try is another act.
    Written refused(Outcome.Refused<?> refused) {
        var said = (refused.title() + ". " + refused.detail()).replace("..", ".").strip();
        return new Written(act, path, values, newKey(), said, refused.slips());
    }

    /// Nobody knows whether it happened.
    Written unsure(Words words) {
        return new Written(act, path, values, key, words.of("desk.unsure"), List.of());
    }
}
