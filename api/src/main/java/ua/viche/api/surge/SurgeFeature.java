package ua.viche.api.surge;

import java.time.Duration;
import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// Surge mode, wired.
public final class SurgeFeature {

    private static final Duration LOOK = Duration.ofSeconds(1);

    public static Feature on(Platform platform, Surge surge) {
        return Feature.at("/v1/status", new SurgeRoutes(surge, platform.idempotency()))
                .running(Job.everywhere("surge", LOOK, surge));
    }

    private SurgeFeature() {}
}
