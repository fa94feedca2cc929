package ua.viche.api.moderated;

import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ua.viche.contracts.events.DecisionApplied;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.platform.Platform;
import ua.viche.platform.events.Subscription;

/// Decisions of moderation on their way to the owner of what they are about, and back.
public final class DecisionsOn {

    /// Brings an owner the decisions on its kind, and tells moderation in the same transaction what the public sees since.
    ///
    /// @param consumer under which it is noted that they were applied; never change it
    public static Subscription<DecisionMade> kind(Platform platform, String kind, String consumer, Owner owner) {
        return Subscription.to(DecisionMade.class, consumer, (session, decision, _) -> decision.kind().equals(kind)
                ? owner.decided(session, decision).thenCompose(found -> found
                        .map(effect -> platform.outbox().add(session, applied(platform, decision, effect)))
                        .orElseGet(DecisionsOn::nothing))
                : nothing());
    }

    private static DecisionApplied applied(Platform platform, DecisionMade decision, Effect effect) {
        return new DecisionApplied(decision.decision(), decision.submission(), decision.kind(), decision.subject(),
                effect.visible(), effect.changed(), platform.clock().instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static CompletionStage<Void> nothing() {
        return CompletableFuture.completedStage(null);
    }

    private DecisionsOn() {}
}
