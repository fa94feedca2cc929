package ua.viche.moderation.console.pages;

import java.util.Locale;
import java.util.Optional;
import ua.viche.platform.http.Language;

/// How somebody likes the pages, kept in a cookie of their browser.
///
/// @param shortcuts whether single keys do something (WCAG 2.1.4)
public record Preferences(Language language, Theme theme, boolean shortcuts) {

    /// Reads what [#text] wrote; whatever else it is means the usual.
    static Preferences of(Optional<String> cookie, Language usual) {
        var parts = cookie.orElse("").split("\\.", -1);
        return parts.length == 3
                ? new Preferences(language(parts[0], usual), Theme.of(parts[1]), !parts[2].equals("off"))
                : new Preferences(usual, Theme.DEVICE, true);
    }

    /// With what a form asks for; anything else stays.
    public Preferences changedBy(Form form) {
        return new Preferences(form.maybe("language").map(tag -> language(tag, language)).orElse(language),
                form.maybe("theme").map(Theme::of).orElse(theme),
                form.maybe("shortcuts").map(word -> !word.equals("off")).orElse(shortcuts));
    }

    /// As it stands in the cookie.
    public String text() {
        return language.tag() + "." + theme.code() + "." + (shortcuts ? "on" : "off");
    }

    private static Language language(String tag, Language usual) {
        return Language.named(tag.toLowerCase(Locale.ROOT)).orElse(usual);
    }
}
