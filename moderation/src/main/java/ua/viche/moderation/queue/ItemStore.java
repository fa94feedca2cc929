package ua.viche.moderation.queue;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The table `item`; nobody else reads or writes it.
final class ItemStore {

    CompletionStage<Optional<Item>> find(Stage.Session session, UUID id) {
        return session.find(Item.class, id).thenApply(Optional::ofNullable);
    }

    /// Locks the row until the transaction ends: whoever comes second sees what the first one did.
    CompletionStage<Optional<Item>> locked(Stage.Session session, UUID id) {
        return session.find(Item.class, id, LockModeType.PESSIMISTIC_WRITE).thenApply(Optional::ofNullable);
    }

    CompletionStage<Optional<Item>> lockedBySubmission(Stage.Session session, UUID submission) {
        return session.createSelectionQuery("from Item where submission = :submission", Item.class)
                .setParameter("submission", submission)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResultOrNull()
                .thenApply(Optional::ofNullable);
    }

    /// All items about one subject, locked.
    CompletionStage<List<Item>> lockedBySubject(Stage.Session session, String kind, UUID subject) {
        return session.createSelectionQuery("from Item where kind = :kind and subject = :subject order by id", Item.class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /// Items in the order of the legal clock, one more than asked for.
    CompletionStage<List<Item>> list(Stage.Session session, ItemFilter filter, int limit, @Nullable ItemPosition after) {
        var query = session.createNativeQuery("""
                select * from item
                where state = :state
                """ + (filter.kinds() == null ? "" : "and kind = any(cast(:kinds as text[]))\n") + (after == null ? "" : """
                and (coalesce(due_at, 'infinity'), submitted_at, id) > (cast(cast(:due as text) as timestamptz), :submitted, :id)
                """) + """
                order by coalesce(due_at, 'infinity'), submitted_at, id
                limit :limit
                """, Item.class)
                .setParameter("state", filter.state().name())
                .setParameter("limit", limit + 1);
        if (filter.kinds() != null) {
            query.setParameter("kinds", filter.kinds().toArray(String[]::new));
        }
        if (after != null) {
            query.setParameter("due", after.due() == null ? "infinity" : after.due().toString())
                    .setParameter("submitted", after.submitted())
                    .setParameter("id", after.id());
        }
        return query.getResultList();
    }
}
