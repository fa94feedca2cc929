package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;

/// A campaign was stopped: nobody more is told of it.
///
/// @param campaign the campaign
/// @param body code of the body whose campaign it is
/// @param stoppedAt when it was stopped
@EventContract(type = "ua.viche.campaign.stopped.v1", topic = Topics.CAMPAIGNS)
public record CampaignStopped(UUID campaign, String body, Instant stoppedAt) implements Event {

    @Override
    public UUID aggregate() {
        return campaign;
    }
}
