package ua.viche.api.reports.figures;

import java.time.Duration;
import ua.viche.api.districts.Districts;
import ua.viche.platform.Platform;
import ua.viche.platform.config.Settings;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// Figures, wired; settings stand under `api.reports.figures`.
public final class FiguresFeature {

    private static final Duration EVERY = Duration.ofMinutes(10);

    public static Feature on(Platform platform, Settings settings, Districts districts) {
        var figures = new Figures(platform, districts);
        return Feature.at("/v1/reports", new FiguresRoutes(figures, districts))
                .running(Job.once("report-figures", settings.at("figures").duration("every", EVERY), figures));
    }

    private FiguresFeature() {}
}
