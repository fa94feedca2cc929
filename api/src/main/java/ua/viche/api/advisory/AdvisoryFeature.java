package ua.viche.api.advisory;

import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.launcher.Feature;

/// Advisory groups, wired.
public final class AdvisoryFeature {

    public static Feature on(Platform platform, AuditTrail audit) {
        var idempotency = platform.idempotency();
        var meetings = new Meetings(platform, audit);
        var recommendations = new Recommendations(platform, audit, meetings);
        var groups = new Groups(platform, audit);
        if (platform.local()) {
            groups.example();
        }
        return Feature.at("/v1/advisory-groups", new GroupRoutes(groups, meetings, idempotency))
                .with("/v1/advisory-meetings", new MeetingRoutes(meetings, recommendations, idempotency))
                .with("/v1/advisory-recommendations", new RecommendationRoutes(recommendations, idempotency));
    }

    private AdvisoryFeature() {}
}
