package ua.viche.api.campaigns;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage.Session;
import ua.viche.api.consultations.ConsultationProcedures;
import ua.viche.api.consultations.ConsultationRules;
import ua.viche.api.consultations.Consultations;
import ua.viche.api.procedures.ProcedureRules;
import ua.viche.api.procedures.Procedures;
import ua.viche.platform.texts.Bilingual;

/// What campaigns know of other features: whose they may be, and whether what they lead to is there.
public record Bodies(Procedures petitioned, ConsultationProcedures consulting, Consultations consultations) {

    /// The name of the body with this code: one that is petitioned or that consults.
    Optional<Bilingual> name(String code) {
        return consulting.rulesFor(code).map(ConsultationRules::body)
                .or(() -> petitioned.rulesFor(code).map(ProcedureRules::body));
    }

    /// Whether a consultation was announced.
    CompletionStage<Boolean> consultationExists(Session session, UUID id) {
        return consultations.announced(session, id).thenApply(found -> found != null);
    }
}
