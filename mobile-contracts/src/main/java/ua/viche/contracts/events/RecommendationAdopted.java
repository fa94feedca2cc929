package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;

/// An advisory group recommended something to the police of its district, who must answer.
///
/// @param dueAt until when
@EventContract(type = "ua.viche.advisory.recommendation-adopted.v1", topic = Topics.COMMUNITY)
public record RecommendationAdopted(UUID group, UUID recommendation, String district, String nameUk, String nameEn, Instant dueAt,
        Instant at) implements Event {

    @Override
    public UUID aggregate() {
        return group;
    }
}
