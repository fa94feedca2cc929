package ua.viche.moderation.console.desk;

import java.util.ArrayList;
import java.util.List;
import ua.viche.moderation.console.desk.Field.Kind;
import ua.viche.moderation.console.desk.Field.Option;
import ua.viche.moderation.console.desk.Outcome.Slip;
import ua.viche.moderation.console.pages.Words;

/// Something that can be done with an item, as a form. Its words stand below its name: the heading, `.hint`, `.do` on the button, and of
/// each field the label and `.hint`.
///
/// @param name as in `consultations.verdict`
/// @param path where its form goes
/// @param look of its button: `strong`, `danger` or empty
/// @param preview what the button says that only shows what would be done; empty without
/// @param key idempotency key
/// @param refusal why it did not happen the last time; empty if it did
/// @param slips what is wrong with it that belongs to no field
public record Act(Words words, String name, String path, String look, String preview, List<Field> fields, String key,
        String refusal, List<String> slips) {

    /// An act without fields yet.
    public static Act of(Words words, String name, String path) {
        return new Act(words, name, path, "strong", "", List.of(), Written.newKey(), "", List.of());
    }

    /// One that cannot be undone, or takes something away.
    public Act danger() {
        return new Act(words, name, path, "danger", preview, fields, key, refusal, slips);
    }

    /// One of several of the kind, whose buttons are small.
    public Act small() {
        return new Act(words, name, path, "quiet", preview, fields, key, refusal, slips);
    }

    /// One that can be looked at before; its form has the field `preview` then.
    public Act previewed() {
        return new Act(words, name, path, look, words.of(name + ".preview"), fields, key, refusal, slips);
    }

    /// A line of text.
    public Act line(String field, int limit, String value) {
        return with(field, Kind.LINE, List.of(), limit, value);
    }

    /// A text of several lines.
    public Act text(String field, int limit, String value) {
        return with(field, Kind.TEXT, List.of(), limit, value);
    }

    /// One of a few.
    public Act choice(String field, List<Option> options, String value) {
        return with(field, Kind.CHOICE, options, 0, value);
    }

    /// One of many.
    public Act select(String field, List<Option> options, String value) {
        return with(field, Kind.SELECT, options, 0, value);
    }

    /// Any of several.
    public Act checks(String field, List<Option> options, List<String> chosen) {
        return with(field(field, Kind.CHECKS, options, 0).with(chosen, ""));
    }

    /// Day and time in Kyiv.
    public Act moment(String field, String value) {
        return with(field, Kind.MOMENT, List.of(), 0, value);
    }

    /// A whole number.
    public Act number(String field, String value) {
        return with(field, Kind.NUMBER, List.of(), 0, value);
    }

    /// Something that the person does not see.
    public Act hidden(String field, String value) {
        return with(new Field(field, Kind.HIDDEN, "", "", List.of(), 0, List.of(value), ""));
    }

    /// What is chosen elsewhere on the page.
    public Act picked(String field) {
        return with(field, Kind.PICKED, List.of(), 0, "");
    }

    /// With what somebody wrote, if it was into this form.
    public Act on(Written written) {
        if (!written.act().equals(name) || !written.path().equals(path)) {
            return this;
        }
        var rest = new ArrayList<>(written.slips());
        var filled = fields.stream().map(field -> {
            var wrong = rest.stream().filter(slip -> means(slip, field)).toList();
            rest.removeAll(wrong);
            return field.with(field.kind() == Kind.HIDDEN && written.all(field.name()).isEmpty()
                    ? field.values()
                    : written.all(field.name()), wrong.isEmpty() ? "" : wrong.getFirst().detail());
        }).toList();
        return new Act(words, name, path, look, preview, filled, written.key(), written.refusal(),
                rest.stream().map(Slip::detail).distinct().toList());
    }

    /// Its id on the page.
    public String id() {
        return name.replace('.', '-');
    }

    /// The id of a field on the page.
    public String id(Field field) {
        return id() + "-" + field.name().replace('.', '-');
    }

    public String title() {
        return words.of(name);
    }

    /// Empty without.
    public String hint() {
        return words.maybe(name + ".hint").orElse("");
    }

    public String button() {
        return words.maybe(name + ".do").orElseGet(this::title);
    }

    /// Fields that something is wrong with.
    public List<Field> wrong() {
        return fields.stream().filter(field -> !field.mistake().isEmpty()).toList();
    }

    private static boolean means(Slip slip, Field field) {
        var place = slip.pointer().replaceFirst("^/", "").replace('/', '.');
        return place.equals(field.name()) || place.startsWith(field.name() + ".");
    }

    private Act with(String field, Kind kind, List<Option> options, int limit, String value) {
        return with(field(field, kind, options, limit).with(value.isEmpty() ? List.of() : List.of(value), ""));
    }

    private Field field(String field, Kind kind, List<Option> options, int limit) {
        var label = words.maybe(name + "." + field).orElseGet(() -> words.of("field." + field));
        var hint = words.maybe(name + "." + field + ".hint").or(() -> words.maybe("field." + field + ".hint")).orElse("");
        return new Field(field, kind, label, hint, options, limit, List.of(), "");
    }

    private Act with(Field field) {
        var more = new ArrayList<>(fields);
        more.add(field);
        return new Act(words, name, path, look, preview, List.copyOf(more), key, refusal, slips);
    }
}
