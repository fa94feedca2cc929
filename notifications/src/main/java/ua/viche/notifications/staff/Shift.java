package ua.viche.notifications.staff;

import java.time.Instant;
import java.util.UUID;

/// Somebody on duty for a time.
///
/// @param person person key
record Shift(UUID id, String duty, Post post, UUID person, Instant begins, Instant ends) {

    String position() {
        return ends.toEpochMilli() + " " + id;
    }
}
