package ua.viche.notifications.explained;

import java.util.Set;
import ua.viche.notifications.content.Argument;
import ua.viche.notifications.content.Rule;
import ua.viche.notifications.content.Templates;
import ua.viche.platform.http.Language;

/// Puts what is stored of a message into words.
final class Explaining {

    private static final Set<Rule> HELD = Set.of(Rule.QUIET_HOURS, Rule.DIGEST, Rule.UNREAD_LATER, Rule.PLANNED);

    private final Templates templates;

    Explaining(Templates templates) {
        this.templates = templates;
    }

    Explanation of(Trail trail, Language language) {
        return new Explanation(trail.message(), trail.kind().code(), trail.kind().importance().code(), trail.createdAt(),
                trail.readAt(), trail.shown(), templates.reason(trail.reason(), trail.topic(), language),
                fate(trail.push(), language),
                fate(trail.mail(), language));
    }

    private ChannelFate fate(Trail.Way way, Language language) {
        var decided = Rule.of(way.decided()).orElseThrow();
        var rule = now(decided, way);
        var until = HELD.contains(rule) ? way.dueAt() : null;
        return new ChannelFate(outcome(decided, rule), rule.code(),
                templates.explain(rule, until == null ? "" : Argument.moment(until, language), language), until, way.attempts(),
                way.code());
    }

    /// The rule that holds now: what was decided, until something happened.
    private static Rule now(Rule decided, Trail.Way way) {
        return switch (way.state() == null ? "" : way.state()) {
            case "sent" -> decided == Rule.MERGED ? Rule.MERGED : Rule.SENT;
            case "sending" -> Rule.PLANNED;
            case "planned" -> way.attempts() > 0 ? Rule.PLANNED : decided;
            case "dropped" -> switch (way.code() == null ? "" : way.code()) {
                case "READ" -> Rule.READ;
                case "SUPERSEDED" -> Rule.SUPERSEDED;
                case "SETTLED" -> Rule.SETTLED;
                case "STOPPED" -> Rule.STOPPED;
                case "MUTED" -> Rule.MUTED;
                case "NO_ADDRESS" -> Rule.NO_ADDRESS;
                default -> Rule.DEVICE_GONE;
            };
            case "failed" -> "EXPIRED".equals(way.code()) ? Rule.EXPIRED : Rule.REFUSED;
            default -> decided;
        };
    }

    private static ChannelFate.Outcome outcome(Rule decided, Rule rule) {
        if (decided == Rule.MERGED && rule == Rule.MERGED) {
            return ChannelFate.Outcome.MERGED;
        }
        if (rule == Rule.SENT || rule == Rule.TOPIC) {
            return ChannelFate.Outcome.SENT;
        }
        return HELD.contains(rule) ? ChannelFate.Outcome.HELD : ChannelFate.Outcome.NOT_SENT;
    }
}
