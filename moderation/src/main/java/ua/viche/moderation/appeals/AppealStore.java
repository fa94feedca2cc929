package ua.viche.moderation.appeals;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Page;

/// The table `appeal`; nobody else writes it.
final class AppealStore {

    /// Which appeals are asked for.
    ///
    /// @param kinds null for every kind
    /// @param except not those that this person may not decide on
    record Filter(AppealState state, @Nullable Set<String> kinds, UUID except) {}

    CompletionStage<Void> insert(Stage.Session session, Appeal appeal) {
        return session.persist(appeal).thenCompose(_ -> session.flush());
    }

    CompletionStage<Optional<Appeal>> find(Stage.Session session, UUID id) {
        return session.find(Appeal.class, id).thenApply(Optional::ofNullable);
    }

    CompletionStage<Optional<Appeal>> locked(Stage.Session session, UUID id) {
        return session.find(Appeal.class, id, LockModeType.PESSIMISTIC_WRITE).thenApply(Optional::ofNullable);
    }

    CompletionStage<Optional<Appeal>> of(Stage.Session session, UUID decision) {
        return session.createSelectionQuery("from Appeal where decision = :decision", Appeal.class)
                .setParameter("decision", decision)
                .getSingleResultOrNull()
                .thenApply(Optional::ofNullable);
    }

    /// One row more than the page holds, oldest first.
    CompletionStage<List<Appeal>> list(Stage.Session session, Filter filter, Page.Request page) {
        var after = page.after(UUID::fromString);
        var query = session
                .createSelectionQuery("from Appeal where state = :state and firstDecider <> :except and author <> :except"
                        + (filter.kinds() == null ? "" : " and kind in (:kinds)") + (after == null ? "" : " and id > :after")
                        + " order by id", Appeal.class)
                .setParameter("state", filter.state())
                .setParameter("except", filter.except());
        if (filter.kinds() != null) {
            query.setParameter("kinds", filter.kinds());
        }
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.setMaxResults(page.limit() + 1).getResultList();
    }
}
