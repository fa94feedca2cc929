package ua.viche.api.corrections;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.api.signing.SignatureCorrections;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.database.DatabaseUnavailableException;
import ua.viche.platform.database.Faults;
import ua.viche.platform.database.StaleEditException;

/// Carries out confirmed corrections in steps. A step and how far the correction has come are one transaction, so a process that dies
/// leaves nothing half done, and whoever goes on begins where it stopped.
final class CorrectionWork implements Runnable {

    private static final int TRIES = 5;

    private final Database database;
    private final Clock clock;
    private final SignatureCorrections signatures;
    private final int step;
    private final CorrectionStore store = new CorrectionStore();

    /// @param step signatures per transaction
    CorrectionWork(Platform platform, SignatureCorrections signatures, int step) {
        database = platform.database();
        clock = platform.clock();
        this.signatures = signatures;
        this.step = step;
    }

    @Override
    public void run() {
        for (var correction : database.inTransaction(store::underWay)) {
            if (correction.stateAt(now()) == CorrectionState.EXPIRED) {
                database.<Void>inTransaction(session -> expire(session, correction.id()));
            }
            while (correction.state() == CorrectionState.RUNNING && stepRepeating(correction.id())
                    && !Thread.currentThread().isInterrupted()) {
                // the next step
            }
        }
    }

    /// A step; what lost a race against signers is tried again.
    private boolean stepRepeating(UUID id) {
        for (var attempt = 1;; attempt++) {
            try {
                return database.inTransaction(session -> step(session, id));
            } catch (StaleEditException | DatabaseUnavailableException lost) {
                if (attempt == TRIES || lost instanceof DatabaseUnavailableException && !Faults.isTransient(lost)) {
                    throw lost;
                }
            }
        }
    }

    /// @return whether there is more to do
    private CompletionStage<Boolean> step(Stage.Session session, UUID id) {
        return store.locked(session, id).thenCompose(found -> {
            if (found.isEmpty() || found.get().state() != CorrectionState.RUNNING) {
                return CompletableFuture.completedStage(false);
            }
            var correction = found.get();
            var reached = correction.progress().reached();
            return signatures.correct(session, correction.order(), reached, step, now())
                    .thenCompose(done -> store.progressed(session, id, done)
                            .thenCompose(_ -> reached + done.reached() < correction.signatures()
                                    ? CompletableFuture.completedStage(true)
                                    : end(session, id, CorrectionState.DONE).thenApply(_ -> false)));
        });
    }

    private CompletionStage<Void> expire(Stage.Session session, UUID id) {
        return store.locked(session, id).thenCompose(found -> found.isPresent()
                && found.get().state() == CorrectionState.PROPOSED
                        ? end(session, id, CorrectionState.EXPIRED)
                        : CompletableFuture.completedStage(null));
    }

    private CompletionStage<Void> end(Stage.Session session, UUID id, CorrectionState state) {
        return store.ended(session, id, state, null, now()).thenCompose(_ -> signatures.forget(session, id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
