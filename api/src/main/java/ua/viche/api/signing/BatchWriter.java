package ua.viche.api.signing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.hibernate.reactive.stage.Stage;
import ua.viche.api.ledger.Entry;
import ua.viche.api.ledger.Ledger;
import ua.viche.api.signing.SignatureStore.Added;
import ua.viche.api.signing.SignatureStore.Counted;
import ua.viche.api.signing.SignatureStore.State;
import ua.viche.api.signing.SignatureStore.Stored;
import ua.viche.contracts.events.SignaturesAccepted;
import ua.viche.contracts.events.SignaturesAccepted.Tally;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.events.Outbox;
import ua.viche.platform.http.Ids;

/// Writes one batch in one transaction: the signatures, the counts, the leaves of the log, the event, crossed thresholds.
final class BatchWriter {

    private final Database database;
    private final Outbox outbox;
    private final Clock clock;
    private final Gates gates;
    private final Ledger ledger;
    private final ThresholdListener thresholds;
    private final SignatureStore store = new SignatureStore();

    BatchWriter(Platform platform, Gates gates, Ledger ledger, ThresholdListener thresholds) {
        database = platform.database();
        outbox = platform.outbox();
        clock = platform.clock();
        this.gates = gates;
        this.ledger = ledger;
        this.thresholds = thresholds;
    }

    /// A gate was shut between the insert and the count: the batch has to be judged anew.
    static final class GateShutException extends RuntimeException {
        private static final long serialVersionUID = 1;

        GateShutException() {
            super("a petition closed while the batch was written", null, false, false);
        }
    }

    /// What one transaction did.
    private record Written(Map<Act.Identity, Added> added, Map<Act.Identity, Stored> stored, Map<UUID, Counted> counted) {}

    /// Writes acts and answers each, in their order.
    List<Signing> write(List<Act> acts) {
        var batch = Ids.next();
        var at = now();
        var distinct = new TreeMap<Act.Identity, Act>();
        acts.forEach(act -> distinct.putIfAbsent(act.identity(), act));
        var written = database.inTransaction(session -> write(session, batch, at, List.copyOf(distinct.values())));
        return acts.stream().map(act -> answer(act, distinct.getOrDefault(act.identity(), act), written, batch, at)).toList();
    }

    /// Withdraws a person's signature; the transaction's result is the outcome, so that it can be kept with the transaction.
    Withdrawal withdraw(UUID person, UUID petition) {
        var batch = Ids.next();
        var at = now();
        return database.inTransaction(session -> store.withdraw(session, person, petition, at)
                .thenCompose(counted -> counted.isEmpty()
                        ? CompletableFuture.completedStage(new Withdrawal.NotSigned())
                        : withdraw(session, new Act.Identity(person, petition), batch, at, counted.get())));
    }

    /// A signature that was held never counted and is not in the log: taking it back changes neither.
    private CompletionStage<Withdrawal> withdraw(Stage.Session session, Act.Identity identity, UUID batch, Instant at,
            boolean counts) {
        var petition = identity.petition();
        return store.count(session, at, List.of(petition), List.of(counts ? -1 : 0))
                .thenCompose(counted -> gates.find(session, petition).thenCompose(gate -> {
                    if (counted.isEmpty() || gate == null) {
                        throw new GateShutException();
                    }
                    var withdrawn = new Withdrawal.Withdrawn(new Count(counted.getFirst().after(), at));
                    if (!counts) {
                        return CompletableFuture.completedStage(withdrawn);
                    }
                    var entry = Entry.withdrawn(petition, gate.signers().of(identity.person()), at);
                    return keep(session, new Batch(batch, at, counted, List.of(entry)), Map.of(petition, -1))
                            .thenApply(_ -> withdrawn);
                }));
    }

    private CompletionStage<Written> write(Stage.Session session, UUID batch, Instant at, List<Act> acts) {
        var receipts = acts.stream().map(_ -> Ids.next()).toList();
        return store.insert(session, batch, at, acts, receipts).thenCompose(rows -> {
            var added = new HashMap<Act.Identity, Added>();
            rows.forEach(row -> added.put(new Act.Identity(row.person(), row.petition()), row));
            var others = acts.stream().map(Act::identity).filter(identity -> !added.containsKey(identity)).toList();
            return stored(session, others)
                    .thenCompose(stored -> count(session, batch, at, acts, added)
                            .thenApply(counted -> new Written(added, stored, counted)));
        });
    }

    private CompletionStage<Map<Act.Identity, Stored>> stored(Stage.Session session, List<Act.Identity> others) {
        if (others.isEmpty()) {
            return CompletableFuture.completedStage(Map.of());
        }
        return store.find(session, others).thenApply(rows -> {
            var stored = new HashMap<Act.Identity, Stored>();
            for (var i = 0; i < others.size(); i++) {
                stored.put(others.get(i), rows.get(i));
            }
            return stored;
        });
    }

