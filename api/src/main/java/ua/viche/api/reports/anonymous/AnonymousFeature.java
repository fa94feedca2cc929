package ua.viche.api.reports.anonymous;

import java.time.Duration;
import ua.viche.api.reports.Reports;
import ua.viche.platform.Platform;
import ua.viche.platform.config.Settings;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// Anonymous reports, wired; settings stand under `api.reports.anonymous`.
public final class AnonymousFeature {

    private static final Duration LIFE = Duration.ofDays(90);
    private static final Duration TIDY = Duration.ofHours(1);
    private static final int AT_ONCE = 2;

    public static Feature on(Platform platform, Settings settings, Reports reports) {
        var own = settings.at("anonymous");
        var receipts = new Receipts(platform.vault(), own.number("hashes-at-once", AT_ONCE, 1, 64));
        var anonymous = new AnonymousReports(platform, reports, receipts, LIFE);
        return Feature.at("/v1/anonymous/reports", new AnonymousRoutes(anonymous, new AnonymousLimits(platform, own)))
                .running(Job.once("anonymous-receipts", own.duration("tidy", TIDY), anonymous::tidy));
    }

    private AnonymousFeature() {}
}
