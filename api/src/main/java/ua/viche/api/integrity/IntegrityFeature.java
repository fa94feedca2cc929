package ua.viche.api.integrity;

import java.time.Duration;
import ua.viche.api.procedures.Procedures;
import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// The rules about networks, wired.
public final class IntegrityFeature {

    private static final Duration REFRESH = Duration.ofSeconds(2);

    public static Feature on(Platform platform, Networks networks, Procedures procedures) {
        return Feature.at("/v1/integrity", new NetworkRoutes(networks, procedures, platform.idempotency()))
                .running(Job.everywhere("networks", REFRESH, networks::refresh));
    }

    private IntegrityFeature() {}
}
