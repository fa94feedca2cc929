package ua.viche.api.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.platform.database.Database;

/// The public log of acts (C2SP tlog-tiles). An act joins it in the transaction that does the act, and gets its place later, from
/// the sequencer.
public final class Ledger {

    private final Database database;
    private final Wake wake = new Wake();
    private final PendingStore pending = new PendingStore();
    private final CountStore counts = new CountStore();

    public Ledger(Database database) {
        this.database = database;
    }

    /// Adds acts, in this order, to the running transaction, which must hold the locks on the rows that decide them by now: acts that
    /// exclude each other get their places in the order of these calls.
    ///
    /// @param batch the committed unit that they belong to; not used before
    public CompletionStage<Void> append(Stage.QueryProducer session, UUID batch, Instant at, List<Entry> entries) {
        database.afterCommit(session, wake);
        return pending.insert(session, batch, at, entries);
    }

    /// The counts of petitions at the latest checkpoint; a petition that the log does not know yet is left out.
    public CompletionStage<Map<UUID, LoggedCount>> counts(Stage.QueryProducer session, Collection<UUID> petitions) {
        return counts.of(session, petitions);
    }

    /// The counts that are not what they were at the checkpoint of this size, as they are at the latest one.
    public CompletionStage<List<LoggedCount>> changedSince(Stage.QueryProducer session, long treeSize) {
        return counts.changedSince(session, treeSize);
    }

    /// Is told of every append that this process committed.
    Wake wake() {
        return wake;
    }
}