    private CompletionStage<Map<UUID, Counted>> count(Stage.Session session, UUID batch, Instant at, List<Act> acts,
            Map<Act.Identity, Added> added) {
        if (added.isEmpty()) {
            return CompletableFuture.completedStage(Map.of());
        }
        var changes = new TreeMap<UUID, Integer>();
        acts.stream().filter(act -> added.containsKey(act.identity()))
                .forEach(act -> changes.merge(act.petition(), act.origin().held() ? 0 : 1, Integer::sum));
        return store.count(session, at, List.copyOf(changes.keySet()), List.copyOf(changes.values())).thenCompose(counted -> {
            if (counted.size() < changes.size()) {
                throw new GateShutException();
            }
            return gates(session, changes.keySet())
                    .thenCompose(found -> keep(session, new Batch(batch, at, counted, entries(acts, added, found, counted, at)),
                            changes))
                    .thenApply(_ -> {
                        var byPetition = new HashMap<UUID, Counted>();
                        counted.forEach(c -> byPetition.put(c.petition(), c));
                        return byPetition;
                    });
        });
    }

    private CompletionStage<Map<UUID, Gate>> gates(Stage.Session session, Iterable<UUID> petitions) {
        CompletionStage<Map<UUID, Gate>> all = CompletableFuture.completedStage(new HashMap<>());
        for (var petition : petitions) {
            all = all.thenCompose(found -> gates.find(session, petition).thenApply(gate -> {
                if (gate != null) {
                    found.put(petition, gate);
                }
                return found;
            }));
        }
        return all;
    }

    private static List<Entry> entries(List<Act> acts, Map<Act.Identity, Added> added, Map<UUID, Gate> gates,
            List<Counted> counted, Instant at) {
        var texts = counted.stream().collect(Collectors.toMap(Counted::petition, Counted::text));
        var entries = new ArrayList<Entry>(added.size());
        for (var act : acts) {
            var gate = gates.get(act.petition());
            var text = texts.get(act.petition());
            if (gate != null && text != null && !act.origin().held() && added.containsKey(act.identity())) {
                entries.add(Entry.signed(act.petition(), gate.signers().of(act.person()), text, at));
            }
        }
        return entries;
    }

    private CompletionStage<Void> keep(Stage.Session session, Batch batch, Map<UUID, Integer> changes) {
        var tallies = batch.counted().stream().filter(c -> changes.getOrDefault(c.petition(), 0) != 0).map(c -> {
            int change = changes.getOrDefault(c.petition(), 0);
            return new Tally(c.petition(), c.after(), Math.max(change, 0), Math.max(-change, 0));
        }).toList();
        var stage = store.insert(session, batch);
        if (!batch.log().isEmpty()) {
            stage = stage.thenCompose(_ -> ledger.append(session, batch.id(), batch.at(), batch.log()))
                    .thenCompose(_ -> outbox.add(session, new SignaturesAccepted(batch.id(), batch.at(), tallies)));
        }
        for (var counted : batch.counted()) {
            if (counted.reached()) {
                stage = stage.thenCompose(_ -> thresholds.reached(session, counted.petition(), batch.at()));
            } else if (counted.lost()) {
                stage = stage.thenCompose(_ -> thresholds.lost(session, counted.petition(), batch.at()));
            }
        }
        return stage;
    }

    /// The act that was written counts; another one of the same person in the same batch is told what a later one would be.
    private static Signing answer(Act act, Act written, Written outcome, UUID batch, Instant at) {
        var added = outcome.added.get(act.identity());
        if (added == null) {
            var stored = outcome.stored.get(act.identity());
            return stored == null ? new Signing.NoSuchPetition() : judge(act, stored);
        }
        var counted = outcome.counted.get(act.petition());
        var count = new Count(counted == null ? 0 : counted.after(), at);
        var receipt = new Receipt(added.receipt(), act.petition(), batch, at, written.deviceTime());
        return act == written
                ? new Signing.Signed(receipt, count)
                : judge(act, new Stored(receipt, written.key(), State.STANDING, count, true));
    }

    /// What an act that changed nothing is told: only stored rows and the act itself decide.
    static Signing judge(Act act, Stored stored) {
        var receipt = stored.receipt();
        var count = stored.count();
        if (receipt == null || count == null) {
            return stored.petitionExists() ? new Signing.NotOpen() : new Signing.NoSuchPetition();
        }
        var key = act.key();
        var first = stored.key();
        if (key != null && first != null && key.key().equals(first.key())) {
            return key.body().equals(first.body()) ? new Signing.Signed(receipt, count) : new Signing.KeyReused();
        }
        return switch (stored.state()) {
            case STANDING -> new Signing.AlreadySigned(receipt, count);
            case WITHDRAWN -> new Signing.NotOpen();
            case INVALIDATED -> new Signing.Invalidated();
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
