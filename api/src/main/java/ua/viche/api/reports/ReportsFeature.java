package ua.viche.api.reports;

import java.time.Duration;
import java.util.List;
import ua.viche.api.accounts.Accounts;
import ua.viche.api.districts.Districts;
import ua.viche.api.reports.categories.Categories;
import ua.viche.api.reports.categories.CategoriesFeature;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.events.Subscription;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;
import ua.viche.platform.redis.Limits;

/// Reports, wired. What other features need of them is [#reports].
public final class ReportsFeature {

    private static final Duration SECOND_THOUGHTS = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Platform platform;
    private final Categories categories;
    private final ReportLife life;
    private final ReportNews news;
    private final Reports reports;

    /// What reports stand on.
    public record Ground(Accounts accounts, Districts districts, Categories categories, AuditTrail audit) {}

    public ReportsFeature(Platform platform, Ground ground) {
        this.platform = platform;
        categories = ground.categories();
        news = new ReportNews(platform, categories);
        life = new ReportLife(platform, news);
        var routing = new Routing(ground.districts(), categories.bodies());
        var reading = new ReportReading(platform, ground.accounts(), categories, ground.districts());
        var settings = platform.settings().at("reports");
        reports = new Reports(platform,
                new Reports.Ground(ground.accounts(), categories, ground.districts(), routing, life, reading),
                settings.duration("second-thoughts", SECOND_THOUGHTS));
    }

    /// The operations that other features use.
    public Reports reports() {
        return reports;
    }

    /// Everything that answers and runs.
    public List<Feature> features() {
        var settings = platform.settings().at("reports");
        var look = settings.duration("look", LOOK);
        var rates = List.of(new Limits.Rate(settings.number("per-minute", 5, 1, 10_000), Duration.ofMinutes(1)),
                new Limits.Rate(settings.number("per-day", 50, 1, 100_000), Duration.ofDays(1)));
        var moderation = new ReportModeration(platform, categories, life, news);
        return List.of(CategoriesFeature.on(categories),
                Feature.at("/v1/reports",
                        new ReportRoutes(reports, categories, platform.limits(), rates, platform.idempotency()))
                        .listening(Subscription.to(DecisionMade.class, "reports", moderation::decided))
                        .running(Job.once("reports-to-moderation", look, moderation)));
    }
}
