package ua.viche.moderation.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.contracts.events.DecisionApplied;

/// The tables `decision` and `decision_applied`; nobody else writes them.
final class DecisionStore {

    /// A decision whose time has come.
    record Due(UUID id, UUID item) {}

    /// Also writes what else the session changed.
    CompletionStage<Void> insert(Stage.Session session, Decision decision) {
        return session.persist(decision).thenCompose(_ -> session.flush());
    }

    CompletionStage<List<Decision>> of(Stage.Session session, UUID item) {
        return session.createSelectionQuery("from Decision where item = :item order by decidedAt, id", Decision.class)
                .setParameter("item", item)
                .getResultList();
    }

    CompletionStage<Optional<Decision>> maybe(Stage.Session session, UUID id) {
        return session.find(Decision.class, id).thenApply(Optional::ofNullable);
    }

    CompletionStage<Decision> find(Stage.Session session, UUID id) {
        return maybe(session, id).thenApply(found -> found.orElseThrow(() -> new IllegalStateException("no decision " + id)));
    }

    /// The decision that undid another.
    CompletionStage<Optional<Decision>> restoring(Stage.Session session, UUID undone) {
        return session.createSelectionQuery("from Decision where overturns = :undone and state <> UNDONE", Decision.class)
                .setParameter("undone", undone)
                .getSingleResultOrNull()
                .thenApply(Optional::ofNullable);
    }

    /// What the owner of the subject told about its visibility after a decision; empty until it did.
    CompletionStage<Optional<Boolean>> visible(Stage.Session session, UUID decision) {
        return session.createNativeQuery("select visible from decision_applied where decision = :decision", Boolean.class)
                .setParameter("decision", decision)
                .getSingleResultOrNull()
                .thenApply(Optional::ofNullable);
    }

    /// The decision on an item; who asks has locked the item.
    CompletionStage<Optional<Decision>> standing(Stage.Session session, UUID item) {
        return session.createSelectionQuery("from Decision where item = :item and state in (HELD, EFFECTIVE)", Decision.class)
                .setParameter("item", item)
                .getSingleResultOrNull()
                .thenApply(Optional::ofNullable);
    }

    /// Held decisions whose window is over, in the order in which they were made; none before an earlier one on the same subject.
    CompletionStage<List<Due>> due(Stage.Session session, Instant now, int most) {
        return session.createNativeQuery("""
                select d.id, d.item from decision d
                where d.state = 'HELD' and d.leaves_at <= :now and not exists (
                    select 1 from decision earlier
                    where earlier.state = 'HELD' and earlier.subject = d.subject
                        and (earlier.decided_at, earlier.id) < (d.decided_at, d.id))
                order by d.decided_at, d.id
                limit :most
                """, Object[].class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList()
                .thenApply(rows -> rows.stream().map(row -> new Due((UUID) row[0], (UUID) row[1])).toList());
    }

    /// Notes what the owner of the subject did.
    CompletionStage<Void> applied(Stage.Session session, DecisionApplied event) {
        return session.createNativeQuery("""
                insert into decision_applied (decision, visible, changed, applied_at)
                values (:decision, :visible, :changed, :at) on conflict (decision) do nothing
                """)
                .setParameter("decision", event.decision())
                .setParameter("visible", event.visible())
                .setParameter("changed", event.changed())
                .setParameter("at", event.appliedAt())
                .executeUpdate()
                .thenAccept(_ -> {});
    }
}
