package ua.viche.moderation.policy;

import ua.viche.platform.launcher.Feature;

/// Policies, wired.
public final class PolicyFeature {

    public static Feature on(Policies policies) {
        return Feature.at("/moderation/v1/policies", new PolicyRoutes(policies));
    }

    private PolicyFeature() {}
}
