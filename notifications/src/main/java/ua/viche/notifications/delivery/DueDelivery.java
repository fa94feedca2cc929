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
/// @param news what is told
/// @param unread how many unread messages the push speaks for, its own among them
/// @param target null where the device is gone or belongs to somebody else now
record DueDelivery(UUID message, UUID device, int attempt, Told news, int unread, @Nullable Target target) {

    /// What is told.
    ///
    /// @param notice the same for all who are told it
    /// @param kind code of the message's kind
    /// @param topic what is followed or written, where that is the reason
    record Told(UUID notice, String kind, About about, Map<String, String> arguments, String reason, String topic,
            Instant createdAt,
            Instant expiresAt, @Nullable String traceparent) {}

    /// The device, as it is now.
    record Target(Address address, Language language) {}

    Language language() {
        return target == null ? Language.UK : target.language();
    }
}
