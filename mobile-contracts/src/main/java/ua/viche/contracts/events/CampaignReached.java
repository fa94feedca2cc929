package ua.viche.contracts.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// How many people a campaign has reached so far. Exact figures: never shown as they are.
///
/// @param campaign the campaign
/// @param reached how many have it in their inbox
/// @param opened how many opened it
/// @param places the same by place of the audience
/// @param measuredAt when they were counted; an earlier count does not replace a later one
@EventContract(type = "ua.viche.campaign.reached.v1", topic = Topics.CAMPAIGNS)
public record CampaignReached(UUID campaign, int reached, int opened, List<Place> places, Instant measuredAt) implements Event {

    /// @param place one of the audience's places
    /// @param reached whose inbox has it
    /// @param opened who opened it
    public record Place(String place, int reached, int opened) {}

    @Override
    public UUID aggregate() {
        return campaign;
    }
}
