package ua.viche.api.reports;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ua.viche.api.accounts.Accounts;
import ua.viche.api.districts.Districts;
import ua.viche.api.media.Media;
import ua.viche.api.moderated.DecisionsOn;
import ua.viche.api.reports.anonymous.AnonymousFeature;
import ua.viche.api.reports.categories.Categories;
import ua.viche.api.reports.categories.CategoriesFeature;
import ua.viche.api.reports.figures.FiguresFeature;
import ua.viche.api.reports.map.MapFeature;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.config.Settings;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;
import ua.viche.platform.redis.Limits;

/// Reports, wired. What other features need of them is [#reports]. Settings stand under `api.reports`.
public final class ReportsFeature {

    private static final Duration SECOND_THOUGHTS = Duration.ofMinutes(10);
    private static final Duration REOPENABLE = Duration.ofDays(90);
    private static final Duration NEAR = Duration.ofHours(24);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration CLOCK = Duration.ofSeconds(30);

    private final Platform platform;
    private final Settings settings;
    private final Ground ground;
    private final ReportNews news;
    private final ReportLife life;
    private final Routing routing;
    private final ReportReading reading;
    private final ReportPhotos photos;
    private final Reports reports;

    /// What reports stand on.
    public record Ground(Accounts accounts, Districts districts, Categories categories, Media media, AuditTrail audit) {}

    public ReportsFeature(Platform platform, Ground ground) {
        this.platform = platform;
        this.ground = ground;
        settings = platform.settings().at("reports");
        news = new ReportNews(platform, ground.categories());
        life = new ReportLife(platform, news);
        routing = new Routing(ground.districts(), ground.categories().bodies());
        photos = new ReportPhotos(ground.media());
        reading = new ReportReading(platform, ground.accounts(), ground.categories(), ground.districts(), photos);
        reports = new Reports(platform,
                new Reports.Ground(ground.accounts(), ground.categories(), ground.districts(), routing, life, reading, photos),
                settings.duration("second-thoughts", SECOND_THOUGHTS));
    }

    /// The operations that other features use.
    public Reports reports() {
        return reports;
    }

    /// Everything that answers and runs: what is named before what has an id.
    ///
    /// @param outside brings reports to bodies in a way of another feature's
    public List<Feature> features(Courier outside) {
        return List.of(CategoriesFeature.on(ground.categories()), MapFeature.on(platform, settings),
                FiguresFeature.on(platform, settings, ground.districts()),
                AnonymousFeature.on(platform, settings, reports), residents(), staff(), work(outside));
    }

    private Feature residents() {
        var idempotency = platform.idempotency();
        var rates = List.of(new Limits.Rate(settings.number("per-minute", 5, 1, 10_000), Duration.ofMinutes(1)),
                new Limits.Rate(settings.number("per-day", 50, 1, 100_000), Duration.ofDays(1)));
        var backing = new Backing(platform, ground.categories(), life, news, reading,
                settings.duration("reopenable", REOPENABLE));
        return Feature
                .at("/v1/reports",
                        new BackingRoutes(backing, new Nearby(platform, reading), ground.categories(), idempotency))
                .with("/v1/reports",
                        new ReportRoutes(reports, ground.categories(), platform.limits(), rates, idempotency));
    }

    private Feature staff() {
        var caseReading = new CaseReading(platform.vault(), ground.categories(), routing, reading);
        var cases = new Cases(platform, routing, life, news, caseReading, ground.audit());
        return Feature
                .at("/v1/officer", new CaseRoutes(cases, new Disclosures(ground.accounts(), reading),
                        new Shift(platform, caseReading, ground.audit()), platform.idempotency()))
                .with("/v1/officer", new CasePhotoRoutes(platform, photos));
    }

    private Feature work(Courier outside) {
        var look = settings.duration("look", LOOK);
        var clock = settings.duration("clock", CLOCK);
        var moderation = new ReportModeration(platform, ground.categories(), life, news, photos);
        var courier = outside.or(new PostCourier(ground.categories().bodies(), couriers()));
        return Feature.empty().listening(DecisionsOn.kind(platform, ReportModeration.KIND, "reports", moderation::decided))
                .running(Job.once("reports-to-moderation", look, moderation))
                .running(Job.once("report-delivery", look, new DeliveryWork(platform, life, courier)))
                .running(Job.once("report-clock", clock,
                        new ReportClock(platform, life, news, settings.duration("near", NEAR))))
                .running(Job.once("report-after-care", clock, new AfterCare(platform, ground.categories(), life, news, photos)));
    }

    private Map<String, URI> couriers() {
        var couriers = settings.at("couriers");
        var addresses = new HashMap<String, URI>();
        ground.categories().bodies().all().stream().filter(body -> couriers.has(body.code()))
                .forEach(body -> addresses.put(body.code(), couriers.uri(body.code())));
        return addresses;
    }
}
