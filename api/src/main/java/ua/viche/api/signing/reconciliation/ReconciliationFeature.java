package ua.viche.api.signing.reconciliation;

import java.time.Duration;
import ua.viche.api.signing.ThresholdListener;
import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// Reconciliation, wired.
public final class ReconciliationFeature {

    private static final Duration LOOK = Duration.ofSeconds(2);

    public static Feature on(Platform platform, ThresholdListener thresholds) {
        var deadline = platform.settings().at("reconciliation").duration("deadline", Duration.ofMinutes(30));
        var reconciliation = new Reconciliation(platform, thresholds, deadline);
        return Feature.at("/v1/reconciliations", new ReconciliationRoutes(reconciliation, platform.idempotency()))
                .running(Job.once("reconciliation", LOOK, reconciliation));
    }

    private ReconciliationFeature() {}
}
