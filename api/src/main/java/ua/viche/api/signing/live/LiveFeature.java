package ua.viche.api.signing.live;

import ua.viche.api.signing.Counts;
import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;

/// Live counts, wired.
public final class LiveFeature {

    public static Feature on(Platform platform, Counts counts) {
        var live = new LiveCounts(platform, counts);
        return Feature.at("/v1/petitions", new LiveRoutes(live, counts)).closing(live);
    }

    private LiveFeature() {}
}
