package ua.viche.notifications.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Check;

/// Whom to put on duty.
///
/// @param person person key; null for the caller
record ShiftRequest(String duty, Post post, @Nullable UUID person, Instant begins, Instant ends) {

    private static final Duration LONGEST = Duration.ofDays(62);

    ShiftRequest {
        Check.that().required("duty", duty).rule(duty == null || Duty.of(duty).isPresent(), "duty", "duty").required("post", post)
                .required("begins", begins).required("ends", ends)
                .rule(begins == null || ends == null || begins.isBefore(ends) && !begins.plus(LONGEST).isBefore(ends), "ends",
                        "shift")
                .done();
    }
}
