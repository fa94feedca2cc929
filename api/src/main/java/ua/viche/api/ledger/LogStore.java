package ua.viche.api.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The published log: the tables `log_state`, `log_tile`, `log_bundle`, `log_batch` and `log_key`.
final class LogStore {

    private static final byte[] NOTHING = new byte[0];

    /// The published log.
    ///
    /// @param checkpoint the signed note of exactly this size; null before the first one
    /// @param signers the verifier keys that signed it, a line each
    /// @param oldest the time of the batch that waits longest for its place; null where none waits
    record State(long size, @Nullable String checkpoint, @Nullable String signers, @Nullable Instant oldest) {}

    /// Where a batch stands: its first entry and how many it has.
    record Batch(long base, int size) {}

    /// What the transaction reads from now on is as if nobody else worked.
    CompletionStage<Void> freeze(Stage.QueryProducer session) {
        return session.createNativeQuery("set transaction isolation level repeatable read").executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<State> state(Stage.QueryProducer session) {
        return session.createNativeQuery("""
                select size, checkpoint, signers, (select at from log_pending order by place limit 1) from log_state
                """, Object[].class).getSingleResult().thenApply(r -> new State((Long) r[0], (String) r[1], (String) r[2],
                r[3] == null ? null : ((OffsetDateTime) r[3]).toInstant()));
    }

    /// Locks the log against everybody else who wants to extend it, and gives its size.
    CompletionStage<Long> lock(Stage.QueryProducer session) {
        return session.createNativeQuery("select size from log_state for update", Long.class).getSingleResult();
    }

    CompletionStage<Void> publish(Stage.QueryProducer session, long size, Instant at, String checkpoint, String signers) {
        return session.createNativeQuery("""
                update log_state set size = :size, at = :at, checkpoint = :checkpoint, signers = :signers
                """).setParameter("size", size).setParameter("at", at).setParameter("checkpoint", checkpoint)
                .setParameter("signers", signers).executeUpdate().thenAccept(_ -> {});
    }

    /// Writes what an extension adds.
    CompletionStage<Void> write(Stage.QueryProducer session, Extension extension) {
        return upsert(session, """
                insert into log_tile (level, n, hashes)
                select p.level, p.n, substring(cast(:bytes as bytea) from p.start for p.length)
                from unnest(cast(:levels as int[]), cast(:indexes as bigint[]), cast(:starts as int[]), cast(:lengths as int[]))
                    as p (level, n, start, length)
                on conflict (level, n) do update set hashes = excluded.hashes
                """, extension.tiles()).thenCompose(_ -> upsert(session, """
                insert into log_bundle (n, entries)
                select p.n, substring(cast(:bytes as bytea) from p.start for p.length)
                from unnest(cast(:levels as int[]), cast(:indexes as bigint[]), cast(:starts as int[]), cast(:lengths as int[]))
                    as p (level, n, start, length)
                on conflict (n) do update set entries = excluded.entries
                """, extension.bundles())).thenCompose(_ -> place(session, extension));
    }

    private static CompletionStage<Void> upsert(Stage.QueryProducer session, String statement, Pieces pieces) {
        if (pieces.isEmpty()) {
            return CompletableFuture.completedStage(null);
        }
        return session.createNativeQuery(statement).setParameter("bytes", pieces.bytes())
                .setParameter("levels", pieces.levels()).setParameter("indexes", pieces.indexes())
                .setParameter("starts", pieces.starts()).setParameter("lengths", pieces.lengths()).executeUpdate()
                .thenAccept(_ -> {});
    }

    private static CompletionStage<Void> place(Stage.QueryProducer session, Extension extension) {
        return session.createNativeQuery("""
                insert into log_batch (batch, base, size, at)
                select b.batch, b.base, b.size, p.at
                from unnest(cast(:batches as uuid[]), cast(:bases as bigint[]), cast(:sizes as int[])) as b (batch, base, size)
                    join log_pending p on p.batch = b.batch
                """).setParameter("batches", extension.ids())
                .setParameter("bases", extension.bases().toArray(Long[]::new)).setParameter("sizes", extension.sizes())
                .executeUpdate().thenAccept(placed -> {
                    if (placed != extension.batches().size()) {
                        throw new IllegalStateException("pending batches vanished although the log is locked");
                    }
                });
    }

    /// Where the log goes on at this size.
    CompletionStage<Tail> tail(Stage.QueryProducer session, long size) {
        var edge = new TreeEdge(size);
        CompletionStage<Void> tiles = CompletableFuture.completedStage(null);
        for (var level = 0; level < TreeEdge.LEVELS; level++) {
            var at = level;
            if (edge.width(level) > 0) {
                tiles = tiles.thenCompose(_ -> tile(session, at, TreeEdge.index(size, at)))
                        .thenAccept(stored -> edge.restore(at, stored));
            }
        }
        return tiles.thenCompose(_ -> edge.width(0) == 0
                ? CompletableFuture.completedStage(NOTHING)
                : bundle(session, TreeEdge.index(size, 0))).thenApply(bundle -> new Tail(edge, bundle));
    }

    /// Empty where there is none.
    CompletionStage<byte[]> tile(Stage.QueryProducer session, int level, long index) {
        return session.createNativeQuery("select hashes from log_tile where level = :level and n = :n", byte[].class)
                .setParameter("level", level).setParameter("n", index).getResultList().thenApply(LogStore::only);
    }

    /// Empty where there is none.
    CompletionStage<byte[]> bundle(Stage.QueryProducer session, long index) {
        return session.createNativeQuery("select entries from log_bundle where n = :n", byte[].class).setParameter("n", index)
                .getResultList().thenApply(LogStore::only);
    }

    private static byte[] only(List<byte[]> rows) {
        return rows.isEmpty() ? NOTHING : rows.getFirst();
    }

    CompletionStage<@Nullable Batch> batch(Stage.QueryProducer session, UUID batch) {
        return session.createNativeQuery("select base, size from log_batch where batch = :batch", Object[].class)
                .setParameter("batch", batch).getSingleResultOrNull()
                .thenApply(r -> r == null ? null : new Batch((Long) r[0], (Integer) r[1]));
    }

    /// Batches that were committed with this time.
    CompletionStage<List<Batch>> batches(Stage.QueryProducer session, Instant at, int most) {
        return session
                .createNativeQuery("select base, size from log_batch where at = :at order by base limit :most", Object[].class)
                .setParameter("at", at).setParameter("most", most).getResultList()
                .thenApply(rows -> rows.stream().map(r -> new Batch((Long) r[0], (Integer) r[1])).toList());
    }

    /// Keeps the keys that signed, for ever.
    CompletionStage<Void> keep(Stage.QueryProducer session, List<String> keys, Instant since) {
        return session.createNativeQuery("""
                insert into log_key (key, since) select k, :since from unnest(cast(:keys as text[])) as k on conflict do nothing
                """).setParameter("since", since).setParameter("keys", keys.toArray(String[]::new)).executeUpdate()
                .thenAccept(_ -> {});
    }

    /// All keys that ever signed, the youngest first.
    CompletionStage<List<String>> keys(Stage.QueryProducer session) {
        return session.createNativeQuery("select key from log_key order by since desc, key", String.class).getResultList()
                .thenApply(List::copyOf);
    }
}
