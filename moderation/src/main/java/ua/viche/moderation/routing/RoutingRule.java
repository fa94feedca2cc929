package ua.viche.moderation.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.SubmissionReceived.Risk;

/// One rule: the queue of everything that fits. What is null fits everything; kind, body and territory may end in `*`.
public record RoutingRule(String queue, @Nullable String kind, @Nullable String body, @Nullable String territory,
        @Nullable String language, @Nullable String policy, @Nullable Risk risk, @Nullable Boolean minors) {

    public boolean fits(Facts facts) {
        return fits(kind, facts.kind()) && fits(body, facts.body()) && fits(territory, facts.territory())
                && (language == null || language.equals(facts.language()))
                && (policy == null || facts.policies().contains(policy))
                && (risk == null || risk == facts.risk())
                && (minors == null || minors == facts.minors());
    }

    /// The queue that the first fitting rule names.
    public static String queueFor(List<RoutingRule> rules, Facts facts) {
        return rules.stream().filter(rule -> rule.fits(facts)).map(RoutingRule::queue).findFirst().orElse(Queue.GENERAL);
    }

    private static boolean fits(@Nullable String pattern, @Nullable String value) {
        if (pattern == null) {
            return true;
        }
        if (value == null) {
            return false;
        }
        return pattern.endsWith("*") ? value.startsWith(pattern.substring(0, pattern.length() - 1)) : pattern.equals(value);
    }
}
