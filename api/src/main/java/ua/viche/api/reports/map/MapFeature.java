package ua.viche.api.reports.map;

import java.time.Duration;
import ua.viche.platform.Platform;
import ua.viche.platform.config.Settings;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// The public map, wired; settings stand under `api.reports.map`.
public final class MapFeature {

    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final int ENOUGH = 5;

    public static Feature on(Platform platform, Settings settings) {
        var own = settings.at("map");
        var map = new ReportMap(platform, own.number("enough", ENOUGH, 2, 1_000));
        return Feature.at("/v1/reports", new MapRoutes(map, platform.clock()))
                .running(Job.once("report-map", own.duration("every", EVERY), map));
    }

    private MapFeature() {}
}
