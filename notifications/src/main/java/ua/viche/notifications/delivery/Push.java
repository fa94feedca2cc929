package ua.viche.notifications.delivery;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.push.PushPayload;
import ua.viche.notifications.devices.Address;

/// A push, ready to be sent.
///
/// @param shown what the phone shows by itself; null where the app has to look into the inbox
/// @param webLink where a browser goes when it is clicked
/// @param collapse pushes with the same key replace each other while a phone is offline
/// @param life how long the push service may keep it for a phone that is offline; 28 days at most
public record Push(To to, @Nullable Shown shown, PushPayload data, URI webLink, String collapse, boolean urgent, Duration life) {

    /// The longest life that FCM allows.
    public static final Duration LONGEST_LIFE = Duration.ofDays(28);

    /// Whom it reaches.
    public sealed interface To {
        /// One installation of the app.
        record Device(Address address) implements To {}

        /// Every installation that hears a topic of the push service.
        record Topic(String name) implements To {}
    }

    /// What a phone shows.
    public record Shown(String title, String body) {}

    public Push {
        if (life.isNegative() || life.compareTo(LONGEST_LIFE) > 0) {
            throw new IllegalArgumentException("a push lives 0 to 28 days, not " + life);
        }
    }
}
