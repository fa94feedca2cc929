package ua.viche.moderation.console.item;

import ua.viche.moderation.console.pages.Words;
import ua.viche.moderation.decisions.Decision;
import ua.viche.moderation.policy.Policy;

/// A decision that was made on an item before; who made it is not said.
///
/// @param policy its name; empty without one
/// @param explanation empty without one
public record Judgement(String action, String state, String policy, String explanation, String at) {

    static Judgement of(Decision decision, java.util.List<Policy> policies, Words words) {
        var explanation = decision.explanation();
        var policy = policies.stream().filter(one -> one.code().equals(decision.policy())).findFirst()
                .map(one -> one.name(words.language())).orElse("");
        return new Judgement(words.of("outcome." + decision.action().name()), words.of("decision." + decision.state().label()),
                policy, explanation == null ? "" : explanation, words.moment(decision.decidedAt()));
    }
}
