package ua.viche.moderation.quality;

import ua.viche.moderation.policy.Policies;
import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;

/// Quality, wired.
public final class QualityFeature {

    public static Feature on(Platform platform, SecondReviews reviews, Policies policies) {
        var routes = new QualityRoutes(reviews, policies, platform.idempotency());
        return Feature.at("/moderation/v1/reviews", routes.reviews()).with("/moderation/v1/golden-items", routes.golden())
                .with("/moderation/v1/quality", routes.report());
    }

    private QualityFeature() {}
}
