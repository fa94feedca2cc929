package ua.viche.moderation.queue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Where an item stands. Three states wait for a decision: open, escalated (somebody asked others to decide) and deferred (put off
/// until a time); claimed or not, since a claim is no state: it lapses by itself. Three are over: decided, taken back by its author,
/// replaced by a newer submission with an item of its own. Of those only a decided one can wait again: a complaint or an appeal
/// opens it.
public enum ItemState {
    OPEN, ESCALATED, DEFERRED, CLOSED, WITHDRAWN, SUPERSEDED;

    /// Whether a decision is still to be made.
    public boolean waits() {
        return this == OPEN || this == ESCALATED || this == DEFERRED;
    }

    /// The state's public name.
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
