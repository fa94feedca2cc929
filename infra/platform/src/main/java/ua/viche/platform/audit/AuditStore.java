package ua.viche.platform.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The tables `audit`, `audit_waiting` and `audit_head`, which a service with an audit trail has in its schema, and the view
/// `audit_acts` of the first two together; nobody else writes them.
final class AuditStore {

    /// An entry as it stands in the table.
    record Row(AuditEntry entry, String hash) {}

    CompletionStage<Chain> head(Stage.QueryProducer session) {
        return head(session, "select seq, encode(hash, 'hex') from audit_head");
    }

    /// The end of the chain, locked until the transaction ends: one at a time makes it longer.
    CompletionStage<Chain> lockedHead(Stage.QueryProducer session) {
        return head(session, "select seq, encode(hash, 'hex') from audit_head for update");
    }

    private static CompletionStage<Chain> head(Stage.QueryProducer session, String sql) {
        return session.createNativeQuery(sql, Object[].class)
                .getSingleResult()
                .thenApply(row -> new Chain(((Number) row[0]).longValue(), (String) row[1]));
    }

    CompletionStage<Void> add(Stage.QueryProducer session, Instant at, StaffAct act, String details) {
        return session.createNativeQuery("""
                insert into audit_waiting (at, actor, act, target, details) values (:at, :actor, :act, :target, :details)
                """)
                .setParameter("at", at)
                .setParameter("actor", act.actor())
                .setParameter("act", act.act())
                .setParameter("target", act.target())
                .setParameter("details", details)
                .executeUpdate()
                .thenAccept(_ -> {});
    }

    /// Takes out what waits, in the order in which it came; numbered after the end of the chain.
    CompletionStage<List<AuditEntry>> take(Stage.QueryProducer session, Chain head, int limit) {
        return session.createNativeQuery("""
                with taken as (
                    delete from audit_waiting where id in (select id from audit_waiting order by id limit :limit)
                    returning id, at, actor, act, target, details)
                select :seq + row_number() over (order by id), at, actor, act, target, details from taken order by id
                """, Object[].class)
                .setParameter("seq", head.seq())
                .setParameter("limit", limit)
                .getResultList()
                .thenApply(rows -> rows.stream().map(AuditStore::entry).toList());
    }

    /// @param rows as JSON: an array of objects with the names of the columns, `hash` in hexadecimal
    CompletionStage<Void> insert(Stage.QueryProducer session, String rows, Chain head) {
        return session.createNativeQuery(
                """
                with head as (update audit_head set seq = :seq, hash = decode(:hash, 'hex'))
                insert into audit (seq, at, actor, act, target, details, hash)
                select seq, at, actor, act, target, details, decode(hash, 'hex') from json_to_recordset(cast(cast(:rows as text) as json))
                    as row (seq bigint, at timestamptz, actor uuid, act text, target uuid, details text, hash text)
                """)
                .setParameter("seq", head.seq())
                .setParameter("hash", head.hash())
                .setParameter("rows", rows)
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

    /// Those that wait come last.
    CompletionStage<List<AuditEntry>> about(Stage.QueryProducer session, UUID target) {
        return session.createNativeQuery("""
                select coalesce(seq, 0), at, actor, act, target, details from audit_acts
                where target = :target order by audit_acts.seq nulls last, waiting
                """, Object[].class)
                .setParameter("target", target)
                .getResultList()
                .thenApply(rows -> rows.stream().map(AuditStore::entry).toList());
    }

    private static Row row(Object[] columns) {
        return new Row(entry(columns), (String) columns[6]);
    }

    private static AuditEntry entry(Object[] columns) {
        return new AuditEntry(((Number) columns[0]).longValue(), ((OffsetDateTime) columns[1]).toInstant(),
                (UUID) columns[2], (String) columns[3], (UUID) columns[4], (String) columns[5]);
    }
}
