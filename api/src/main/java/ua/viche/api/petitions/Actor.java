package ua.viche.api.petitions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Who moves a petition on.
public enum Actor {
    AUTHOR, MODERATION, OFFICIAL, SIGNERS, CLOCK;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
