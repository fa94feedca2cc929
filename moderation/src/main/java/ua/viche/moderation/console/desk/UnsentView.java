package ua.viche.moderation.console.desk;

import java.util.ArrayList;
import java.util.List;
import ua.viche.moderation.console.pages.View;
import ua.viche.moderation.console.pages.Words;

/// The other service went away while something was sent: nothing but what was written is known.
public record UnsentView(String path, String key, List<Entry> entries) implements View {

    private static final int SHORT = 60;

    /// @param label empty for what the person does not see
    public record Entry(String name, String value, String label) {}

    static UnsentView of(Written written, Words words) {
        var entries = new ArrayList<Entry>();
        written.values().forEach((name, values) -> values.forEach(value -> entries.add(new Entry(name, value,
                values.size() == 1 ? label(written, name, value, words) : ""))));
        return new UnsentView(written.path(), written.key(), entries);
    }

    private static String label(Written written, String name, String value, Words words) {
        var label = words.maybe(written.act() + "." + name).or(() -> words.maybe("field." + name));
        return label.filter(_ -> value.contains(" ") || value.length() > SHORT).orElse("");
    }

    @Override
    public String template() {
        return "desk-unsent.jte";
    }
}
