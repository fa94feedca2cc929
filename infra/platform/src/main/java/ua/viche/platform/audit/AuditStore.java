package ua.viche.platform.audit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The tables `audit` and `audit_head`, which a service with an audit trail has in its schema; nobody else reads or writes them.
final class AuditStore {

    /// An entry as it stands in the table.
    record Row(AuditEntry entry, String hash) {}

    /// The end of the chain, locked until the transaction ends: one entry is written at a time.
    CompletionStage<Chain> lockedHead(Stage.QueryProducer session) {
        return head(session, "select seq, encode(hash, 'hex') from audit_head for update");
    }

    CompletionStage<Chain> head(Stage.QueryProducer session) {
        return head(session, "select seq, encode(hash, 'hex') from audit_head");
    }

    private static CompletionStage<Chain> head(Stage.QueryProducer session, String sql) {
        return session.createNativeQuery(sql, Object[].class)
                .getSingleResult()
                .thenApply(row -> new Chain(((Number) row[0]).longValue(), (String) row[1]));
    }

    CompletionStage<Void> insert(Stage.QueryProducer session, AuditEntry entry, Chain head) {
        return session.createNativeQuery(
                """
                with head as (update audit_head set seq = :seq, hash = decode(:hash, 'hex'))
                insert into audit (seq, at, actor, act, target, details, hash)
                values (:seq, :at, :actor, :act, :target, :details, decode(:hash, 'hex'))
                """)
                .setParameter("seq", entry.seq())
                .setParameter("at", entry.at())
                .setParameter("actor", entry.actor())
                .setParameter("act", entry.act())
                .setParameter("target", entry.target())
                .setParameter("details", entry.details())
                .setParameter("hash", head.hash())
                .executeUpdate()
                .thenAccept(_ -> {});
    }

    CompletionStage<List<Row>> after(Stage.QueryProducer session, long seq, int limit) {
        return session.createNativeQuery(
                """
                select seq, at, actor, act, target, details, encode(hash, 'hex')
                from audit where seq > :seq order by seq limit :limit
                """, Object[].class)
                .setParameter("seq", seq)
                .setParameter("limit", limit)
                .getResultList()
                .thenApply(rows -> rows.stream().map(AuditStore::row).toList());
    }

    /// What fits, newest first, one more than asked for.
    ///
    /// @param before only entries with a smaller number
    CompletionStage<List<Row>> search(Stage.QueryProducer session, AuditFilter filter, long before, int limit) {
        var query = session.createNativeQuery(
                """
                select seq, at, actor, act, target, details, encode(hash, 'hex')
                from audit where seq < :before
                """ + (filter.actor() == null ? "" : " and actor = :actor") + (filter.act() == null ? "" : " and act = :act")
                        + (filter.target() == null ? "" : " and target = :target")
                        + (filter.from() == null ? "" : " and at >= :from") + (filter.until() == null ? "" : " and at < :until")
                        + " order by seq desc limit :limit",
                Object[].class)
                .setParameter("before", before)
                .setParameter("limit", limit + 1);
        set(query, "actor", filter.actor());
        set(query, "act", filter.act());
        set(query, "target", filter.target());
        set(query, "from", filter.from());
        set(query, "until", filter.until());
        return query.getResultList().thenApply(rows -> rows.stream().map(AuditStore::row).toList());
    }

    private static void set(Stage.SelectionQuery<?> query, String name, @Nullable Object value) {
        if (value != null) {
            query.setParameter(name, value);
        }
    }

    private static Row row(Object[] columns) {
        var entry = new AuditEntry(((Number) columns[0]).longValue(), ((OffsetDateTime) columns[1]).toInstant(),
                (UUID) columns[2], (String) columns[3], (UUID) columns[4], (String) columns[5]);
        return new Row(entry, (String) columns[6]);
    }
}
