package ua.viche.notifications.announcements;

import ua.viche.notifications.delivery.Planner;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.launcher.Feature;

/// Announcements, wired, and the audit trail of this service's staff.
public final class AnnouncementsFeature {

    public static Feature on(Platform platform, Planner planner, AuditTrail audit) {
        return Feature.at("/notifications/v1/announcements", new AnnouncementRoutes(
                new Announcements(platform.database(), platform.clock(), audit, planner), platform.idempotency()));
    }

    private AnnouncementsFeature() {}
}
