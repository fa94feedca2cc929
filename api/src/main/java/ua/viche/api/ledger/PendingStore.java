package ua.viche.api.ledger;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/// The table `log_pending`: committed batches that have no place in the log yet.
final class PendingStore {

    /// Bytes of entries that one pass of the sequencer takes, and batches: some tens of thousands of leaves.
    private static final int BYTES = 8_000_000;
    private static final int BATCHES = 4_000;

    CompletionStage<Void> insert(Stage.QueryProducer session, UUID batch, Instant at, List<Entry> entries) {
        var changes = new TreeMap<UUID, Integer>();
        var bundle = new ByteArrayOutputStream(entries.size() * 256);
        for (var entry : entries) {
            var bytes = entry.bytes();
            bundle.write(bytes.length >> 8);
            bundle.write(bytes.length);
            bundle.writeBytes(bytes);
            changes.merge(entry.petition(), entry.change(), Integer::sum);
        }
        return session.createNativeQuery("""
                insert into log_pending (batch, at, entries, petitions, changes)
                values (:batch, :at, :entries, cast(:petitions as uuid[]), cast(:changes as int[]))
                """).setParameter("batch", batch).setParameter("at", at).setParameter("entries", bundle.toByteArray())
                .setParameter("petitions", changes.keySet().toArray(UUID[]::new))
                .setParameter("changes", changes.values().toArray(Integer[]::new)).executeUpdate().thenAccept(_ -> {});
    }

    /// The batches that wait longest, in their order. Whatever is visible is taken: what commits late has a place below others that
    /// are gone already.
    CompletionStage<List<Pending>> first(Stage.QueryProducer session) {
        return session.createNativeQuery("""
                select batch, entries
                from (select *, sum(octet_length(entries)) over (order by place) - octet_length(entries) as before
                    from (select * from log_pending order by place limit :batches) as oldest) as measured
                where before < :bytes
                order by place
                """, Object[].class).setParameter("batches", BATCHES).setParameter("bytes", BYTES).getResultList()
                .thenApply(rows -> rows.stream().map(PendingStore::pending).toList());
    }

    /// Whether these are as many as one pass takes, so that others may wait.
    static boolean isFull(List<Pending> batches) {
        return batches.size() == BATCHES || batches.stream().mapToInt(batch -> batch.entries().length).sum() >= BYTES;
    }

    /// Removes what has its place now.
    CompletionStage<Integer> delete(Stage.QueryProducer session, Extension extension) {
        return session.createNativeQuery("delete from log_pending where batch = any(cast(:batches as uuid[]))")
                .setParameter("batches", extension.ids()).executeUpdate();
    }

    private static Pending pending(Object[] r) {
        return new Pending((UUID) r[0], (byte[]) r[1]);
    }
}
