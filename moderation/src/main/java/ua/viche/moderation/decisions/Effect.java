package ua.viche.moderation.decisions;

import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.moderation.queue.Item;

/// What follows from a decision, in the transaction in which it takes effect, and is taken back in the one that overturns it.
public interface Effect {

    /// @param decision that took effect
    /// @param at when
    record Settled(Decision decision, Item item, Instant at) {}

    CompletionStage<Void> follow(Stage.Session session, Settled settled);

    /// @param undone the decision that is overturned, with the moment in which it is
    /// @param restoring the decision that overturns it
    CompletionStage<Void> takeBack(Stage.Session session, Settled undone, Decision restoring);
}
