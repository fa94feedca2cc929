package ua.viche.api.corrections;

import java.time.Duration;
import ua.viche.api.signing.SignatureCorrections;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// Corrections, wired.
public final class CorrectionsFeature {

    private static final Duration LOOK = Duration.ofSeconds(1);

    public static Feature on(Platform platform, SignatureCorrections signatures, AuditTrail audit) {
        var corrections = new Corrections(platform, signatures, audit);
        var step = platform.settings().at("corrections").number("step", 500, 1, 5_000);
        return Feature.at("/v1/corrections", new CorrectionRoutes(corrections, platform.idempotency()))
                .running(Job.once("corrections", LOOK, new CorrectionWork(platform, signatures, step)));
    }

    private CorrectionsFeature() {}
}
