package ua.viche.notifications.news;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import ua.viche.notifications.delivery.Planner;
import ua.viche.platform.config.Settings;
import ua.viche.platform.events.Subscription;
import ua.viche.platform.launcher.Feature;

/// Everything that is told, wired.
public final class NewsFeature {

    private static final Duration SOON = Duration.ofDays(3);

    /// The setting `notifications.news.closing-soon` says how long before its end a consultation is recalled.
    public static Feature on(Planner planner, Settings service) {
        var tell = new Telling(planner);
        var soon = service.at("news").duration("closing-soon", SOON);
        var feature = Feature.empty();
        for (var subscription : Stream.<List<Subscription<?>>>of(new PetitionNews(tell).subscriptions(),
                new Milestones(tell).subscriptions(), new ReportNews(tell).subscriptions(),
                new ModerationNews(tell).subscriptions(), new ConsultationNews(tell, soon).subscriptions(),
                new CommitmentNews(tell).subscriptions(), new CommunityNews(tell).subscriptions()).flatMap(List::stream)
                .toList()) {
            feature = feature.listening(subscription);
        }
        return feature;
    }

    private NewsFeature() {}
}
