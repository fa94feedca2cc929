package ua.viche.notifications.news;

import java.util.List;
import ua.viche.notifications.delivery.Planner;
import ua.viche.platform.launcher.Feature;

/// Everything that is told, wired.
public final class NewsFeature {

    public static Feature on(Planner planner) {
        var tell = new Telling(planner);
        var feature = Feature.empty();
        for (var subscriptions : List.of(new PetitionNews(tell).subscriptions(), new Milestones(tell).subscriptions(),
                new ReportNews(tell).subscriptions(), new ModerationNews(tell).subscriptions())) {
            for (var subscription : subscriptions) {
                feature = feature.listening(subscription);
            }
        }
        return feature;
    }

    private NewsFeature() {}
}
