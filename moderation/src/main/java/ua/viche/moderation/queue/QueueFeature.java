package ua.viche.moderation.queue;

import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;

/// The queue, wired.
public final class QueueFeature {

    public static Feature on(Platform platform, Items items) {
        var submissions = new Submissions(platform.clock());
        return Feature.at("/moderation/v1/items", new ItemRoutes(items, platform.idempotency()))
                .listening(submissions.received())
                .listening(submissions.withdrawn());
    }

    private QueueFeature() {}
}
