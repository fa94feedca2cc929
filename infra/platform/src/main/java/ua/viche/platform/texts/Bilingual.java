package ua.viche.platform.texts;

import java.util.Locale;
import ua.viche.platform.http.Language;

/// A text in both languages of Viche.
public record Bilingual(String uk, String en) {

    public Bilingual {
        if (uk.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text is needed in both languages");
        }
    }

    public String in(Language language) {
        return language.choose(uk, en);
    }

    public String in(Locale locale) {
        return in(Language.of(locale));
    }
}
