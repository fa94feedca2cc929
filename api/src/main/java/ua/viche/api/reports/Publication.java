package ua.viche.api.reports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What everybody may see of a report.
///
/// - `NEVER`: private, of a private category, or anonymous.
/// - `WAITING`: for its author's second thoughts, then for moderation.
/// - `PUBLIC`: approved.
/// - `RETURNED`: its author is to change the public text.
/// - `REFUSED`: not to be public; it is worked on all the same.
/// - `HIDDEN`: was public.
public enum Publication {
    NEVER, WAITING, PUBLIC, RETURNED, REFUSED, HIDDEN;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
