package ua.viche.api.open311;

import java.time.Duration;
import java.util.List;
import ua.viche.api.districts.Districts;
import ua.viche.api.media.Media;
import ua.viche.api.reports.Courier;
import ua.viche.api.reports.PublicUpdates;
import ua.viche.api.reports.Reports;
import ua.viche.api.reports.categories.Categories;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;
import ua.viche.platform.redis.Limits;

/// Open311, wired. Settings stand under `api.open311`.
public final class Open311Feature {

    private static final String PATH = "/open311/v2";

    private final Outgoing outgoing;
    private final Feature feature;

    /// What Open311 stands on.
    public record Ground(Reports reports, Categories categories, Districts districts, Media media, AuditTrail audit) {}

    public Open311Feature(Platform platform, Ground ground) {
        var settings = platform.settings().at("open311");
        var address = settings.text("address", "http://localhost:8080");
        var requests = new Requests(platform,
                new Requests.Ground(ground.reports(), new PublicUpdates(platform), ground.media(), address));
        var partners = new Partners(platform, ground.audit());
        var jurisdictions = new Jurisdictions(settings.list("jurisdictions", List.of("viche.ua")), ground.districts());
        var discovery = Discovery.at(address + PATH, settings.text("contact", "open311@viche.ua"),
                settings.text("key-service", address + "/docs"));
        var pace = new Open311Routes.Pace(platform.limits(),
                List.of(new Limits.Rate(settings.number("per-minute", 120, 1, 100_000), Duration.ofMinutes(1))));
        outgoing = new Outgoing(platform, ground.reports(), Endpoint.of(settings.at("bodies")));
        feature = Feature
                .at(PATH, new Open311Routes(ground.categories(), requests, partners, jurisdictions, discovery, pace))
                .with("/v1/open311", new StaffRoutes(outgoing))
                .with("/v1/open311/keys", new KeyRoutes(partners, platform.idempotency()))
                .running(Job.once("open311-delivery", settings.duration("look", Duration.ofSeconds(5)), outgoing));
    }

    /// Brings reports to bodies that take them by GeoReport v2.
    public Courier courier() {
        return new OutgoingCourier(outgoing);
    }

    public Feature feature() {
        return feature;
    }
}
