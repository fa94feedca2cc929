package ua.viche.moderation.console.desk;

import java.util.List;

/// A field of a form.
///
/// @param name as it is sent; dots stand for objects within objects
/// @param hint empty without
/// @param options what can be chosen, where something is chosen
/// @param limit of characters; 0 without
/// @param values what is in it
/// @param mistake what is wrong with it; empty if nothing
public record Field(String name, Kind kind, String label, String hint, List<Option> options, int limit, List<String> values,
        String mistake) {

    /// What it looks like. What is `PICKED` is chosen elsewhere on the page, see [Block.Picks].
    public enum Kind {
        LINE, TEXT, CHOICE, SELECT, CHECKS, MOMENT, NUMBER, HIDDEN, PICKED
    }

    /// Something that can be chosen.
    ///
    /// @param hint empty without
    public record Option(String value, String text, String hint) {}

    /// The only value, or nothing.
    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    /// Whether something is chosen.
    public boolean has(String option) {
        return values.contains(option);
    }

    Field with(List<String> written, String wrong) {
        return new Field(name, kind, label, hint, options, limit, written, wrong);
    }
}
