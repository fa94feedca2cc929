package ua.viche.api.reports.categories;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.texts.Bilingual;

/// Somebody besides the districts' officers who is responsible for reports.
///
/// @param code also the scope of its staff
/// @param kind the word by which chains name it: `unit`, `inspection`, `duty`, `council`, `utility` …
/// @param above code of the body that looks after it; null for none
/// @param territories KATOTTG codes that it serves; empty for all
/// @param connected whether its staff read reports here; otherwise whoever hands a report over brings it there
/// @param contact where residents find it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Body(String code, String kind, Bilingual name, @Nullable String above, List<String> territories, boolean connected,
        @Nullable Bilingual contact) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public Body {
        territories = List.copyOf(territories);
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("code is not lower-case words with dashes: " + code);
        }
    }
}
