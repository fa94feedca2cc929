package ua.viche.notifications.devices;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ua.viche.notifications.preferences.TimeZones;
import ua.viche.platform.http.Check;

/// What a phone says of itself.
///
/// @param token the registration token or installation id, as FCM gave it
/// @param locale BCP 47; in a language without texts of ours pushes come in Ukrainian
/// @param timeZone of the IANA database
record Registration(Address.Kind kind, String token, Device.Platform platform, String locale,
        @Nullable String appVersion, @Nullable String timeZone) {

    private static final int TOKEN_LIMIT = 4_096;
    private static final int LOCALE_LIMIT = 35;
    private static final int VERSION_LIMIT = 40;
    private static final int ZONE_LIMIT = 64;
    private static final String VISIBLE_ASCII = "[!-~]*";

    Registration {
        Check.that().required("kind", kind).text("token", token, TOKEN_LIMIT)
                .rule(token == null || token.matches(VISIBLE_ASCII), "token", "characters").required("platform", platform)
                .text("locale", locale, LOCALE_LIMIT).rule(locale == null || wellFormed(locale), "locale", "locale")
                .optionalText("appVersion", appVersion, VERSION_LIMIT)
                .rule(appVersion == null || appVersion.matches("[ -~]+"), "appVersion", "characters")
                .optionalText("timeZone", timeZone, ZONE_LIMIT)
                .rule(timeZone == null || TimeZones.known(timeZone), "timeZone", "time-zone").done();
    }

    private static boolean wellFormed(String locale) {
        try {
            return !new Locale.Builder().setLanguageTag(locale).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException _) {
            return false;
        }
    }
}
