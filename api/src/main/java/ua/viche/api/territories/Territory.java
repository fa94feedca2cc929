package ua.viche.api.territories;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Check;

/// An entry of the codifier of administrative units and territories of communities (KATOTTG).
///
/// @param code `UA` and 17 digits
/// @param parent null for oblasts and cities with a special status
/// @param level 1 to 5
/// @param category O, K, P, H, M, X, C or B, as the codifier has them
/// @param former what it was called before the last edition; null where it was not renamed
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Territory(String code, @Nullable String parent, int level, String category, String name,
        @Nullable String former) {

    private static final Pattern CODE = Pattern.compile("UA[0-9]{17}");
    private static final List<String> CATEGORIES = List.of("O", "K", "P", "H", "M", "X", "C", "B");
    private static final int LONGEST_NAME = 200;
    private static final int DEEPEST = 5;

    public Territory {
        Check.that().rule(code != null && CODE.matcher(code).matches(), "code", "katottg")
                .rule(parent == null || CODE.matcher(parent).matches(), "parent", "katottg")
                .rule(level >= 1 && level <= DEEPEST, "level", "between", 1, DEEPEST).oneOf("category", category, CATEGORIES)
                .line("name", name, LONGEST_NAME).done();
    }

    /// Whether a text looks like a code.
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }
}
