package ua.viche.contracts.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The police answered a recommendation of an advisory group.
///
/// @param verdict `accepted`, `partly` or `declined`
/// @param members person keys, who are told; followers of the group want to know, too
@EventContract(type = "ua.viche.advisory.recommendation-answered.v1", topic = Topics.COMMUNITY)
public record RecommendationAnswered(UUID group, UUID recommendation, String district, String nameUk, String nameEn,
        String verdict,
        List<UUID> members, Instant at) implements Event {

    @Override
    public UUID aggregate() {
        return group;
    }
}
