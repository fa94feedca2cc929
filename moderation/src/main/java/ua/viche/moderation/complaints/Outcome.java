package ua.viche.moderation.complaints;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;
import ua.viche.contracts.events.ComplaintSettled;
import ua.viche.contracts.events.DecisionMade.Action;

/// What came of a complaint: something was done about its subject, nothing had to be, or the subject is gone.
public enum Outcome {
    UPHELD, DISMISSED, LAPSED;

    private static final Set<String> SOMETHING_DONE = Set.of("RETURN", "REJECT", "HIDE", "REDACT");

    static Outcome of(Action action) {
        return SOMETHING_DONE.contains(action.name()) ? UPHELD : DISMISSED;
    }

    ComplaintSettled.Outcome announced() {
        return ComplaintSettled.Outcome.valueOf(name());
    }

    @JsonValue
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
