package ua.viche.moderation.queue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Where an item stands: waiting for a decision (claimed or not: a claim is no state, since it lapses by itself), decided, taken
/// back by its author, or replaced by a newer submission with an item of its own. Only an open item can be acted on.
public enum ItemState {
    OPEN, CLOSED, WITHDRAWN, SUPERSEDED;

    /// The state's public name.
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
