package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;

/// The body called off a consultation that was announced.
///
/// @param consultation the consultation
/// @param procedure code of the body that consults, for instance ua-moi
/// @param title title of the consultation
/// @param cancelledAt when it was called off
@EventContract(type = "ua.viche.consultation.cancelled.v1", topic = Topics.CONSULTATIONS)
public record ConsultationCancelled(UUID consultation, String procedure, Localized title, Instant cancelledAt) implements Event {

    @Override
    public UUID aggregate() {
        return consultation;
    }
}
