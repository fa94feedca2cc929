package ua.viche.notifications.audience;

import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;

/// Follows, wired.
public final class AudienceFeature {

    public static Feature on(Platform platform) {
        return Feature.at("/v1/follows", new FollowRoutes(new Follows(platform.database(), platform.clock())));
    }

    private AudienceFeature() {}
}
