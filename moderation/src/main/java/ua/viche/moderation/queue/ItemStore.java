package ua.viche.moderation.queue;

import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.moderation.queue.Place.Exposure;

/// The table `item`, as far as one item is looked at or changed; see [QueueStore] for many.
final class ItemStore {

    /// What a complaint changes.
    ///
    /// @param earlier how much earlier it makes the item wanted
    /// @param fresh when an item is wanted that is opened again
    /// @param urgent whether it is wanted then at the latest, also if it waits already
    record Complained(String queue, double weight, Duration earlier, Instant fresh, boolean urgent, Exposure exposure) {}

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

    /// A text that differs whenever the waiting items do. Versions only grow, so their sum and number with the latest arrival cannot
    /// come back to what they were.
    CompletionStage<String> mark(Stage.QueryProducer session) {
        return session.createNativeQuery("""
                select count(*) || '.' || coalesce(sum(version), 0) || '.' || coalesce(max(received_at), 'epoch')
                from item where state in ('OPEN', 'ESCALATED', 'DEFERRED')
                """, String.class).getSingleResult();
    }

    /// One statement, so that of many complaints at once exactly one opens the item again.
    ///
    /// @return the state before; empty where it was over otherwise than by a decision
    CompletionStage<Optional<ItemState>> complained(Stage.Session session, Item item, Complained change) {
        return session.createNativeQuery("""
                update item set
                    state = case when state = 'CLOSED' or queue <> :queue then 'OPEN' else state end,
                    reopened_by = case state when 'CLOSED' then 'COMPLAINT' else reopened_by end,
                    due_at = case state when 'CLOSED' then null else due_at end,
                    outcome = null,
                    closed_at = null,
                    deferred_until = case when queue = :queue then deferred_until end,
                    held_by = case when queue = :queue then held_by end,
                    held_until = case when queue = :queue then held_until end,
                    complaints = complaints + 1,
                    points = case state when 'CLOSED' then 0 else points end + :weight,
                    wanted_at = least(case state when 'CLOSED' then cast(:fresh as timestamptz) else wanted_at end
                        - cast(:earlier as double precision) * interval '1 second', case when :urgent then cast(:fresh as timestamptz) end),
                    exposure = case when exposure = 'NONE' or :exposure = 'STRONG' then :exposure else exposure end,
                    queue = :queue,
                    version = version + 1
                where id = :id and state in ('OPEN', 'ESCALATED', 'DEFERRED', 'CLOSED')
                returning old.state
                """, String.class)
                .setParameter("id", item.id())
                .setParameter("queue", change.queue())
                .setParameter("weight", change.weight())
                .setParameter("earlier", change.earlier().toMillis() / 1000.0)
                .setParameter("fresh", change.fresh())
                .setParameter("urgent", change.urgent())
                .setParameter("exposure", change.exposure().name())
                .getResultList()
                .thenApply(states -> states.stream().findFirst().map(ItemState::valueOf));
    }
}
