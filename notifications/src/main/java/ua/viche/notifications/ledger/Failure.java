package ua.viche.notifications.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A delivery that was given up. Says nothing about whose it was.
record Failure(UUID message, String kind, String channel, @Nullable String code, int attempts, Instant failedAt) {

    String position() {
        return failedAt.toEpochMilli() + " " + message;
    }
}
