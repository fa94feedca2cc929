package ua.viche.notifications.staff;

import java.time.Duration;
import ua.viche.notifications.delivery.Planner;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// Rotas and alerts, wired.
public final class StaffFeature {

    private static final Duration USUAL_PATIENCE = Duration.ofMinutes(10);

    public static Feature on(Platform platform, Planner planner, AuditTrail audit) {
        var settings = platform.settings().at("staff");
        var alerts = new StaffAlerts(platform.database(), platform.clock(), planner,
                settings.duration("escalate-after", USUAL_PATIENCE));
        var every = settings.duration("check", Duration.ofSeconds(5));
        var feature = Feature.at("/notifications/v1/rota",
                new RotaRoutes(new Rota(platform.database(), platform.clock(), audit), platform.idempotency()))
                .running(Job.once("staff-escalation", every, () -> escalateAll(alerts)));
        for (var subscription : alerts.subscriptions()) {
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
