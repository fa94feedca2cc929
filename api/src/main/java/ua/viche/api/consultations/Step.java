package ua.viche.api.consultations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A step in a consultation's history; kept with it, never changed.
///
/// @param person key of the editor; null for the clock; never shown
record Step(@Nullable ConsultationState from, ConsultationState to, Actor by, @Nullable UUID person, @Nullable String reason,
        Instant at) {

    /// Which side took it.
    enum Actor {
        BODY, CLOCK;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// As everybody sees it.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(@Nullable ConsultationState from, ConsultationState to, Actor by, @Nullable String reason, Instant at) {}

    View view() {
        return new View(from, to, by, reason, at);
    }
}
