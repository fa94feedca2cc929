package ua.viche.notifications.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ua.viche.notifications.content.About;
import ua.viche.notifications.content.MessageKind;
import ua.viche.notifications.content.Reason;

/// Something to be told, and to whom.
///
/// @param arguments what the kind's texts speak of
/// @param people who are told by name, and why
/// @param audience everybody who follows this is told besides; empty for nobody
/// @param once what may be told only once, whatever events tell it again; empty for no such rule
public record News(MessageKind kind, About about, Map<String, String> arguments, Map<UUID, Reason> people,
        Optional<About> audience,
        Optional<String> once) {

    public News {
        if (!arguments.keySet().equals(kind.arguments().keySet())) {
            throw new IllegalArgumentException(kind.code() + " speaks of " + kind.arguments().keySet());
        }
    }

    /// For nobody yet.
    public static News of(MessageKind kind, About about, Map<String, String> arguments) {
        return new News(kind, about, arguments, Map.of(), Optional.empty(), Optional.empty());
    }

    /// Also for the author.
    public News toAuthor(UUID author) {
        return to(author, Reason.AUTHOR);
    }

    /// Also for this person.
    public News to(UUID person, Reason reason) {
        var more = new HashMap<>(people);
        more.putIfAbsent(person, reason);
        return new News(kind, about, arguments, Map.copyOf(more), audience, once);
    }

    /// Also for everybody who follows what it is about.
    public News toFollowers() {
        return toFollowersOf(about);
    }

    /// Also for everybody who follows this.
    public News toFollowersOf(About topic) {
        return new News(kind, about, arguments, people, Optional.of(topic), once);
    }

    /// Told once only, whatever events tell it again.
    ///
    /// @param milestone distinguishes what is told of the same thing in the same kind
    public News once(String milestone) {
        return new News(kind, about, arguments, people, audience,
                Optional.of(kind.code() + " " + about.type() + " " + about.id() + " " + milestone));
    }
}
