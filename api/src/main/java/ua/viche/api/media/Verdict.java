package ua.viche.api.media;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What moderation says of a photo: it was not asked, has not answered, lets everybody see it, or nobody.
public enum Verdict {
    NONE, WAITING, APPROVED, HIDDEN;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
