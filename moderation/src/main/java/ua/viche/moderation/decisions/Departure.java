package ua.viche.moderation.decisions;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.hibernate.reactive.stage.Stage;
import ua.viche.moderation.queue.Item;
import ua.viche.platform.events.Outbox;
import ua.viche.platform.events.Traces;

/// The moment in which a decision takes effect: the fact for other services and all that follows, in one transaction.
final class Departure {

    private final Outbox outbox;
    private final List<Effect> effects;

    Departure(Outbox outbox, List<Effect> effects) {
        this.outbox = outbox;
        this.effects = List.copyOf(effects);
    }

    /// Lets a held decision take effect. Its item must be locked.
    CompletionStage<Void> leave(Stage.Session session, Decision decision, Item item, Instant at) {
        decision.become(DecisionState.EFFECTIVE, at);
        var settled = new Effect.Settled(decision, item, at);
        return announce(session, decision, item).thenCompose(_ -> each(effect -> effect.follow(session, settled)));
    }

    /// Lets a decision take effect that overturns another, whose effects are taken back.
    CompletionStage<Void> overturn(Stage.Session session, Effect.Settled undone, Decision restoring) {
        undone.decision().become(DecisionState.OVERTURNED, undone.at());
        restoring.become(DecisionState.EFFECTIVE, undone.at());
        return session.flush().thenCompose(_ -> session.persist(restoring)).thenCompose(_ -> session.flush())
                .thenCompose(_ -> announce(session, restoring, undone.item()))
                .thenCompose(_ -> each(effect -> effect.takeBack(session, undone, restoring)));
    }

    private CompletionStage<Void> announce(Stage.Session session, Decision decision, Item item) {
        return session.flush().thenCompose(_ -> outbox.addAll(session, List.of(decision.announced(item)),
                Traces.context(decision.traceparent())));
    }

    private CompletionStage<Void> each(Function<Effect, CompletionStage<Void>> act) {
        CompletionStage<Void> done = CompletableFuture.completedStage(null);
        for (var effect : effects) {
            done = done.thenCompose(_ -> act.apply(effect));
        }
        return done;
    }
}
