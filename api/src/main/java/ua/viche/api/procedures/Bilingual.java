package ua.viche.api.procedures;

import java.util.Locale;

/// A text in both languages of Viche.
public record Bilingual(String uk, String en) {

    public Bilingual {
        if (uk.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text is needed in both languages");
        }
    }

    /// The text in English for English readers, in Ukrainian for everybody else.
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : uk;
    }
}
