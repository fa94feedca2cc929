package ua.viche.moderation.queue.live;

import java.util.UUID;

/// Something changed in a queue.
///
/// @param what `arrived`, `left`, `claimed`, `released` or `changed`
record News(NewsPosition position, String queue, UUID item, String what) {

    /// What a listener is told.
    record Told(UUID item, String what) {}

    Told told() {
        return new Told(item, what);
    }
}
