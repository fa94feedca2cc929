package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;

/// Somebody of the police passed a course and has a certificate.
///
/// @param person person key, who is told
@EventContract(type = "ua.viche.training.completed.v1", topic = Topics.COMMUNITY)
public record TrainingCompleted(UUID certificate, String course, String titleUk, String titleEn, UUID person, Instant at)
        implements
            Event {

    @Override
    public UUID aggregate() {
        return certificate;
    }
}
