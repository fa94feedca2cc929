package ua.viche.moderation.statements;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What became of the decision that a statement explains.
public enum StatementStatus {
    ISSUED, UPHELD, OVERTURNED;

    /// The status's public name.
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
