package ua.viche.moderation.decisions.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.moderation.decisions.Deciding;
import ua.viche.moderation.decisions.DecisionProblems;
import ua.viche.moderation.decisions.Decisions;
import ua.viche.moderation.decisions.Verdict;
import ua.viche.moderation.queue.Reviewer;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Ids;

/// Decisions on many items. A preview says what would happen; once it is confirmed each item is decided on in a transaction of its own,
/// if it is still what the preview saw. Whatever breaks off, the next run goes on with what waits.
public final class BulkDecisions implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(BulkDecisions.class);
    private static final Duration VALID = Duration.ofMinutes(15);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int AT_ONCE = 200;

    private final Database database;
    private final Clock clock;
    private final Decisions decisions;
    private final BulkStore store = new BulkStore();

    /// Decides with these decisions.
    public BulkDecisions(Platform platform, Decisions decisions) {
        database = platform.database();
        clock = platform.clock();
        this.decisions = decisions;
    }

    /// How confirming ended; only [Confirmed] changed anything.
    public sealed interface Confirming {

        record Confirmed(Bulk bulk) implements Confirming {}

        /// The preview is too old: much may have happened since.
        record Expired(Instant at) implements Confirming {}

        record Nothing() implements Confirming {}
    }

    /// What would happen to these items, and nothing more.
    public Bulk preview(Reviewer reviewer, List<UUID> items, Verdict verdict) {
        var now = now();
        var sorted = items.stream().distinct().sorted().toList();
        return database.inTransaction(session -> parts(session, reviewer, sorted, verdict).thenCompose(parts -> {
            var bulk = new Bulk(Ids.next(), reviewer, verdict, now, now.plus(VALID), null, parts);
            return store.insert(session, bulk).thenApply(_ -> bulk);
        }));
    }

    private CompletionStage<List<Bulk.Part>> parts(Stage.Session session, Reviewer reviewer, List<UUID> items, Verdict verdict) {
        CompletionStage<List<Bulk.Part>> all = CompletableFuture.completedStage(new ArrayList<>());
        for (var item : items) {
            all = all.thenCompose(parts -> decisions.prospect(session, reviewer, item, verdict).thenApply(prospect -> {
                parts.add(new Bulk.Part(item, prospect.version(), prospect.obstacle().map(DecisionProblems::reason).orElse(null),
                        Bulk.Outcome.WAITING, null, null));
                return parts;
            }));
        }
        return all;
    }

    /// Begins to decide as previewed; to confirm again changes nothing.
    public Confirming confirm(Reviewer reviewer, UUID id) {
        var now = now();
        return database.<Confirming>inTransaction(session -> store.locked(session, id).thenCompose(found -> {
            var mine = found.filter(bulk -> bulk.reviewer().person().equals(reviewer.person()));
            if (mine.isEmpty()) {
                return CompletableFuture.completedStage(new Confirming.Nothing());
            }
            var bulk = mine.get();
            if (bulk.confirmedAt() != null) {
                return CompletableFuture.completedStage(new Confirming.Confirmed(bulk));
            }
            if (!now.isBefore(bulk.expiresAt())) {
                return CompletableFuture.completedStage(new Confirming.Expired(bulk.expiresAt()));
            }
            return store.confirm(session, id, now).thenApply(_ -> new Confirming.Confirmed(new Bulk(bulk.id(), bulk.reviewer(),
                    bulk.verdict(), bulk.createdAt(), bulk.expiresAt(), now, bulk.parts())));
        }));
    }

    /// A preview of the reviewer's own, and what became of it.
    public Optional<Bulk> find(Reviewer reviewer, UUID id) {
        return database.inTransaction(session -> store.find(session, id))
                .filter(bulk -> bulk.reviewer().person().equals(reviewer.person()));
    }

    /// Deletes previews of yesterday that nobody confirmed.
    void forget() {
        database.inStatelessTransaction(session -> store.forget(session, now().minus(KEPT)));
    }

    @Override
    public void run() {
        for (var waiting : database.inTransaction(session -> store.waiting(session, AT_ONCE))) {
            try {
                database.<Void>inTransaction(session -> decide(session, waiting));
            } catch (RuntimeException failure) {
                LOG.error("item {} of bulk {} could not be decided on and is tried again", waiting.item(), waiting.bulk(),
                        failure);
            }
        }
    }

    private CompletionStage<Void> decide(Stage.Session session, BulkStore.Waiting waiting) {
        return store.take(session, waiting).thenCompose(mine -> mine
                ? store.find(session, waiting.bulk()).thenCompose(found -> decide(session, waiting, found.orElseThrow()))
                : CompletableFuture.<Void>completedStage(null));
    }

    private CompletionStage<Void> decide(Stage.Session session, BulkStore.Waiting waiting, Bulk bulk) {
        var part = bulk.parts().stream().filter(one -> one.item().equals(waiting.item())).findFirst().orElseThrow();
        return decisions.decide(session, bulk.reviewer(), part.item(), bulk.verdict(), part.version())
                .thenCompose(deciding -> switch (deciding) {
                    case Deciding.Made(var decision) -> store.settle(session, waiting, decision.id(), null);
                    case Deciding obstacle -> store.settle(session, waiting, null, DecisionProblems.reason(obstacle));
                });
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
