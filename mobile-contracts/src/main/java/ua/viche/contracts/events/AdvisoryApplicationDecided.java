package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;

/// Somebody who applied for a seat in an advisory group was appointed or not.
///
/// @param applicant person key, who is told
@EventContract(type = "ua.viche.advisory.application-decided.v1", topic = Topics.COMMUNITY)
public record AdvisoryApplicationDecided(UUID group, UUID application, UUID applicant, String nameUk, String nameEn,
        boolean appointed,
        Instant at) implements Event {

    @Override
    public UUID aggregate() {
        return group;
    }
}
