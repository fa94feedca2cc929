package ua.viche.moderation.appeals;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Where an appeal stands: it waits, or the first decision was upheld or overturned.
public enum AppealState {
    OPEN, UPHELD, OVERTURNED;

    /// The state's public name.
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
