package ua.viche.api.ledger;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/// The public log of acts (C2SP tlog-tiles). An act joins it in the transaction that does the act, and gets its place later, from
/// the sequencer.
public final class Ledger {

    /// Adds acts, in this order, to the running transaction.
    ///
    /// @param batch the committed unit that they belong to; not used before
    public CompletionStage<Void> append(Stage.QueryProducer session, UUID batch, Instant at, List<Entry> entries) {
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
}
