package ua.viche.platform.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checks a request's fields in the compact constructor of its record; all mistakes together become one 422 problem.
///
/// ```java
/// record DraftRequest(String procedure, String title) {
///     DraftRequest {
///         Check.that().text("procedure", procedure, 40).title("title", title, 80).done();
///     }
/// }
/// ```
public final class Check {

    public static Check that() {
        return new Check();
    }

    /// A required text of 1 to `most` characters (code points); line breaks allowed, other control characters not.
    public Check text(String field, @Nullable String value, int most) {
        throw new UnsupportedOperationException();
    }

    /// As [#text], but may be absent.
    public Check optionalText(String field, @Nullable String value, int most) {
        throw new UnsupportedOperationException();
    }

    /// A required text on one line: no line breaks, no bidirectional overrides, not starting with `= + - @` (a spreadsheet would
    /// take that for a formula).
    public Check line(String field, @Nullable String value, int most) {
        throw new UnsupportedOperationException();
    }

    public Check required(String field, @Nullable Object value) {
        throw new UnsupportedOperationException();
    }

    public Check oneOf(String field, @Nullable String value, List<String> allowed) {
        throw new UnsupportedOperationException();
    }

    /// Notes a mistake of the caller's own.
    public Check rule(boolean holds, String field, String rule, Object... arguments) {
        throw new UnsupportedOperationException();
    }

    /// @throws ProblemException 422 with a pointer for each mistake
    public void done() {
        throw new UnsupportedOperationException();
    }
}
