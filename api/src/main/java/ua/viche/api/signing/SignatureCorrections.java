package ua.viche.api.signing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.ledger.Entry;
import ua.viche.api.ledger.Ledger;
import ua.viche.api.signing.CorrectionsStore.Changed;
import ua.viche.api.signing.CorrectionsStore.Selected;
import ua.viche.contracts.events.SignaturesAccepted;
import ua.viche.contracts.events.SignaturesAccepted.Tally;
import ua.viche.platform.Platform;
import ua.viche.platform.events.Outbox;
import ua.viche.platform.http.Ids;

/// Taking out signatures in bulk, and letting held ones count. What is selected is frozen first, each signature as it is then; what
/// changed in between is skipped. Whether somebody may do this, and who, is decided elsewhere.
public final class SignatureCorrections {

    private final Outbox outbox;
    private final Gates gates;
    private final Ledger ledger;
    private final ThresholdListener thresholds;
    private final CorrectionsStore store = new CorrectionsStore();

    /// What is done to signatures: taken out for good, or let count from now on, which only those that are held can.
    public enum Action {
        INVALIDATE, RELEASE
    }

    /// Which signatures; an empty list or null does not narrow.
    ///
    /// @param networks keyed hashes
    /// @param until the first moment that is too late
    /// @param held whether they wait for staff
    /// @param receipts ids
    /// @param procedures by whose rules their petitions run
    public record Selection(List<UUID> petitions, List<Long> networks, @Nullable Instant from, @Nullable Instant until,
            @Nullable Boolean held, List<UUID> receipts, List<String> procedures) {}

    /// What a correction would do to a petition.
    ///
    /// @param signatures selected ones, whether they count or are held
    /// @param before the count now
    /// @param after the count when all of them are corrected
    /// @param threshold which count matters next to this petition
    public record Affected(UUID petition, String procedure, int signatures, long before, long after,
            @Nullable Integer threshold) {}

    /// A frozen selection and what to do with it.
    ///
    /// @param rule under which signatures are taken out
    public record Order(UUID selection, Action action, String rule) {}

    /// What one step did.
    ///
    /// @param reached signatures of the selection that it looked at
    /// @param corrected how many it changed, by petition
    public record Step(int reached, Map<UUID, Integer> corrected) {

        /// Signatures that had changed since they were selected.
        public int skipped() {
            return reached - corrected.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    public SignatureCorrections(Platform platform, Gates gates, Ledger ledger, ThresholdListener thresholds) {
        outbox = platform.outbox();
        this.gates = gates;
        this.ledger = ledger;
        this.thresholds = thresholds;
    }

    /// Freezes what is selected now, no more than so many.
    ///
    /// @return what it would do, by petition
    public CompletionStage<List<Affected>> freeze(Stage.Session session, UUID selection, Action action, Selection which,
            int most) {
        return store.freeze(session, selection, action, which, most)
                .thenCompose(_ -> store.affected(session, selection, action));
    }

    /// Corrects the next signatures of a frozen selection, all or none of them.
    ///
    /// @param from how many of the selection were reached before
    /// @param most how many to reach now
    public CompletionStage<Step> correct(Stage.Session session, Order order, int from, int most, Instant at) {
        var batch = Ids.next();
        return store.selected(session, order.selection(), from, most)
                .thenCompose(selected -> change(session, order, selected, batch, at)
                        .thenCompose(changed -> keep(session, order, changed, batch, at)
                                .thenApply(_ -> step(selected.size(), changed))));
    }

    /// Forgets a frozen selection.
    public CompletionStage<Void> forget(Stage.Session session, UUID selection) {
        return store.forget(session, selection);
    }

    private CompletionStage<List<Changed>> change(Stage.Session session, Order order, List<Selected> selected, UUID batch,
            Instant at) {
        if (selected.isEmpty()) {
            return CompletableFuture.completedStage(List.of());
        }
        return switch (order.action()) {
            case INVALIDATE -> store.invalidate(session, selected, order.rule(), at);
            case RELEASE -> store.release(session, selected, batch);
        };
    }

    /// Counts, and all that belongs to a change of the counts. Held signatures that are taken out change none.
    private CompletionStage<Void> keep(Stage.Session session, Order order, List<Changed> changed, UUID batch, Instant at) {
        var sign = order.action() == Action.RELEASE ? 1 : -1;
        var changes = new TreeMap<UUID, Integer>();
        changed.stream().filter(Changed::counting).forEach(row -> changes.merge(row.petition(), sign, Integer::sum));
        if (changes.isEmpty()) {
            return CompletableFuture.completedStage(null);
        }
        return store.count(session, changes, at)
                .thenCompose(counts -> store.insertBatch(session, batch, at, counts)
                        .thenCompose(_ -> gates(session, changes.keySet()))
                        .thenCompose(
                                found -> ledger.append(session, batch, at, entries(order, changed, found, texts(counts), at)))
                        .thenCompose(_ -> outbox.add(session, new SignaturesAccepted(batch, at, tallies(counts, changes))))
                        .thenCompose(_ -> tell(session, counts, at)));
    }

    private CompletionStage<Map<UUID, Gate>> gates(Stage.Session session, Iterable<UUID> petitions) {
        CompletionStage<Map<UUID, Gate>> all = CompletableFuture.completedStage(new TreeMap<>());
        for (var petition : petitions) {
            all = all.thenCompose(found -> gates.find(session, petition).thenApply(gate -> {
                if (gate == null) {
                    throw new IllegalStateException("signatures without a gate: " + petition);
                }
                found.put(petition, gate);
                return found;
            }));
        }
        return all;
    }

    private CompletionStage<Void> tell(Stage.Session session, List<CorrectionsStore.Counted> counts, Instant at) {
        CompletionStage<Void> told = CompletableFuture.completedStage(null);
        for (var count : counts) {
            if (count.reached()) {
                told = told.thenCompose(_ -> thresholds.reached(session, count.petition(), at));
            } else if (count.lost()) {
                told = told.thenCompose(_ -> thresholds.lost(session, count.petition(), at));
            }
        }
        return told;
    }

    /// What is signed at this moment, petition by petition.
    private static Map<UUID, byte[]> texts(List<CorrectionsStore.Counted> counts) {
        return counts.stream().collect(Collectors.toMap(CorrectionsStore.Counted::petition, CorrectionsStore.Counted::text));
    }

    private static List<Entry> entries(Order order, List<Changed> changed, Map<UUID, Gate> gates, Map<UUID, byte[]> texts,
            Instant at) {
        return changed.stream().filter(Changed::counting).map(row -> {
            var gate = gates.get(row.petition());
            var text = texts.get(row.petition());
            if (gate == null || text == null) {
                throw new IllegalStateException("signatures without a gate: " + row.petition());
            }
            var signer = gate.signers().of(row.person());
            return switch (order.action()) {
                case INVALIDATE -> Entry.invalidated(row.petition(), signer, at, order.rule());
                case RELEASE -> Entry.signed(row.petition(), signer, text, at);
            };
        }).toList();
    }

    private static List<Tally> tallies(List<CorrectionsStore.Counted> counts, Map<UUID, Integer> changes) {
        return counts.stream().map(count -> {
            int change = changes.getOrDefault(count.petition(), 0);
            return new Tally(count.petition(), count.after(), Math.max(change, 0), Math.max(-change, 0));
        }).toList();
    }

    private static Step step(int reached, List<Changed> changed) {
        var corrected = new TreeMap<UUID, Integer>();
        changed.forEach(row -> corrected.merge(row.petition(), 1, Integer::sum));
        return new Step(reached, corrected);
    }
}
