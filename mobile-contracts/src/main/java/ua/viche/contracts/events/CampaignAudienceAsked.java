package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;

/// A body wants to know how many people a campaign would be meant for.
///
/// @param campaign the campaign
/// @param asking names this question; a later one takes its place
/// @param audience whom it would be meant for
/// @param askedAt when it was asked
@EventContract(type = "ua.viche.campaign.audience-asked.v1", topic = Topics.CAMPAIGNS)
public record CampaignAudienceAsked(UUID campaign, UUID asking, CampaignAudience audience, Instant askedAt) implements Event {

    @Override
    public UUID aggregate() {
        return campaign;
    }
}
