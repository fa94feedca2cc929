package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;

/// The report on a consultation, with a reasoned verdict on each contribution, is public.
///
/// @param consultation the consultation
/// @param procedure code of the body that consults, for instance ua-moi
/// @param title title of the consultation
/// @param contributions how many it answers
/// @param accepted how many of them were accepted, wholly or partly
/// @param reportedAt when it was published
@EventContract(type = "ua.viche.consultation.reported.v1", topic = Topics.CONSULTATIONS)
public record ConsultationReported(UUID consultation, String procedure, Localized title, int contributions, int accepted,
        Instant reportedAt) implements Event {

    @Override
    public UUID aggregate() {
        return consultation;
    }
}
