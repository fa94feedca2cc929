package ua.viche.platform.opendata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A value as it stands in a CSV file.
final class Cell {

    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    /// Numbers stay what they are, nothing is an empty cell, and a text that a spreadsheet would take for a formula begins with an
    /// apostrophe.
    static Object of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number;
            case List<?> list -> safe(String.join(" ", list.stream().map(String::valueOf).toList()));
            default -> safe(value.toString());
        };
    }

    private static String safe(String text) {
        return beginsAsFormula(text) || beginsAsFormula(text.stripLeading()) ? "'" + text : text;
    }

    private static boolean beginsAsFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    private Cell() {}
}
