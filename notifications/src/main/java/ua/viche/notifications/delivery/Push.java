package ua.viche.notifications.delivery;

import java.net.URI;
import java.time.Duration;
import ua.viche.contracts.push.PushPayload;
import ua.viche.notifications.devices.Address;

/// A push, ready to be sent to one device.
///
/// @param webLink where a browser goes when it is clicked
/// @param collapse pushes with the same key replace each other while a phone is offline; one key per message, so that only a push
///     that came twice is replaced
/// @param life how long the push service may keep it for a phone that is offline; 28 days at most
public record Push(Address address, String title, String body, PushPayload data, URI webLink, String collapse, boolean urgent,
        Duration life) {

    /// The longest life that FCM allows.
    public static final Duration LONGEST_LIFE = Duration.ofDays(28);

    public Push {
        if (life.isNegative() || life.compareTo(LONGEST_LIFE) > 0) {
            throw new IllegalArgumentException("a push lives 0 to 28 days, not " + life);
        }
    }
}
