package ua.viche.api.consultations;

import java.time.Duration;
import java.util.List;
import ua.viche.api.accounts.Accounts;
import ua.viche.api.media.Media;
import ua.viche.api.moderated.DecisionsOn;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// Consultations, wired.
public final class ConsultationsFeature {

    private static final Duration WATCH = Duration.ofSeconds(5);
    private static final Duration REFRESH = Duration.ofSeconds(30);

    /// What consultations stand on.
    public record Ground(ConsultationProcedures procedures, Consultations consultations, Accounts accounts,
            Media media, AuditTrail audit) {}

    /// The Hibernate entities of this feature.
    public static List<Class<?>> entities() {
        return List.of(Consultation.class);
    }

    /// Consultations, for other features too.
    public static Consultations consultations(Platform platform, ConsultationProcedures procedures, AuditTrail audit) {
        return new Consultations(platform, procedures, audit);
    }

    /// What is named comes before what has an id.
    public static Feature on(Platform platform, Ground ground) {
        var consultations = ground.consultations();
        if (platform.settings().at("consultations").flag("examples", platform.local())) {
            Examples.keep(platform, ground.procedures());
        }
        var attachments = new Attachments(ground.media());
        var contributions = new Contributions(platform, consultations, ground.accounts(), attachments);
        var verdicts = new Verdicts(platform, consultations, ground.audit());
        var reports = new Reports(platform, consultations, contributions);
        var idempotency = platform.idempotency();
        var contributing = new ContributionRoutes(contributions, platform.limits(), idempotency);
        return Feature.at("/v1/consultations", new ProcedureRoutes(ground.procedures()))
                .with("/v1/consultations", new OpenDataRoutes(consultations, contributions))
                .with("/v1/consultations", contributing).with("/v1/contributions", contributing.single())
                .with("/v1/contributions", new AttachmentRoutes(platform, attachments))
                .with("/v1/consultations", new VerdictRoutes(verdicts, reports, idempotency))
                .with("/v1/consultations", new ConsultationRoutes(consultations, idempotency))
                .listening(DecisionsOn.kind(platform, Contributions.KIND, "contributions",
                        new ContributionDecisions(platform, attachments)))
                .running(Job.once("close-consultations", WATCH,
                        new TermWatch(platform, consultations)))
                .running(Job.everywhere("consultation-procedures", REFRESH, ground.procedures()::refresh));
    }

    private ConsultationsFeature() {}
}
