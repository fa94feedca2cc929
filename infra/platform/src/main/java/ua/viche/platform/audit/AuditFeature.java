package ua.viche.platform.audit;

import java.time.Duration;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// The audit trail of a service, wired.
public final class AuditFeature {

    private static final Duration PACE = Duration.ofSeconds(1);

    /// @param path where administrators verify the trail: `/v1/audit`
    public static Feature at(String path, AuditTrail audit) {
        return Feature.at(path, new AuditRoutes(audit)).running(Job.once("audit-chain", PACE, audit::chainWaiting));
    }

    private AuditFeature() {}
}
