package ua.viche.api.territories;

import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;

/// Territories, wired.
public final class TerritoriesFeature {

    public static Feature on(Platform platform, Territories territories) {
        return Feature.at("/v1/territories", new TerritoryRoutes(territories, platform.idempotency()));
    }

    private TerritoriesFeature() {}
}
