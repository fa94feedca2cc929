package ua.viche.api.moderated;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.contracts.events.DecisionMade;

/// The feature that does to its things what moderation decided.
@FunctionalInterface
public interface Owner {

    /// Does it, in the transaction of the session.
    ///
    /// @return empty where there is no such thing
    CompletionStage<Optional<Effect>> decided(Stage.Session session, DecisionMade decision);
}
