package ua.viche.api.advisory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// Somebody wants a seat. Only the secretary and the applicant ever see it.
///
/// @param name encrypted, as is the motivation
record Application(UUID id, UUID call, UUID group, UUID person, String name, String motivation, State state, Instant at) {

    enum State {
        SUBMITTED, APPOINTED, DECLINED, WITHDRAWN;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
