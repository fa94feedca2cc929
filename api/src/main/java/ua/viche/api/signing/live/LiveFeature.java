package ua.viche.api.signing.live;

import java.time.Duration;
import ua.viche.api.signing.Counts;
import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;

/// Live counts, wired.
public final class LiveFeature {

    public static Feature on(Platform platform, Counts counts) {
        var settings = platform.settings().at("stream");
        var live = new LiveCounts(platform, counts, settings.number("listeners", 20_000, 1, 1_000_000));
        var heartbeat = settings.duration("heartbeat", Duration.ofSeconds(15));
        return Feature.at("/v1/petitions", new LiveRoutes(live, counts, heartbeat)).closing(live);
    }

    private LiveFeature() {}
}
