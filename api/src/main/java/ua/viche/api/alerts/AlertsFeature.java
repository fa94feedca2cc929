package ua.viche.api.alerts;

import java.time.Duration;
import ua.viche.api.districts.Districts;
import ua.viche.api.moderated.DecisionsOn;
import ua.viche.api.reports.categories.Categories;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// Alerts and notices, wired; settings stand under `api.alerts`.
public final class AlertsFeature {

    private static final Duration EVERY = Duration.ofSeconds(5);

    public static Feature on(Platform platform, Districts districts, Categories categories, AuditTrail audit) {
        var stores = new Alerts.Stores(new AlertStore(platform.vault()), new NoticeStore());
        var alerts = new Alerts(platform, districts, audit, stores);
        var every = platform.settings().at("alerts").duration("every", EVERY);
        return Feature.at("/v1/alerts", new AlertRoutes(alerts, districts, categories, platform.idempotency()))
                .with("/v1/notices", new NoticeRoutes(alerts, districts, platform.idempotency()))
                .listening(DecisionsOn.kind(platform, Alerts.KIND, "notices", new NoticeDecisions(platform, stores.notices())))
                .running(Job.once("area-news", every, new AreaNews(platform, stores)));
    }

    private AlertsFeature() {}
}
