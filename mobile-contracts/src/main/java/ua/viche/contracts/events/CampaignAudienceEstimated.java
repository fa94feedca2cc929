package ua.viche.contracts.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// How many people a campaign would be meant for. Exact figures: never shown as they are.
///
/// @param campaign the campaign
/// @param asking the question that this answers
/// @param people how many in all
/// @param places how many by place of the audience
/// @param estimatedAt when they were counted
@EventContract(type = "ua.viche.campaign.audience-estimated.v1", topic = Topics.CAMPAIGNS)
public record CampaignAudienceEstimated(UUID campaign, UUID asking, int people, List<Place> places,
        Instant estimatedAt) implements Event {

    /// @param place one of the audience's places
    public record Place(String place, int people) {}

    @Override
    public UUID aggregate() {
        return campaign;
    }
}
