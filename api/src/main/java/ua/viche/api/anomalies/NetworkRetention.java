package ua.viche.api.anomalies;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.api.signing.SignatureFigures;
import ua.viche.platform.database.Database;

/// Forgets from which network a signature came, 90 days after it was signed: the longest collection (three months, article 23-1) and
/// what is found out during it needs the network, nothing later does. In small steps: as many
/// signatures, and as long a time, as one transaction may take.
final class NetworkRetention implements Runnable {

    static final Duration KEPT = Duration.ofDays(90);

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int STEP = 2_000;

    private final Database database;
    private final Clock clock;
    private final SignatureFigures figures;
    private final PaceStore store = new PaceStore();
    private volatile Duration window = SHORTEST;

    NetworkRetention(Database database, Clock clock, SignatureFigures figures) {
        this.database = database;
        this.clock = clock;
        this.figures = figures;
    }

    @Override
    public void run() {
        var before = clock.instant().minus(KEPT);
        while (database.inTransaction(session -> forget(session, before)) && !Thread.currentThread().isInterrupted()) {
            // the next step
        }
        while (database.inTransaction(session -> store.deleteBefore(session, before, STEP)) == STEP) {
            // the next step
        }
    }

    /// One step.
    ///
    /// @return whether there is another
    private CompletionStage<Boolean> forget(Stage.Session session, Instant before) {
        return store.forgotten(session, before).thenCompose(from -> {
            var end = from.plus(window);
            var until = end.isBefore(before) ? end : before;
            if (!from.isBefore(until)) {
                return CompletableFuture.completedStage(false);
            }
            return figures.forgetNetworks(session, from, until, STEP)
                    .thenCompose(count -> {
                        window = window(count);
                        return count == STEP
                                ? CompletableFuture.completedStage(true)
                                : store.forgot(session, until).thenApply(_ -> until.isBefore(before));
                    });
        });
    }

    /// Longer and longer where nothing was signed.
    private Duration window(int count) {
        if (count > 0) {
            return SHORTEST;
        }
        var longer = window.multipliedBy(2);
        return longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
    }
}
