package ua.viche.api.signing.places;

import java.time.Duration;
import ua.viche.api.signing.Counts;
import ua.viche.api.surge.Surge;
import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// Signatures by place, wired.
public final class PlacesFeature {

    private static final Duration FOLD = Duration.ofSeconds(1);

    public static Feature on(Platform platform, Counts counts, Surge surge) {
        var database = platform.database();
        return Feature.at("/v1/petitions", new StatisticsRoutes(new Statistics(database, counts, surge)))
                .running(Job.once("fold-places", FOLD, new PlaceFold(database, surge)));
    }

    private PlacesFeature() {}
}
