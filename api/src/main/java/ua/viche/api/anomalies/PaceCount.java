package ua.viche.api.anomalies;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.api.anomalies.PaceStore.Progress;
import ua.viche.api.signing.SignatureFigures;
import ua.viche.contracts.events.SigningAnomaly;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.events.Outbox;

/// Counts signatures per hour, network and petition from their rows, so that signing is not slowed and nothing is lost with a process:
/// what is a minute old is added, and an hour that is over is counted anew once even its slowest batch has committed.
final class PaceCount implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(PaceCount.class);
    private static final AttributeKey<String> LEVEL = AttributeKey.stringKey("level");
    private static final Duration COMMITTED = Duration.ofMinutes(1);
    private static final Duration SURELY_COMMITTED = Duration.ofMinutes(10);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Database database;
    private final Outbox outbox;
    private final Clock clock;
    private final AnomalyConfig config;
    private final SignatureFigures figures;
    private final LongCounter anomalies;
    private final PaceStore store = new PaceStore();

    /// What one transaction did.
    private record Counted(boolean more, List<Anomaly> alarming, List<Anomaly> telling) {}

    PaceCount(Platform platform, AnomalyConfig config, SignatureFigures figures) {
        database = platform.database();
        outbox = platform.outbox();
        clock = platform.clock();
        this.config = config;
        this.figures = figures;
        anomalies = platform.telemetry().meter().counterBuilder("viche.signing.anomalies")
                .setDescription("Networks from which more signatures than usual came on a petition within an hour").build();
    }

    @Override
    public void run() {
        Counted counted;
        do {
            counted = database.inTransaction(this::count);
            counted.alarming.forEach(anomaly -> tell(anomaly, "alarm"));
            counted.telling.forEach(anomaly -> tell(anomaly, "tell"));
        } while (counted.more && !Thread.currentThread().isInterrupted());
    }

    private void tell(Anomaly anomaly, String level) {
        LOG.warn("{} signatures ({} held) from the network {} on the petition {} in the hour from {}", anomaly.signatures(),
                anomaly.held(), anomaly.network(), anomaly.petition(), anomaly.hour());
        anomalies.add(1, Attributes.of(LEVEL, level));
    }

    private CompletionStage<Counted> count(Stage.Session session) {
        var now = clock.instant();
        return store.progress(session, hour(now)).thenCompose(progress -> {
            var settled = progress.settled().plus(HOUR);
            return settled.isAfter(progress.counted()) || settled.plus(SURELY_COMMITTED).isAfter(now)
                    ? add(session, progress, now.minus(COMMITTED))
                    : settle(session, progress, settled);
        });
    }

    private CompletionStage<Counted> add(Stage.Session session, Progress progress, Instant end) {
        var from = progress.counted();
        var until = from.plus(HOUR);
        if (!end.isAfter(from)) {
            return CompletableFuture.completedStage(new Counted(false, List.of(), List.of()));
        }
        var reached = until.isBefore(end) ? until : end;
        return figures.pace(session, from, reached).thenCompose(paces -> store.add(session, paces))
                .thenCompose(_ -> done(session, from, new Progress(reached, progress.settled()), reached.isBefore(end)));
    }

    private CompletionStage<Counted> settle(Stage.Session session, Progress progress, Instant settled) {
        var from = progress.settled();
        return store.clear(session, from).thenCompose(_ -> figures.pace(session, from, settled))
                .thenCompose(paces -> store.add(session, paces))
                .thenCompose(_ -> done(session, from, new Progress(progress.counted(), settled), true));
    }

    private CompletionStage<Counted> done(Stage.Session session, Instant from, Progress progress, boolean more) {
        return store.progressed(session, progress)
                .thenCompose(_ -> store.alarm(session, hour(from), config.alarm()))
                .thenCompose(alarming -> store.alarm(session, hour(from), config.tell())
                        .thenCompose(telling -> outbox.addAll(session, telling.stream().map(this::event).toList())
                                .thenApply(_ -> new Counted(more, alarming, telling))));
    }

    private SigningAnomaly event(Anomaly anomaly) {
        return new SigningAnomaly(anomaly.petition(), anomaly.procedure(), anomaly.network().toString(), anomaly.hour(),
                anomaly.signatures(), anomaly.held(), clock.instant());
    }

    private static Instant hour(Instant moment) {
        return moment.truncatedTo(ChronoUnit.HOURS);
    }
}
