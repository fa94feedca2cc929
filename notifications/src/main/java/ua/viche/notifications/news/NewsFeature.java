package ua.viche.notifications.news;

import java.util.stream.Stream;
import ua.viche.notifications.delivery.Planner;
import ua.viche.platform.launcher.Feature;

/// Everything that is told, wired.
public final class NewsFeature {

    public static Feature on(Planner planner) {
        var tell = new Telling(planner);
        var feature = Feature.empty();
        for (var subscription : Stream
                .concat(new PetitionNews(tell).subscriptions().stream(), new Milestones(tell).subscriptions().stream())
                .toList()) {
            feature = feature.listening(subscription);
        }
        return feature;
    }

    private NewsFeature() {}
}
