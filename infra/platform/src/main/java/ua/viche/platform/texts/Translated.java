package ua.viche.platform.texts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Language;

/// A text that staff wrote: in Ukrainian always, in English where somebody translated it.
public record Translated(String uk, @Nullable String en) {

    /// The text for a reader: Ukrainian where there is no English one.
    public String in(Language language) {
        return language.choose(uk, en == null ? uk : en);
    }

    public String in(Locale locale) {
        return in(Language.of(locale));
    }
}
