package ua.viche.notifications.delivery;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ua.viche.notifications.content.About;
import ua.viche.notifications.content.MessageKind;

/// Something to be told, and to whom.
///
/// @param arguments what the kind's texts speak of
/// @param author who is told as the author; empty where the author knows already
/// @param followers whether everybody who follows it is told
record News(MessageKind kind, About about, Map<String, String> arguments, Optional<UUID> author, boolean followers) {

    News {
        if (!arguments.keySet().equals(kind.arguments().keySet())) {
            throw new IllegalArgumentException(kind.code() + " speaks of " + kind.arguments().keySet());
        }
    }

    static News toAuthor(MessageKind kind, About about, Map<String, String> arguments, UUID author) {
        return new News(kind, about, arguments, Optional.of(author), false);
    }

    static News toAuthorAndFollowers(MessageKind kind, About about, Map<String, String> arguments, UUID author) {
        return new News(kind, about, arguments, Optional.of(author), true);
    }

    static News toFollowers(MessageKind kind, About about, Map<String, String> arguments) {
        return new News(kind, about, arguments, Optional.empty(), true);
    }
}
