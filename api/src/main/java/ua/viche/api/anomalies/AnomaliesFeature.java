package ua.viche.api.anomalies;

import java.time.Duration;
import ua.viche.api.signing.SignatureFigures;
import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// Anomalies of signing, wired.
public final class AnomaliesFeature {

    private static final Duration RETENTION = Duration.ofMinutes(10);

    public static Feature on(Platform platform) {
        var config = AnomalyConfig.of(platform.settings().at("anomalies"));
        var figures = new SignatureFigures();
        return Feature.at("/v1/integrity", new AnomalyRoutes(new Anomalies(platform.database(), figures), config))
                .running(Job.once("signing-pace", config.every(), new PaceCount(platform, config, figures)))
                .running(Job.once("network-retention", RETENTION,
                        new NetworkRetention(platform.database(), platform.clock(), figures)));
    }

    private AnomaliesFeature() {}
}
