package ua.viche.moderation.queue;

import ua.viche.moderation.duty.Alerts;
import ua.viche.moderation.routing.Routing;
import ua.viche.moderation.screening.Screenings;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.launcher.Feature;

/// The queues, wired.
public final class QueueFeature {

    public static Feature on(Platform platform, Items items, AuditTrail audit, Routing routing, Alerts alerts,
            Screenings screenings) {
        var lease = Lease.on(platform);
        var claiming = Claiming.on(platform, audit, routing, alerts, lease);
        var triage = new Triage(routing, Urgency.on(platform.settings()));
        var submissions = new Submissions(triage, claiming, alerts, screenings, lease);
        var feature = Feature.at("/moderation/v1/items", new ItemRoutes(items, platform.idempotency()))
                .with("/moderation/v1/queues", new QueueRoutes(items, platform.idempotency()))
                .listening(submissions.received())
                .listening(submissions.withdrawn())
                .listening(submissions.decided());
        for (var job : ClockWatch.jobs(platform, alerts, claiming)) {
            feature = feature.running(job);
        }
        return feature;
    }

    private QueueFeature() {}
}
