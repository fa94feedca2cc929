package ua.viche.moderation.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import ua.viche.platform.Platform;

/// By which clock, and for how long, a reviewer holds an item.
record Lease(Clock clock, Duration time) {

    /// The setting `moderation.claim` says how long a claim lasts that is not renewed.
    static Lease on(Platform platform) {
        return new Lease(platform.clock(), platform.settings().duration("claim", Duration.ofMinutes(10)));
    }

    /// As exact as the database keeps it.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
