package ua.viche.api.signing;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.viche.api.procedures.PlacesShown;
import ua.viche.platform.http.Check;

/// Where a signer says to live.
///
/// @param territory KATOTTG code, or what a procedure keeps of it
/// @param country ISO 3166-1 alpha-2
record Place(@Nullable String territory, @Nullable String country) {

    private static final String HOME = "UA";
    private static final Pattern CODE = Pattern.compile("UA[0-9]{17}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /// Checks what a client sends, under the names that it has there.
    static Check check(Check check, @Nullable String territory, @Nullable String country) {
        return check.rule(territory == null || CODE.matcher(territory).matches(), "territory", "katottg")
                .rule(country == null || COUNTRIES.contains(country), "country", "country")
                .rule(territory == null || country == null || country.equals(HOME), "territory", "abroad");
    }

    /// What a procedure keeps of it. Whoever names a territory lives in Ukraine.
    Place keptBy(PlacesShown shown) {
        if (shown.nothing()) {
            return new Place(null, null);
        }
        return territory == null ? this : new Place(shown.cut(territory), HOME);
    }
}
