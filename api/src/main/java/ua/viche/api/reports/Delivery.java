package ua.viche.api.reports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/// Whether whoever is responsible has a report (the delivery states of FixMyStreet).
///
/// - `UNPROCESSED`: not tried yet, or to be tried again.
/// - `PROCESSING`: being brought.
/// - `SENT`: it is there.
/// - `ACKNOWLEDGED`: somebody there has opened it.
/// - `SKIPPED`: nothing of Viche leads there; whoever handed it over brings it.
/// - `FAILED`: given up after several tries.
public enum Delivery {
    UNPROCESSED, PROCESSING, SENT, ACKNOWLEDGED, SKIPPED, FAILED;

    /// The states that may follow.
    public Set<Delivery> next() {
        return switch (this) {
            case UNPROCESSED -> Set.of(PROCESSING);
            case PROCESSING -> Set.of(UNPROCESSED, SENT, SKIPPED, FAILED);
            case SENT -> Set.of(ACKNOWLEDGED);
            case ACKNOWLEDGED, SKIPPED, FAILED -> Set.of();
        };
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
