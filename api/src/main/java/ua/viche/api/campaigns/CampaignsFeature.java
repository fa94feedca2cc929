package ua.viche.api.campaigns;

import java.time.Duration;
import ua.viche.contracts.events.CampaignAudienceEstimated;
import ua.viche.contracts.events.CampaignReached;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.events.Subscription;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// Campaigns, wired. What is named comes before what has an id.
public final class CampaignsFeature {

    private static final Duration WATCH = Duration.ofSeconds(5);

    public static Feature on(Platform platform, Bodies bodies, AuditTrail audit) {
        var campaigns = new Campaigns(platform, bodies, audit);
        if (platform.settings().at("campaigns").flag("examples", platform.local())) {
            Examples.keep(platform);
        }
        return Feature.at("/v1/campaigns", new CampaignDataRoutes(campaigns))
                .with("/v1/campaigns", new CampaignRoutes(campaigns, platform.idempotency()))
                .listening(Subscription.to(CampaignAudienceEstimated.class, "campaign-estimates", campaigns::estimated))
                .listening(Subscription.to(CampaignReached.class, "campaign-reach", campaigns::reached))
                .running(Job.once("campaigns", WATCH, new CampaignWatch(platform)));
    }

    private CampaignsFeature() {}
}
