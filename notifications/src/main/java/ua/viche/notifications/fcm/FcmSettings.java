package ua.viche.notifications.fcm;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import ua.viche.platform.config.Settings;

/// How to reach FCM.
///
/// @param access real credentials, a local receiver, or neither: then pushes wait
/// @param deadline for one request
/// @param connections requests under way at once, at most
public record FcmSettings(Access access, Duration deadline, int connections) {

    /// Where pushes go.
    public sealed interface Access {
        /// To Google, with a service account.
        record Google(Path credentials, Optional<String> project) implements Access {}

        /// To a receiver that stands in for FCM; local mode only.
        record Local(URI endpoint, String project) implements Access {}

        /// Nowhere yet.
        record None() implements Access {}
    }

    /// From `fcm.*`.
    public static FcmSettings of(Settings root) {
        var fcm = root.at("fcm");
        return new FcmSettings(access(root, fcm), fcm.duration("deadline", Duration.ofSeconds(10)),
                fcm.number("connections", 256, 1, 10_000));
    }

    private static Access access(Settings root, Settings fcm) {
        if (fcm.has("endpoint")) {
            if (!root.flag("local", false)) {
                fcm.mistake("endpoint", "is only for local mode");
            }
            return new Access.Local(fcm.uri("endpoint"), fcm.text("project", "viche-local"));
        }
        if (fcm.has("credentials")) {
            return new Access.Google(Path.of(fcm.text("credentials")),
                    fcm.has("project") ? Optional.of(fcm.text("project")) : Optional.empty());
        }
        return new Access.None();
    }
}
