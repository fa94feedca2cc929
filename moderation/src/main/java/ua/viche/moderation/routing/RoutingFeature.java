package ua.viche.moderation.routing;

import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;

/// Routing, wired.
public final class RoutingFeature {

    public static Feature on(Platform platform, Routing routing) {
        return Feature.at("/moderation/v1/routing", new RoutingRoutes(routing, platform.idempotency()));
    }

    private RoutingFeature() {}
}
