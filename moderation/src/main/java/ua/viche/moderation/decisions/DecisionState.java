package ua.viche.moderation.decisions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Where a decision stands.
///
/// - `HELD`: its effects have not left yet, and its decider may take it back.
/// - `EFFECTIVE`: everybody whom it concerns was told.
/// - `UNDONE`: its decider took it back in time; nobody outside ever heard of it.
/// - `SUPERSEDED`: the item was decided on again.
/// - `OVERTURNED`: an appeal undid it.
public enum DecisionState {
    HELD, EFFECTIVE, UNDONE, SUPERSEDED, OVERTURNED;

    /// The state's public name.
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it is the decision on its item.
    public boolean stands() {
        return this == HELD || this == EFFECTIVE;
    }

    boolean mayBecome(DecisionState next) {
        return switch (this) {
            case HELD -> next == EFFECTIVE || next == UNDONE;
            case EFFECTIVE -> next == SUPERSEDED || next == OVERTURNED;
            case UNDONE, SUPERSEDED, OVERTURNED -> false;
        };
    }
}
