package ua.viche.moderation.console.reports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import ua.viche.moderation.console.pages.Form;

/// What an officer wrote into a form, to be sent, and to be shown again where sending failed.
///
/// @param form the form's name; empty for none
/// @param fields what was written, by field
/// @param key idempotency key of this act, however often it is sent
/// @param version of the report that the officer saw
/// @param refusal why it was not done; empty without
public record Writing(String form, Map<String, String> fields, String key, String version, String refusal) {

    /// Nothing was written yet.
    public static final Writing NOTHING = new Writing("", Map.of(), "", "", "");

    public Writing {
        fields = Map.copyOf(fields);
    }

    /// What a form sent.
    public static Writing of(String name, Iterable<String> fields, Form form) {
        var written = new LinkedHashMap<String, String>();
        fields.forEach(field -> form.maybe(field).ifPresent(text -> written.put(field, text)));
        return new Writing(name, written, form.maybe("key").filter(given -> given.matches("[0-9a-f-]{36}"))
                .orElseGet(Writing::newKey), form.maybe("version").filter(text -> text.matches("\\d{1,18}")).orElse("0"), "");
    }

    /// Nothing came of it: the next try is another act.
    public Writing refused(String why) {
        return new Writing(form, fields, newKey(), version, why);
    }

    /// Nobody knows what came of it: the next try is the same act.
    public Writing unsure(String why) {
        return new Writing(form, fields, key, version, why);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    /// What stands in a field; empty without.
    public String of(String field) {
        return fields.getOrDefault(field, "");
    }

    /// What stands in a field of this form; empty where another one was written.
    public String in(String name, String field) {
        return form.equals(name) ? of(field) : "";
    }

    /// The key for a form: its own, or a new one.
    public String keyFor(String name) {
        return form.equals(name) ? key : newKey();
    }

    public boolean isIn(String name) {
        return form.equals(name);
    }
}
