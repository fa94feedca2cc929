package ua.viche.moderation.screening;

import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;

/// Screening, wired.
public final class ScreeningFeature {

    public static Feature on(Platform platform, AutomaticPolicies policies) {
        return Feature.at("/moderation/v1/automatic-policies", new AutomaticPolicyRoutes(policies, platform.idempotency()));
    }

    private ScreeningFeature() {}
}
