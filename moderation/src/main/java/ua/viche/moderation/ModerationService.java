package ua.viche.moderation;

import java.util.List;
import java.util.stream.Stream;
import ua.viche.moderation.appeals.Appeal;
import ua.viche.moderation.appeals.AppealCheck;
import ua.viche.moderation.appeals.Appeals;
import ua.viche.moderation.appeals.AppealsFeature;
import ua.viche.moderation.complaints.Complaints;
import ua.viche.moderation.complaints.ComplaintsFeature;
import ua.viche.moderation.console.ConsoleFeature;
import ua.viche.moderation.decisions.AutomaticDecisions;
import ua.viche.moderation.decisions.Decision;
import ua.viche.moderation.decisions.Decisions;
import ua.viche.moderation.decisions.DecisionsFeature;
import ua.viche.moderation.decisions.Window;
import ua.viche.moderation.decisions.bulk.BulkDecisions;
import ua.viche.moderation.decisions.bulk.BulkFeature;
import ua.viche.moderation.duty.Alerts;
import ua.viche.moderation.figures.Counting;
import ua.viche.moderation.figures.FiguresFeature;
import ua.viche.moderation.policy.Policies;
import ua.viche.moderation.policy.Policy;
import ua.viche.moderation.policy.PolicyFeature;
import ua.viche.moderation.quality.QualityFeature;
import ua.viche.moderation.quality.SecondReviews;
import ua.viche.moderation.queue.Item;
import ua.viche.moderation.queue.Items;
import ua.viche.moderation.queue.QueueFeature;
import ua.viche.moderation.queue.live.LiveFeature;
import ua.viche.moderation.routing.Routing;
import ua.viche.moderation.routing.RoutingFeature;
import ua.viche.moderation.screening.AutomaticPolicies;
import ua.viche.moderation.screening.ScreeningFeature;
import ua.viche.moderation.screening.Screenings;
import ua.viche.moderation.statements.Statement;
import ua.viche.moderation.statements.Statements;
import ua.viche.moderation.statements.StatementsFeature;
import ua.viche.moderation.strikes.Strikes;
import ua.viche.moderation.strikes.StrikesFeature;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditFeature;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.ServiceModule;

/// Moderation: its features at a glance.
public final class ModerationService implements ServiceModule {

    @Override
    public String name() {
        return "moderation";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Item.class, Decision.class, Policy.class, Statement.class, Appeal.class);
    }

    @Override
    public List<Feature> features(Platform platform) {
        var audit = AuditTrail.on(platform);
        var policies = new Policies(platform.database());
        var routing = new Routing(platform, audit);
        var alerts = new Alerts(platform.outbox());
        var screenings = new Screenings();
        var items = Items.on(platform, audit, routing, alerts, screenings);
        var statements = new Statements(platform, policies, screenings);
        var strikes = new Strikes(platform, policies);
        var reviews = new SecondReviews(platform, audit, items);
        var decisions = Decisions.on(platform, items, policies, audit, List.of(statements, strikes, reviews));
        var appealed = new AppealsFeature.Ground(items, decisions, statements, strikes, audit);
        var automaticPolicies = new AutomaticPolicies(platform, policies, audit);
        var automatic = new AutomaticDecisions(platform, decisions, policies, screenings);
        var window = new Window(platform, items, audit, decisions);
        var complaints = new Complaints(platform, items);
        var appeals = Appeals.on(platform, appealed);
        var check = new AppealCheck(platform, appealed);
        var counting = new Counting(platform);
        var features = List.of(
                QueueFeature.on(platform, items, audit, routing, alerts, screenings),
                LiveFeature.on(platform, items),
                RoutingFeature.on(platform, routing),
                ComplaintsFeature.on(platform, complaints, items),
                ScreeningFeature.on(platform, automaticPolicies),
                DecisionsFeature.on(platform, decisions, automatic, window, items),
                BulkFeature.on(platform, new BulkDecisions(platform, decisions)),
                StatementsFeature.on(statements, items),
                StrikesFeature.on(strikes, items),
                AppealsFeature.on(platform, appealed, appeals, check),
                QualityFeature.on(platform, reviews, policies),
                FiguresFeature.on(counting),
                PolicyFeature.on(policies),
                AuditFeature.at("/moderation/v1/audit", audit));
        var console = ConsoleFeature.on(platform, new ConsoleFeature.Matters(items, decisions, window, policies, complaints,
                appeals, check, counting, audit));
        return Stream.concat(features.stream(), console.stream()).toList();
    }
}
