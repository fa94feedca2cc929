package ua.viche.notifications.delivery;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ua.viche.notifications.content.About;
import ua.viche.notifications.content.MessageKind;
import ua.viche.notifications.content.Reason;

/// Something to be told, and to whom.
///
/// @param arguments what the kind's texts speak of
/// @param people who are told by name, and why
/// @param audience everybody who follows this, or belongs to this [Crowd], is told besides; empty for nobody
/// @param once what may be told only once, whatever events tell it again; empty for no such rule
public record News(MessageKind kind, About about, Map<String, String> arguments, Map<UUID, Reason> people,
        Optional<About> audience, Optional<String> once, Term term) {

    /// The type of an audience whose id names several things, each `TYPE:ID`, with blanks between: whoever follows any of them.
    static final String ANY = "any";

    /// When it may be told.
    ///
    /// @param from an audience is told then and not at once; empty for at once
    /// @param until nothing is pushed from then on; empty for what the kind says
    public record Term(Optional<Instant> from, Optional<Instant> until) {

        static final Term USUAL = new Term(Optional.empty(), Optional.empty());
    }

    public News {
        if (!arguments.keySet().equals(kind.arguments().keySet())) {
            throw new IllegalArgumentException(kind.code() + " speaks of " + kind.arguments().keySet());
        }
        if (term.from().isPresent() && !people.isEmpty()) {
            throw new IllegalArgumentException("whoever is named is told at once");
        }
    }

    /// For nobody yet.
    public static News of(MessageKind kind, About about, Map<String, String> arguments) {
        return new News(kind, about, arguments, Map.of(), Optional.empty(), Optional.empty(), Term.USUAL);
    }

    /// Also for the author.
    public News toAuthor(UUID author) {
        return to(author, Reason.AUTHOR);
    }

    /// Also for this person.
    public News to(UUID person, Reason reason) {
        var more = new HashMap<>(people);
        more.putIfAbsent(person, reason);
        return new News(kind, about, arguments, Map.copyOf(more), audience, once, term);
    }

    /// Also for these people.
    public News to(Collection<UUID> several, Reason reason) {
        var more = new HashMap<>(people);
        several.forEach(person -> more.putIfAbsent(person, reason));
        return new News(kind, about, arguments, Map.copyOf(more), audience, once, term);
    }

    /// Also for everybody who follows what it is about.
    public News toFollowers() {
        return toFollowersOf(about);
    }

    /// Also for everybody who follows this, or belongs to this [Crowd].
    public News toFollowersOf(About topic) {
        return new News(kind, about, arguments, people, Optional.of(topic), once, term);
    }

    /// Also for everybody who follows any of these, once however many of them they follow.
    public News toFollowersOfAny(About... topics) {
        return toFollowersOf(topics.length == 1
                ? topics[0]
                : new About(ANY, Arrays.stream(topics).map(one -> one.type() + ":" + one.id()).collect(Collectors.joining(" "))));
    }

    /// Told once only, whatever events tell it again.
    ///
    /// @param milestone distinguishes what is told of the same thing in the same kind
    public News once(String milestone) {
        return new News(kind, about, arguments, people, audience,
                Optional.of(kind.code() + " " + about.type() + " " + about.id() + " " + milestone), term);
    }

    /// Told to its audience from a moment on, and to whoever belongs to it then.
    public News from(Instant moment) {
        return new News(kind, about, arguments, people, audience, once, new Term(Optional.of(moment), term.until()));
    }

    /// Not pushed from a moment on.
    public News until(Instant moment) {
        return new News(kind, about, arguments, people, audience, once, new Term(term.from(), Optional.of(moment)));
    }
}
