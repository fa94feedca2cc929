package ua.viche.platform.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.ProblemException.FieldError;

/// Checks a request's fields in the compact constructor of its record; all mistakes together become one 422 problem.
///
/// ```java
/// record DraftRequest(String procedure, String title) {
///     DraftRequest {
///         Check.that().text("procedure", procedure, 40).line("title", title, 80).done();
///     }
/// }
/// ```
///
/// A field is a name (`title`) or a path in the record (`place/lat`); [#query] checks a parameter of the query instead.
public final class Check {

    private static final String FORMULA = "=+-@";

    private final List<FieldError> mistakes = new ArrayList<>();
    private final String prefix;
    private final Problem problem;

    private Check(String prefix, Problem problem) {
        this.prefix = prefix;
        this.problem = problem;
    }

    public static Check that() {
        return new Check("/", Problem.INVALID);
    }

    /// Checks parameters of the query: pointers are `query:NAME`, the problem is a 400.
    public static Check query() {
        return new Check("query:", Problem.MALFORMED);
    }

    /// A required text of 1 to `most` characters (code points); line breaks allowed, other control characters not.
    public Check text(String field, @Nullable String value, int most) {
        return value == null || value.isBlank() ? note(field, "required") : optionalText(field, value, most);
    }

    /// As [#text], but may be absent.
    public Check optionalText(String field, @Nullable String value, int most) {
        return value == null ? this : characters(field, value, most, Check::isForbidden);
    }

    /// A required text on one line: no line breaks, no bidirectional overrides, not starting with `= + - @` (a spreadsheet would
    /// take that for a formula).
    public Check line(String field, @Nullable String value, int most) {
        if (value == null || value.isBlank()) {
            return note(field, "required");
        }
        if (value.codePoints().anyMatch(Check::isBidirectionalOverride)) {
            note(field, "bidirectional-override");
        }
        if (FORMULA.indexOf(value.stripLeading().charAt(0)) >= 0) {
            note(field, "formula");
        }
        return characters(field, value, most, character -> isForbidden(character) || isLineBreak(character));
    }

    /// As [#line], but may be absent.
    public Check optionalLine(String field, @Nullable String value, int most) {
        return value == null ? this : line(field, value, most);
    }

    public Check required(String field, @Nullable Object value) {
        return value == null ? note(field, "required") : this;
    }

    public Check oneOf(String field, @Nullable String value, List<String> allowed) {
        return value == null
                ? note(field, "required")
                : rule(allowed.contains(value), field, "one-of", String.join(", ", allowed));
    }

    /// Notes a mistake of the caller's own.
    public Check rule(boolean holds, String field, String rule, Object... arguments) {
        return holds ? this : note(field, rule, arguments);
    }

    /// @throws ProblemException 422 with a pointer for each mistake
    public void done() {
        if (mistakes.isEmpty()) {
            return;
        }
        var failure = problem.with();
        mistakes.forEach(mistake -> failure.at(mistake.pointer(), mistake.rule(), mistake.arguments()));
        throw failure;
    }

    private Check characters(String field, String value, int most, IntPredicate forbidden) {
        rule(value.codePoints().noneMatch(forbidden), field, "characters");
        return rule(value.codePointCount(0, value.length()) <= most, field, "too-long", most);
    }

    private Check note(String field, String rule, Object... arguments) {
        mistakes.add(new FieldError(prefix + field, rule, arguments));
        return this;
    }

    /// Control characters and halves of surrogate pairs.
    private static boolean isForbidden(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t'
                || Character.getType(character) == Character.SURROGATE;
    }

    private static boolean isLineBreak(int character) {
        return character == '\n' || character == '\r' || character == '\t' || character == '\u2028' || character == '\u2029';
    }

    /// Embeddings, overrides and isolates of the Unicode bidirectional algorithm (UAX 9).
    private static boolean isBidirectionalOverride(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }
}
