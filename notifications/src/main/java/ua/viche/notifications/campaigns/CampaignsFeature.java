package ua.viche.notifications.campaigns;

import ua.viche.contracts.events.CampaignAudienceAsked;
import ua.viche.platform.Platform;
import ua.viche.platform.events.Subscription;
import ua.viche.platform.launcher.Feature;

/// Estimates for campaigns, wired.
public final class CampaignsFeature {

    public static Feature on(Platform platform) {
        return Feature.empty()
                .listening(Subscription.to(CampaignAudienceAsked.class, "campaign-audiences", new Estimates(platform)::answer));
    }

    private CampaignsFeature() {}
}
