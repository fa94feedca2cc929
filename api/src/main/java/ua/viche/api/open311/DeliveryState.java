package ua.viche.api.open311;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/// How far a report is on its way to a body (the delivery states of FixMyStreet).
///
/// - `UNPROCESSED`: not tried yet, or to be tried again.
/// - `PROCESSING`: being brought.
/// - `PROCESSED`: the body has it and owes its id.
/// - `SKIPPED`: the body refuses it for good.
/// - `SENT`: the body has it under an id of its own.
/// - `ACKNOWLEDGED`: the body shows it.
public enum DeliveryState {
    UNPROCESSED, PROCESSING, PROCESSED, SKIPPED, SENT, ACKNOWLEDGED;

    /// The states that may follow.
    public Set<DeliveryState> next() {
        return switch (this) {
            case UNPROCESSED -> Set.of(PROCESSING);
            case PROCESSING -> Set.of(UNPROCESSED, PROCESSED, SKIPPED, SENT);
            case PROCESSED -> Set.of(PROCESSED, SENT);
            case SENT -> Set.of(SENT, ACKNOWLEDGED);
            case SKIPPED, ACKNOWLEDGED -> Set.of();
        };
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
