package ua.viche.notifications.explained;

import ua.viche.notifications.content.Templates;
import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;

/// Explanations, wired.
public final class ExplainedFeature {

    public static Feature on(Platform platform, Templates templates) {
        return Feature.at("/v1/notifications", new WhyRoutes(platform.database(), templates));
    }

    private ExplainedFeature() {}
}
