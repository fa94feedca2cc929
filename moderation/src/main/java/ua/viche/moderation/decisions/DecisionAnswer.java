package ua.viche.moderation.decisions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.contracts.events.DecisionMade.Area;
import ua.viche.contracts.events.DecisionMade.Span;
import ua.viche.moderation.queue.Reviewer;

/// A decision as a reviewer sees it; who made it is not said.
///
/// @param automatic whether a machine decided
/// @param undoUntil until when its decider may take it back; null once it has left
record DecisionAnswer(UUID id, UUID item, Action action, @Nullable String policy, @Nullable String explanation,
        @Nullable List<Span> redactions, @Nullable List<Area> areas, @Nullable UUID overturns, Instant decidedAt,
        DecisionState state, @Nullable Instant undoUntil, boolean mine, boolean automatic) {

    static DecisionAnswer of(Decision decision, Reviewer reviewer) {
        return new DecisionAnswer(decision.id(), decision.item(), decision.action(), decision.policy(), decision.explanation(),
                decision.redactions(), decision.coveredAreas(), decision.overturns(),
                decision.decidedAt(),
                decision.state(), decision.state() == DecisionState.HELD ? decision.leavesAt() : null,
                decision.decidedBy().equals(reviewer.person()), decision.automatic());
    }
}
