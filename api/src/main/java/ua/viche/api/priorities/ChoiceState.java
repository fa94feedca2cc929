package ua.viche.api.priorities;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Where a choice of priorities stands; by the clock alone, unless the body called it off.
enum ChoiceState {
    ANNOUNCED, OPEN, CLOSED, CANCELLED;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
