package ua.viche.api.corrections;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Where a correction stands.
///
/// - `PROPOSED`: waits for somebody else to confirm it, for a day.
/// - `RUNNING`: confirmed, being carried out.
/// - `DONE`: every signature of it was looked at.
/// - `CANCELLED`: by staff; what had been carried out by then stays.
/// - `EXPIRED`: nobody confirmed it in time.
enum CorrectionState {
    PROPOSED, RUNNING, DONE, CANCELLED, EXPIRED;

    boolean hasEnded() {
        return this != PROPOSED && this != RUNNING;
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
