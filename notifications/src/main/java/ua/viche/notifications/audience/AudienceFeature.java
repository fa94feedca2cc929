package ua.viche.notifications.audience;

import ua.viche.contracts.events.ContributionReceived;
import ua.viche.notifications.content.Topic;
import ua.viche.platform.Platform;
import ua.viche.platform.events.Subscription;
import ua.viche.platform.launcher.Feature;

/// Follows, wired. Whoever contributes to a consultation follows it without asking.
public final class AudienceFeature {

    public static Feature on(Platform platform) {
        var follows = new Follows(platform.database(), platform.clock());
        return Feature.at("/v1/follows", new FollowRoutes(follows))
                .listening(Subscription.to(ContributionReceived.class, "contribution-followed",
                        (session, event, _) -> follows.follow(session, event.author(),
                                Topic.CONSULTATION.about(event.consultation()))));
    }

    private AudienceFeature() {}
}
