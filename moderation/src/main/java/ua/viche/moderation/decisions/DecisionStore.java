package ua.viche.moderation.decisions;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/// The table `decision`; nobody else reads or writes it.
final class DecisionStore {

    /// Also writes what else the session changed.
    CompletionStage<Void> insert(Stage.Session session, Decision decision) {
        return session.persist(decision).thenCompose(_ -> session.flush());
    }

    CompletionStage<List<Decision>> of(Stage.Session session, UUID item) {
        return session.createSelectionQuery("from Decision where item = :item order by decidedAt, id", Decision.class)
                .setParameter("item", item)
                .getResultList();
    }
}
