package ua.viche.api.texts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Check;

/// A text that staff wrote: in Ukrainian always, in English where somebody translated it.
public record Translated(String uk, @Nullable String en) {

    /// The text for a reader: Ukrainian where there is no English one.
    public String in(Locale locale) {
        return en != null && "en".equals(locale.getLanguage()) ? en : uk;
    }

    /// Checks a text of several lines in a request.
    public static Check check(Check check, String field, @Nullable Translated text, int most) {
        return text == null
                ? check.required(field, null)
                : check.text(field + "/uk", text.uk, most).rule(text.en == null || !text.en.isBlank(), field + "/en", "required")
                        .optionalText(field + "/en", text.en, most);
    }

    /// Checks a text on one line in a request.
    public static Check line(Check check, String field, @Nullable Translated text, int most) {
        return text == null
                ? check.required(field, null)
                : check.line(field + "/uk", text.uk, most).optionalLine(field + "/en", text.en, most);
    }
}
