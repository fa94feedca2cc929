package ua.viche.moderation.audit;

import ua.viche.platform.launcher.Feature;

/// The audit trail, wired.
public final class AuditFeature {

    public static Feature on(AuditTrail audit) {
        return Feature.at("/moderation/v1/audit", new AuditRoutes(audit));
    }

    private AuditFeature() {}
}
