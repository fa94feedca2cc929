package ua.viche.notifications.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.notifications.content.About;
import ua.viche.notifications.devices.Address;
import ua.viche.platform.http.Language;

/// A delivery that this sender has claimed.
///
/// @param attempt counts from 1; a result counts only as long as nobody began another attempt
/// @param kind code of the message's kind
/// @param target null where the device is gone or belongs to somebody else now
record DueDelivery(UUID message, UUID device, int attempt, String kind, About about, Map<String, String> arguments, String reason,
        Instant createdAt, Instant expiresAt, @Nullable String traceparent, @Nullable Target target) {

    /// The device, as it is now.
    record Target(Address address, Language language) {}
}
