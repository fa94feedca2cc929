package ua.viche.moderation.decisions;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.moderation.queue.DecidedItems;
import ua.viche.platform.http.Ids;

/// Undoing decisions that have taken effect, with everything that followed.
public final class Overturning {

    private final Departure departure;
    private final DecidedItems items = new DecidedItems();
    private final DecisionStore store = new DecisionStore();

    public Overturning(Decisions decisions) {
        departure = decisions.departure();
    }

    /// Locks a decision and its item, in this order of all who change both: the item first.
    public CompletionStage<Effect.Settled> locked(Stage.Session session, UUID decision, Instant at) {
        return store.find(session, decision)
                .thenCompose(found -> items.locked(session, found.item()).thenApply(item -> new Effect.Settled(found, item, at)))
                .thenCompose(settled -> session.refresh(settled.decision()).thenApply(_ -> settled));
    }

    /// What became of a decision.
    public CompletionStage<Aftermath> aftermath(Stage.Session session, UUID decision) {
        return store.find(session, decision).thenCompose(found -> store.restoring(session, decision)
                .thenCompose(restoring -> store.visible(session, restoring.map(Decision::id).orElse(decision))
                        .thenApply(visible -> new Aftermath(found, restoring, visible))));
    }

    /// Undoes a decision that stands.
    ///
    /// @return the decision that undid it
    public CompletionStage<Decision> overturn(Stage.Session session, Effect.Settled undone, UUID by, String explanation) {
        var deed = new Decision.Deed(Ids.next(), by, undone.at(), undone.at(), null);
        var item = undone.item();
        var restoring = new Decision(deed, item, new Verdict(Action.RESTORE, null, explanation), undone.decision().id());
        item.restore();
        return departure.overturn(session, undone, restoring).thenApply(_ -> restoring);
    }
}
