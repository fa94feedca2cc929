package ua.viche.api.signing;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.api.ledger.Entry;
import ua.viche.api.ledger.PublicLog;
import ua.viche.platform.database.Database;

/// Receipts with their proofs.
final class Receipts {

    private final Database database;
    private final PublicLog log;
    private final ReceiptStore store = new ReceiptStore();

    Receipts(Database database, PublicLog log) {
        this.database = database;
        this.log = log;
    }

    /// A receipt as it stands now; empty where there is none with this id.
    Optional<ReceiptView> of(UUID id) {
        return Optional.ofNullable(database.inStatelessTransaction(session -> store.find(session, id))).map(this::view);
    }

    private ReceiptView view(ReceiptStore.Row row) {
        if (row.held()) {
            return ReceiptView.pending(row.receipt());
        }
        return log.find(row.receipt().batch(), start(row, "signed")).map(leaf -> proven(row, leaf))
                .orElseGet(() -> ReceiptView.pending(row.receipt()));
    }

    private ReceiptView proven(ReceiptStore.Row row, PublicLog.Leaf leaf) {
        var ended = ended(row);
        var head = log.head(Math.max(leaf.index(), ended == null ? 0 : ended.index()) + 1);
        return new ReceiptView(row.receipt(), state(row), leaf.index(), leaf.entry(), inclusion(leaf.index(), head.size()),
                head.checkpoint(), ended == null
                        ? null
                        : new ReceiptView.Ended(ended.index(), ended.entry(), inclusion(ended.index(), head.size())));
    }

    private PublicLog.@Nullable Leaf ended(ReceiptStore.Row row) {
        return switch (state(row)) {
            case WITHDRAWN -> find(row.withdrawnAt(), start(row, "withdrawn"));
            case INVALIDATED -> find(row.invalidatedAt(), start(row, "invalidated"));
            case PENDING, INCLUDED -> null;
        };
    }

    private PublicLog.@Nullable Leaf find(@Nullable Instant at, String start) {
        return at == null ? null : log.find(at, start).orElse(null);
    }

    private ReceiptView.Inclusion inclusion(long index, long size) {
        return new ReceiptView.Inclusion(size,
                log.inclusion(index, size).stream().map(Base64.getEncoder()::encodeToString).toList());
    }

    private static ReceiptView.State state(ReceiptStore.Row row) {
        if (row.invalidatedAt() != null) {
            return ReceiptView.State.INVALIDATED;
        }
        return row.withdrawnAt() != null ? ReceiptView.State.WITHDRAWN : ReceiptView.State.INCLUDED;
    }

    private static String start(ReceiptStore.Row row, String kind) {
        return Entry.start(kind, row.receipt().petition(), row.signers().of(row.person()));
    }
}
