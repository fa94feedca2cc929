package ua.viche.api.consultations;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import ua.viche.contracts.events.DecisionMade;

/// Whether everybody may read a contribution. It counts and gets its verdict in any case.
enum ContributionState {
    PENDING, PUBLISHED, HIDDEN;

    /// What follows from a decision of moderation: what it lets pass, in part or as a whole, or restores is shown, all else is not.
    static ContributionState after(DecisionMade.Action action) {
        return switch (action) {
            case APPROVE, REDACT, RESTORE -> PUBLISHED;
            case RETURN, REJECT, HIDE -> HIDDEN;
        };
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
