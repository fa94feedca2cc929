package ua.viche.api.signing.reconciliation;

import io.opentelemetry.api.metrics.LongCounter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.api.signing.ThresholdListener;
import ua.viche.contracts.events.CountCorrected;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.events.Outbox;
import ua.viche.platform.http.Page;
import ua.viche.platform.time.LegalCalendar;

/// Recounts everything from rows between three and six each night in Kyiv, and whenever staff ask. What differs is put right by adding
/// what is missing, since people go on signing meanwhile, and told as an alarm. The public log is only compared: nothing changes it.
final class Reconciliation implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    private static final int BEGIN = 3;
    private static final int END = 6;
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

    private final Database database;
    private final Clock clock;
    private final Outbox outbox;
    private final ThresholdListener thresholds;
    private final Duration deadline;
    private final LongCounter corrected;
    private final RunStore runs = new RunStore();
    private final RecountStore recounts = new RecountStore();
    private long notBefore = System.nanoTime();

    /// What a snapshot showed.
    private record Found(long petitions, List<Difference> differences) {}

    Reconciliation(Platform platform, ThresholdListener thresholds, Duration deadline) {
        database = platform.database();
        clock = platform.clock();
        outbox = platform.outbox();
        this.thresholds = thresholds;
        this.deadline = deadline;
        corrected = platform.telemetry().meter().counterBuilder("viche.counts.corrected")
                .setDescription("Petitions whose figures did not say what their rows say").build();
    }

    /// Asks for a run, which begins within seconds.
    Run ask(UUID person) {
        return database.inTransaction(session -> runs.ask(session, person, now()));
    }

    /// Runs, the latest first.
    Page<Run> list(Page.Request page) {
        return Page.of(database.inTransaction(session -> runs.list(session, page)), page, run -> run.id().toString());
    }

    /// A run with its differences.
    Optional<Run> find(UUID id) {
        return Optional.ofNullable(database.inTransaction(session -> runs.find(session, id)))
                .map(run -> run.with(database.inTransaction(session -> runs.differences(session, id))));
    }

    /// Does what is asked for. A run that fails begins again after five minutes, since it goes over whole tables.
    @Override
    public void run() {
        var local = clock.instant().atZone(LegalCalendar.ZONE);
        if (local.getHour() >= BEGIN && local.getHour() < END) {
            database.inTransaction(session -> runs.plan(session, local.toLocalDate(), now()));
        }
        if (System.nanoTime() - notBefore < 0) {
            return;
        }
        var attempt = database.inTransaction(session -> runs.begin(session, now()));
        if (attempt != null) {
            notBefore = System.nanoTime() + AFTER_FAILURE.toNanos();
            recount(attempt);
            notBefore = System.nanoTime();
        }
    }

    private void recount(RunStore.Attempt attempt) {
        var found = database.inLongTransaction(deadline, session -> recounts.petitions(session)
                .thenCompose(petitions -> recounts.differences(session).thenApply(all -> new Found(petitions, all))));
        for (var difference : found.differences) {
            if (!database.inTransaction(session -> correct(session, attempt, difference))) {
                return;
            }
            corrected.add(1);
            LOG.error("petition {} counted {} signatures, has {} valid ones, the log says {}; {} figures by place were wrong",
                    difference.petition(), difference.counted(), difference.valid(), difference.logged(),
                    difference.places().size());
        }
        database.inTransaction(session -> runs.finish(session, attempt, found.petitions, now()));
    }

    /// @return false where somebody else took over the run
    private CompletionStage<Boolean> correct(Stage.Session session, RunStore.Attempt attempt, Difference difference) {
        var now = now();
        return runs.holds(session, attempt).thenCompose(holds -> holds
                ? runs.keep(session, attempt.run(), difference, now).thenCompose(_ -> count(session, difference, now))
                        .thenCompose(_ -> difference.places().isEmpty()
                                ? CompletableFuture.<Void>completedStage(null)
                                : recounts.correctPlaces(session, difference))
                        .thenCompose(_ -> outbox.add(session, new CountCorrected(difference.petition(), attempt.run(),
                                difference.counted(), difference.valid(), difference.logged(), difference.places().size(), now)))
                        .thenApply(_ -> true)
                : CompletableFuture.completedStage(false));
    }

    private CompletionStage<Void> count(Stage.Session session, Difference difference, Instant now) {
        if (difference.missing() == 0) {
            return CompletableFuture.completedStage(null);
        }
        return recounts.correct(session, difference).thenCompose(count -> {
            var threshold = count.threshold();
            if (!count.accepting() || threshold == null) {
                return CompletableFuture.completedStage(null);
            }
            if (count.before() < threshold && count.after() >= threshold) {
                return thresholds.reached(session, difference.petition(), now);
            }
            return count.before() >= threshold && count.after() < threshold
                    ? thresholds.lost(session, difference.petition(), now)
                    : CompletableFuture.completedStage(null);
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
