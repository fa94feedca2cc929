package ua.viche.moderation.queue.live;

import ua.viche.moderation.queue.Items;
import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;

/// Live queues, wired.
public final class LiveFeature {

    public static Feature on(Platform platform, Items items) {
        var live = new LiveQueues(platform);
        return Feature.at("/moderation/v1/queues", new LiveRoutes(live, items)).closing(live);
    }

    private LiveFeature() {}
}
