package ua.viche.api.ledger;

import io.opentelemetry.api.metrics.LongCounter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.database.Locks;
import ua.viche.platform.telemetry.Telemetry;

/// Gives pending batches their places in the log. A pass reads in one transaction, hashes on the calling thread, and in a second
/// transaction moves everything at once: leaves, tiles, bundles, counts, checkpoint. That one holds the log's row and begins only
/// where the log still has the size that was read, so two sequencers, or one that was killed, leave neither a fork nor a gap.
final class Sequencer implements Runnable {

    /// The lock that keeps replicas from doing the same work; nothing wrong happens without it.
    static final String LOCK = "sequence-log";

    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration PACE = Duration.ofMillis(100);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Database database;
    private final Locks locks;
    private final Clock clock;
    private final LogKeys keys;
    private final Wake wake;
    private final LongCounter leaves;
    private final PendingStore pending = new PendingStore();
    private final CountStore counts = new CountStore();
    private final LogStore store = new LogStore();

    private long notBefore = System.nanoTime();
    private volatile @Nullable Tail tail;
    private volatile @Nullable Instant oldest;
    private volatile long size;

    /// How a pass ended.
    enum Outcome {
        NOTHING, PUBLISHED, MORE_WAITS
    }

    /// What the first transaction of a pass read.
    private record Read(LogStore.State state, Tail tail, List<Pending> batches) {}

    Sequencer(Platform platform, LogKeys keys, Wake wake) {
        database = platform.database();
        locks = platform.locks();
        clock = platform.clock();
        this.keys = keys;
        this.wake = wake;
        leaves = platform.telemetry().meter().counterBuilder("viche.ledger.leaves")
                .setDescription("Entries that got their place in the public log").build();
        measure(platform.telemetry());
    }

    /// Waits until there is something to do, at most 200 ms, and does it if no other replica does.
    @Override
    public void run() {
        try {
            wake.await(IDLE);
            Thread.sleep(Duration.ofNanos(Math.max(0, notBefore - System.nanoTime())));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return;
        }
        if (!locks.hold(LOCK)) {
            tail = null;
            oldest = null;
            return;
        }
        pace(AFTER_FAILURE);
        Outcome outcome;
        do {
            outcome = pass();
        } while (outcome == Outcome.MORE_WAITS);
        pace(outcome == Outcome.NOTHING ? Duration.ZERO : PACE);
    }

    /// One pass.
    Outcome pass() {
        var known = tail;
        var read = database.inStatelessTransaction(session -> store.freeze(session).thenCompose(_ -> store.state(session))
                .thenCompose(state -> tail(session, state, known).thenCompose(current -> first(session, state)
                        .thenApply(batches -> new Read(state, current, batches)))));
        tail = read.tail;
        size = read.state.size();
        oldest = read.state.oldest();
        if (read.batches.isEmpty() && String.join("\n", keys.signing()).equals(read.state.signers())) {
            return Outcome.NOTHING;
        }
        var extension = Extension.of(read.tail, read.batches);
        tail = null;
        if (!publish(extension)) {
            return Outcome.NOTHING;
        }
        tail = extension.after();
        size = extension.size();
        leaves.add(extension.size() - extension.base());
        if (PendingStore.isFull(read.batches)) {
            return Outcome.MORE_WAITS;
        }
        oldest = null;
        return Outcome.PUBLISHED;
    }

    private CompletionStage<Tail> tail(Stage.QueryProducer session, LogStore.State state, @Nullable Tail known) {
        return known != null && known.size() == state.size()
                ? CompletableFuture.completedStage(known)
                : store.tail(session, state.size());
    }

    private CompletionStage<List<Pending>> first(Stage.QueryProducer session, LogStore.State state) {
        return state.oldest() == null ? CompletableFuture.completedStage(List.of()) : pending.first(session);
    }

    /// False where another sequencer was faster.
    private boolean publish(Extension extension) {
        var at = clock.instant();
        var checkpoint = keys.checkpoint(extension.size(), extension.after().edge().root());
        return database.inStatelessTransaction(session -> store.lock(session).thenCompose(found -> {
            if (found != extension.base()) {
                return CompletableFuture.completedStage(false);
            }
            var signers = keys.signing();
            var written = extension.batches().isEmpty()
                    ? CompletableFuture.<Void>completedStage(null)
                    : store.write(session, extension)
                            .thenCompose(_ -> counts.add(session, extension))
                            .thenCompose(_ -> pending.delete(session, extension)).thenAccept(_ -> {});
            return written.thenCompose(_ -> store.keep(session, signers, at))
                    .thenCompose(_ -> store.publish(session, extension.size(), at, checkpoint, String.join("\n", signers)))
                    .thenApply(_ -> true);
        }));
    }

    private void pace(Duration wait) {
        notBefore = System.nanoTime() + wait.toNanos();
    }

    private void measure(Telemetry telemetry) {
        telemetry.meter().gaugeBuilder("viche.ledger.size").ofLongs()
                .setDescription("Entries of the public log, as far as this replica knows")
                .buildWithCallback(gauge -> gauge.record(size));
        telemetry.meter().gaugeBuilder("viche.ledger.pending.age").setUnit("s")
                .setDescription("How long the oldest act has waited for its place in the public log").buildWithCallback(gauge -> {
                    var since = oldest;
                    gauge.record(since == null ? 0 : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0));
                });
    }
}
