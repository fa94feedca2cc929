package ua.viche.moderation.console.item;

import java.util.Comparator;
import java.util.regex.Pattern;

/// A passage of a text as a page counts: in UTF-16 units, every line end one unit (HTML standard, "API value" of a text area).
///
/// @param to the unit after the last
record Passage(int from, int to) implements Comparable<Passage> {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,8})-(\\d{1,8})");

    static boolean isOne(String text) {
        var parts = TEXT.matcher(text);
        return parts.matches() && Integer.parseInt(parts.group(1)) < Integer.parseInt(parts.group(2));
    }

    /// Reads `12-20`, of which [#isOne] holds.
    static Passage parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no passage: " + text);
        }
        return new Passage(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /// How many characters (code points) of a text stand before a place that a page counted; the whole length for a place beyond.
    static int codePoints(String text, int place) {
        var at = 0;
        for (var unit = 0; unit < place && at < text.length(); unit++) {
            at += text.startsWith("\r\n", at) ? 2 : 1;
        }
        return text.codePointCount(0, at);
    }

    @Override
    public int compareTo(Passage other) {
        return Comparator.comparingInt(Passage::from).thenComparingInt(Passage::to).compare(this, other);
    }
}
