package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;

/// A campaign that two people of the staff agreed on begins: those whom it is meant for are told within its window, as class campaign.
///
/// @param campaign the campaign
/// @param body code of the body whose campaign it is
/// @param title its title
/// @param summary what a push says
/// @param audience whom it is meant for
/// @param from when its window begins
/// @param until when its window ends; nobody is told later
@EventContract(type = "ua.viche.campaign.started.v1", topic = Topics.CAMPAIGNS)
public record CampaignStarted(UUID campaign, String body, Localized title, Localized summary, CampaignAudience audience,
        Instant from, Instant until) implements Event {

    @Override
    public UUID aggregate() {
        return campaign;
    }
}
