package ua.viche.platform.texts;

import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Check;

/// A text in several languages as clients send it; checked together with the rest of their request.
public record TextRequest(@Nullable String uk, @Nullable String en) {

    /// Notes what is wrong with a text on one line that is needed in both languages.
    public static Check line(Check check, String field, @Nullable TextRequest text, int most) {
        return text == null
                ? check.required(field, null)
                : check.line(field + "/uk", text.uk, most).line(field + "/en", text.en, most);
    }

    /// Notes what is wrong with a text that is needed in both languages.
    public static Check text(Check check, String field, @Nullable TextRequest text, int most) {
        return text == null
                ? check.required(field, null)
                : check.text(field + "/uk", text.uk, most).text(field + "/en", text.en, most);
    }

    /// As [#text], but may be absent.
    public static Check optionalText(Check check, String field, @Nullable TextRequest text, int most) {
        return text == null ? check : text(check, field, text, most);
    }

    /// As [#line], but nobody need have translated it.
    public static Check ukrainianLine(Check check, String field, @Nullable TextRequest text, int most) {
        return text == null
                ? check.required(field, null)
                : check.line(field + "/uk", text.uk, most).optionalLine(field + "/en", text.en, most);
    }

    /// As [#text], but nobody need have translated it.
    public static Check ukrainianText(Check check, String field, @Nullable TextRequest text, int most) {
        return text == null
                ? check.required(field, null)
                : check.text(field + "/uk", text.uk, most).rule(text.en == null || !text.en.isBlank(), field + "/en", "required")
                        .optionalText(field + "/en", text.en, most);
    }

    /// The text in both languages, once that was checked.
    public Bilingual bilingual() {
        if (uk == null || en == null) {
            throw new IllegalStateException("was not checked");
        }
        return new Bilingual(uk.strip(), en.strip());
    }

    /// The text, once it was checked.
    public Translated translated() {
        if (uk == null) {
            throw new IllegalStateException("was not checked");
        }
        return new Translated(uk.strip(), en == null ? null : en.strip());
    }
}
