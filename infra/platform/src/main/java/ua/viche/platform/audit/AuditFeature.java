package ua.viche.platform.audit;

import ua.viche.platform.launcher.Feature;

/// The audit trail of a service, wired.
public final class AuditFeature {

    /// @param path where administrators verify the trail: `/v1/audit`
    public static Feature at(String path, AuditTrail audit) {
        return Feature.at(path, new AuditRoutes(audit));
    }

    private AuditFeature() {}
}
