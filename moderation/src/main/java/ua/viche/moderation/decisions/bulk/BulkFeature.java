package ua.viche.moderation.decisions.bulk;

import java.time.Duration;
import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// Decisions on many items, wired.
public final class BulkFeature {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration TIDY = Duration.ofHours(1);

    public static Feature on(Platform platform, BulkDecisions bulk) {
        return Feature.at("/moderation/v1/bulk-decisions", new BulkRoutes(bulk, platform.idempotency()))
                .running(Job.once("bulk-decisions", LOOK, bulk))
                .running(Job.once("bulk-forget", TIDY, bulk::forget));
    }

    private BulkFeature() {}
}
