package ua.viche.notifications.delivery;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import ua.viche.notifications.content.MessageKind;
import ua.viche.notifications.content.Throttle;
import ua.viche.platform.config.Settings;

/// For how long news is gathered and how many pushes somebody gets, by kind: as the kind says, or the settings
/// `notifications.kinds.KIND.digest`, `.pushes` and `.within`. Of what is neither gathered nor capped they change nothing.
///
/// @param digests by kind; missing for what is not gathered
/// @param throttles by kind; missing for what is not capped
public record Windows(Map<MessageKind, Duration> digests, Map<MessageKind, Throttle> throttles) {

    private static final int MOST_PUSHES = 1_000;

    public Windows {
        digests = Map.copyOf(digests);
        throttles = Map.copyOf(throttles);
    }

    static Windows of(Settings service) {
        var digests = new EnumMap<MessageKind, Duration>(MessageKind.class);
        var throttles = new EnumMap<MessageKind, Throttle>(MessageKind.class);
        for (var kind : MessageKind.values()) {
            var settings = service.at("kinds").at(kind.code());
            kind.digest().ifPresent(usual -> digests.put(kind, digest(settings, kind, usual)));
            kind.throttle().ifPresent(usual -> throttles.put(kind, new Throttle(
                    settings.number("pushes", usual.pushes(), 1, MOST_PUSHES), settings.duration("within", usual.within()))));
        }
        return new Windows(digests, throttles);
    }

    private static Duration digest(Settings settings, MessageKind kind, Duration usual) {
        var digest = settings.duration("digest", usual);
        if (digest.isPositive() && digest.compareTo(kind.life().dividedBy(2)) <= 0) {
            return digest;
        }
        settings.mistake("digest", "must be longer than nothing and at most half as long as such a push is of use");
        return usual;
    }

    Optional<Duration> digest(MessageKind kind) {
        return Optional.ofNullable(digests.get(kind));
    }

    Optional<Throttle> throttle(MessageKind kind) {
        return Optional.ofNullable(throttles.get(kind));
    }
}
