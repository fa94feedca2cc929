package ua.viche.notifications.staff;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import ua.viche.notifications.delivery.Planner;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.events.Subscription;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// Rotas and alerts, wired.
public final class StaffFeature {

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration USUAL_PATIENCE = Duration.ofMinutes(10);
    private static final Duration NEARLY_DUE = Duration.ofDays(3);

    /// The setting `notifications.staff.escalate-after` says how long an alert may stay unread, `nearly-due` how long before the end of
    /// a term the first call is.
    public static Feature on(Platform platform, Planner planner, AuditTrail audit) {
        var settings = platform.settings().at("staff");
        var alerts = new StaffAlerts(platform.database(), platform.clock(), planner,
                settings.duration("escalate-after", USUAL_PATIENCE));
        var feature = Feature.at("/notifications/v1/rota",
                new RotaRoutes(new Rota(platform.database(), platform.clock(), audit), platform.idempotency()))
                .running(Job.once("staff-escalation", EVERY, () -> escalateAll(alerts)));
        var terms = new Terms(platform.clock(), settings.duration("nearly-due", NEARLY_DUE));
        for (var subscription : Stream.of(alerts.subscriptions(), terms.subscriptions(),
                List.<Subscription<?>>of(new Anomalies(platform.clock()).subscription())).flatMap(List::stream).toList()) {
            feature = feature.listening(subscription);
        }
        return feature;
    }

    private static void escalateAll(StaffAlerts alerts) {
        var more = true;
        while (more) {
            more = alerts.escalate();
        }
    }

    private StaffFeature() {}
}
