package ua.viche.api.priorities;

import java.time.Duration;
import ua.viche.api.consultations.ConsultationProcedures;
import ua.viche.api.consultations.Consultations;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// Choices of priorities, wired.
public final class PrioritiesFeature {

    private static final Duration LOOK = Duration.ofSeconds(5);

    public static Feature on(Platform platform, Consultations consultations, ConsultationProcedures procedures,
            AuditTrail audit) {
        var priorities = new Priorities(platform, consultations, procedures, audit);
        var routes = new PriorityRoutes(priorities, platform.idempotency());
        return Feature.at("/v1/priorities", routes).with("/v1/consultations", routes.ofConsultation())
                .running(Job.once("tell-priorities", LOOK,
                        priorities::tell));
    }

    private PrioritiesFeature() {}
}
