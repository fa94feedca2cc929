package ua.viche.api.surge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.texts.Bilingual;

/// What staff ordered about surge mode.
///
/// @param level in place of the measured one; null leaves it to what is measured
/// @param until when the order ends; null for never
/// @param banner what apps show to everybody meanwhile
record SurgeOrder(@Nullable Integer level, @Nullable Instant until, @Nullable Bilingual banner, Instant since) {

    static final SurgeOrder NONE = new SurgeOrder(null, null, null, Instant.EPOCH);

    boolean holds(Instant now) {
        return until == null || now.isBefore(until);
    }
}
