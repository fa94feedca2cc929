package ua.viche.moderation.decisions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.moderation.queue.Reviewer;

/// A decision as a reviewer sees it; who made it is not said.
record DecisionAnswer(UUID id, UUID item, Action action, @Nullable String policy, @Nullable String explanation,
        Instant decidedAt, boolean mine) {

    static DecisionAnswer of(Decision decision, Reviewer reviewer) {
        return new DecisionAnswer(decision.id(), decision.item(), decision.action(), decision.policy(), decision.explanation(),
                decision.decidedAt(), decision.decidedBy().equals(reviewer.person()));
    }
}
