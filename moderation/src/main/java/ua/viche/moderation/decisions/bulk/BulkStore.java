package ua.viche.moderation.decisions.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.moderation.decisions.Verdict;
import ua.viche.moderation.queue.Reviewer;
import ua.viche.platform.http.Json;

/// The tables `bulk` and `bulk_item`; nobody else reads or writes them.
final class BulkStore {

    private static final String BULK = """
            select id, reviewer, action, policy, explanation, created_at, expires_at, confirmed_at from bulk
            """;

    /// An item that waits for its turn.
    record Waiting(UUID bulk, UUID item) {}

    CompletionStage<Void> insert(Stage.QueryProducer session, Bulk bulk) {
        var parts = bulk.parts();
        return session.createNativeQuery("""
                with made as (
                    insert into bulk (id, reviewer, created_by, action, policy, explanation, created_at, expires_at)
                    values (:id, :reviewer, :by, :action, cast(:policy as text), cast(:explanation as text), :created, :expires))
                insert into bulk_item (bulk, position, item, version, expected, outcome)
                select :id, p.position, p.item, p.version, p.expected, 'WAITING'
                from unnest(cast(:positions as int[]), cast(:items as uuid[]), cast(:versions as bigint[]),
                    cast(:expected as text[])) as p (position, item, version, expected)
                """)
                .setParameter("id", bulk.id())
                .setParameter("reviewer", Json.text(bulk.reviewer()))
                .setParameter("by", bulk.reviewer().person())
                .setParameter("action", bulk.verdict().action().name())
                .setParameter("policy", bulk.verdict().policy())
                .setParameter("explanation", bulk.verdict().explanation())
                .setParameter("created", bulk.createdAt())
                .setParameter("expires", bulk.expiresAt())
                .setParameter("positions", IntStream.range(0, parts.size()).boxed().toArray(Integer[]::new))
                .setParameter("items", parts.stream().map(Bulk.Part::item).toArray(UUID[]::new))
                .setParameter("versions", parts.stream().map(Bulk.Part::version).toArray(Long[]::new))
                .setParameter("expected", parts.stream().map(Bulk.Part::expected).toArray(String[]::new))
                .executeUpdate()
                .thenAccept(_ -> {});
    }

    /// Somebody's own, locked.
    CompletionStage<Optional<Bulk>> locked(Stage.QueryProducer session, UUID id) {
        return bulk(session, BULK + " where id = :id for update", id);
    }

    CompletionStage<Optional<Bulk>> find(Stage.QueryProducer session, UUID id) {
        return bulk(session, BULK + " where id = :id", id);
    }

    private static CompletionStage<Optional<Bulk>> bulk(Stage.QueryProducer session, String sql, UUID id) {
        return session.createNativeQuery(sql, Object[].class).setParameter("id", id).getSingleResultOrNull()
                .thenCompose(row -> parts(session, id)
                        .thenApply(parts -> row == null ? Optional.empty() : Optional.of(bulk(row, parts))));
    }

    private static CompletionStage<List<Bulk.Part>> parts(Stage.QueryProducer session, UUID bulk) {
        return session.createNativeQuery("""
                select item, version, expected, outcome, decision, reason from bulk_item where bulk = :bulk order by position
                """, Object[].class).setParameter("bulk", bulk).getResultList()
                .thenApply(rows -> rows.stream().map(r -> new Bulk.Part((UUID) r[0], (Long) r[1], (String) r[2],
                        Bulk.Outcome.valueOf((String) r[3]), (UUID) r[4], (String) r[5])).toList());
    }

    CompletionStage<Void> confirm(Stage.QueryProducer session, UUID id, Instant at) {
        return session.createNativeQuery("update bulk set confirmed_at = :at where id = :id").setParameter("at", at)
                .setParameter("id", id).executeUpdate().thenAccept(_ -> {});
    }

    /// What was confirmed and waits, in its order.
    CompletionStage<List<Waiting>> waiting(Stage.QueryProducer session, int most) {
        return session.createNativeQuery("""
                select i.bulk, i.item from bulk_item i join bulk b on b.id = i.bulk and b.confirmed_at is not null
                where i.outcome = 'WAITING' order by b.confirmed_at, i.bulk, i.position limit :most
                """, Object[].class).setParameter("most", most).getResultList()
                .thenApply(rows -> rows.stream().map(row -> new Waiting((UUID) row[0], (UUID) row[1])).toList());
    }

    /// Whether an item still waits for its turn; locked, so that it has one turn.
    CompletionStage<Boolean> take(Stage.QueryProducer session, Waiting waiting) {
        return session.createNativeQuery("""
                select 1 from bulk_item where bulk = :bulk and item = :item and outcome = 'WAITING' for update
                """, Integer.class).setParameter("bulk", waiting.bulk()).setParameter("item", waiting.item())
                .getResultList().thenApply(rows -> !rows.isEmpty());
    }

    CompletionStage<Void> settle(Stage.QueryProducer session, Waiting waiting, @Nullable UUID decision, @Nullable String reason) {
        return session.createNativeQuery("""
                update bulk_item set outcome = :outcome, decision = cast(:decision as uuid), reason = cast(:reason as text)
                where bulk = :bulk and item = :item
                """).setParameter("outcome", decision == null ? "REFUSED" : "DECIDED")
                .setParameter("decision", decision == null ? null : decision.toString()).setParameter("reason", reason)
                .setParameter("bulk", waiting.bulk()).setParameter("item", waiting.item()).executeUpdate()
                .thenAccept(_ -> {});
    }

    /// Deletes previews that nobody confirmed.
    CompletionStage<Integer> forget(Stage.QueryProducer session, Instant expiredBefore) {
        return session.createNativeQuery("""
                with forgotten as (select id from bulk where confirmed_at is null and expires_at < :before for update),
                    parts as (delete from bulk_item using forgotten where bulk = forgotten.id)
                delete from bulk using forgotten where bulk.id = forgotten.id
                """).setParameter("before", expiredBefore).executeUpdate();
    }

    private static Bulk bulk(Object[] r, List<Bulk.Part> parts) {
        return new Bulk((UUID) r[0], reviewer((String) r[1]),
                new Verdict(Action.valueOf((String) r[2]), (String) r[3], (String) r[4]), time(r[5]), time(r[6]),
                r[7] == null ? null : time(r[7]), parts);
    }

    private static Reviewer reviewer(String json) {
        try {
            return Json.mapper().readValue(json, Reviewer.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Instant time(Object timestamp) {
        return ((OffsetDateTime) timestamp).toInstant();
    }
}
