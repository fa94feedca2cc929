package ua.viche.api.procedures;

import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Check;

/// A text in both languages as clients send it; checked together with the rest of their request.
public record BilingualRequest(@Nullable String uk, @Nullable String en) {

    /// Notes what is wrong with a required text on one line.
    public static Check line(Check check, String field, @Nullable BilingualRequest text, int most) {
        return text == null
                ? check.required(field, null)
                : check.line(field + "/uk", text.uk, most).line(field + "/en", text.en, most);
    }

    /// Notes what is wrong with a required text.
    public static Check text(Check check, String field, @Nullable BilingualRequest text, int most) {
        return text == null
                ? check.required(field, null)
                : check.text(field + "/uk", text.uk, most).text(field + "/en", text.en, most);
    }

    /// As [#text], but may be absent.
    public static Check optionalText(Check check, String field, @Nullable BilingualRequest text, int most) {
        return text == null ? check : text(check, field, text, most);
    }

    /// The text, once it was checked.
    public Bilingual bilingual() {
        if (uk == null || en == null) {
            throw new IllegalStateException("was not checked");
        }
        return new Bilingual(uk.strip(), en.strip());
    }
}
