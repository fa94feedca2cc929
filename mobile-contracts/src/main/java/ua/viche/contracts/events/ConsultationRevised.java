package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;

/// The draft text of an open consultation has a new edition.
///
/// @param consultation the consultation
/// @param procedure code of the body that consults, for instance ua-moi
/// @param title title of the consultation
/// @param edition the number of the edition
/// @param revisedAt when it was published
@EventContract(type = "ua.viche.consultation.revised.v1", topic = Topics.CONSULTATIONS)
public record ConsultationRevised(UUID consultation, String procedure, Localized title, int edition,
        Instant revisedAt) implements Event {

    @Override
    public UUID aggregate() {
        return consultation;
    }
}
