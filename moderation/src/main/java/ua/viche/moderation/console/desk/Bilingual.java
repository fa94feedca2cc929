package ua.viche.moderation.console.desk;

import ua.viche.platform.http.Language;

/// A text in both languages.
public record Bilingual(String uk, String en) {

    /// The reader's text.
    public String in(Language language) {
        return language == Language.EN ? en : uk;
    }
}
