package ua.viche.notifications.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ua.viche.notifications.devices.Devices;

/// What becomes of a delivery after an attempt.
///
/// @param dueAt when to try again, where the state is `PLANNED`
/// @param code why it was not sent
/// @param fcmMessage what the push service calls it
/// @param dead the address, where it must not be used again
record Settlement(DueDelivery delivery, State state, Instant dueAt, @Nullable String code, @Nullable String fcmMessage,
        Devices.@Nullable Dead dead) {

    /// States in which an attempt leaves a delivery: `FAILED` was given up (refused, or too late), `DROPPED` has no device of this
    /// person any more.
    enum State {
        PLANNED, SENT, FAILED, DROPPED
    }
}
