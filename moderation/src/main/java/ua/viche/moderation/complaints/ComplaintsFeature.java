package ua.viche.moderation.complaints;

import java.time.Duration;
import java.util.List;
import ua.viche.moderation.queue.Items;
import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.redis.Limits.Rate;

/// Complaints, wired; the settings `moderation.complaints.hourly` and `.daily` limit how many a person makes.
public final class ComplaintsFeature {

    public static Feature on(Platform platform, Complaints complaints, Items items) {
        var settings = platform.settings().at("complaints");
        var rates = List.of(new Rate(settings.number("hourly", 10, 1, 10_000), Duration.ofHours(1)),
                new Rate(settings.number("daily", 30, 1, 100_000), Duration.ofDays(1)));
        return Feature
                .at("/moderation/v1/complaints",
                        new ComplaintRoutes(complaints, platform.idempotency(), platform.limits(), rates))
                .with("/moderation/v1/items", new ReviewRoutes(complaints, items))
                .listening(complaints.decided())
                .listening(complaints.withdrawn());
    }

    private ComplaintsFeature() {}
}
