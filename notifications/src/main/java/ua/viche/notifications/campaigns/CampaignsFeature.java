package ua.viche.notifications.campaigns;

import java.time.Duration;
import java.util.Map;
import ua.viche.contracts.events.CampaignAudienceAsked;
import ua.viche.notifications.delivery.Crowd;
import ua.viche.notifications.delivery.Planner;
import ua.viche.platform.Platform;
import ua.viche.platform.events.Subscription;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// Campaigns, wired.
public final class CampaignsFeature {

    private static final Duration MEASURING = Duration.ofMinutes(1);

    /// The audiences of campaigns, by their type.
    public static Map<String, Crowd> crowds(Platform platform) {
        return Map.of(AddressedPeople.TYPE, new AddressedPeople(platform.clock()));
    }

    public static Feature on(Platform platform, Planner planner) {
        var outreach = new Outreach(platform, planner);
        var feature = Feature.empty()
                .listening(Subscription.to(CampaignAudienceAsked.class, "campaign-audiences", new Estimates(platform)::answer))
                .running(Job.once("campaign-reach", MEASURING, outreach));
        for (var subscription : outreach.subscriptions()) {
            feature = feature.listening(subscription);
        }
        return feature;
    }

    private CampaignsFeature() {}
}
