package ua.viche.notifications.campaigns;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.CampaignStarted;
import ua.viche.contracts.events.CampaignStopped;
import ua.viche.notifications.content.About;
import ua.viche.notifications.content.Argument;
import ua.viche.notifications.content.MessageKind;
import ua.viche.notifications.content.Topic;
import ua.viche.notifications.delivery.News;
import ua.viche.notifications.delivery.Planner;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.events.EventMeta;
import ua.viche.platform.events.Outbox;
import ua.viche.platform.events.Subscription;

/// Tells people of campaigns within their window, stops telling when a campaign is stopped, and says how many it reached.
final class Outreach implements Runnable {

    /// Campaigns are still opened for so long after their window.
    private static final Duration AFTERGLOW = Duration.ofDays(7);

    private final Database database;
    private final Clock clock;
    private final Outbox outbox;
    private final Planner planner;
    private final CampaignStore store = new CampaignStore();

    Outreach(Platform platform, Planner planner) {
        database = platform.database();
        clock = platform.clock();
        outbox = platform.outbox();
        this.planner = planner;
    }

    List<Subscription<?>> subscriptions() {
        return List.of(Subscription.to(CampaignStarted.class, "campaign-started", this::start).thenRun(planner.awake()),
                Subscription.to(CampaignStopped.class, "campaign-stopped",
                        (session, event, _) -> store.stop(session, event.campaign(), event.stoppedAt(), clock.instant())
                                .thenAccept(_ -> {})));
    }

    private CompletionStage<Void> start(Stage.Session session, CampaignStarted event, EventMeta meta) {
        var id = event.campaign();
        var news = News.of(MessageKind.CAMPAIGN_STARTED, Topic.CAMPAIGN.about(id),
                Map.of("title", Argument.localized(event.title().uk(), event.title().en()), "text",
                        Argument.localized(event.summary().uk(), event.summary().en())))
                .toFollowersOf(new About(AddressedPeople.TYPE, id.toString())).until(event.until());
        return store.start(session, id, event.audience(), event.until()).thenCompose(fresh -> fresh
                ? planner.plan(session, news, meta).thenCompose(
                        notice -> store.told(session, id, notice.orElseThrow().id()).thenAccept(_ -> {}))
                : CompletableFuture.completedStage(null));
    }

    /// Says how many campaigns have reached, where that is not what was said last.
    @Override
    public void run() {
        var since = clock.instant().minus(AFTERGLOW);
        for (var id : database.inTransaction(session -> store.measured(session, since))) {
            database.<@Nullable Void>inTransaction(session -> measure(session, id));
        }
    }

    private CompletionStage<Void> measure(Stage.Session session, UUID id) {
        return store.find(session, id).thenCompose(campaign -> store.reach(session, campaign, clock.instant()))
                .thenCompose(reach -> store.grown(session, reach).thenCompose(grown -> grown
                        ? outbox.add(session, reach)
                        : CompletableFuture.<Void>completedStage(null)));
    }
}
