package ua.viche.notifications.campaigns;

import java.time.Clock;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.contracts.events.CampaignAudienceAsked;
import ua.viche.contracts.events.CampaignAudienceEstimated;
import ua.viche.platform.Platform;
import ua.viche.platform.events.EventMeta;
import ua.viche.platform.events.Outbox;

/// Answers how many people a campaign is for.
final class Estimates {

    private final Outbox outbox;
    private final Clock clock;
    private final AudienceStore store = new AudienceStore();

    Estimates(Platform platform) {
        outbox = platform.outbox();
        clock = platform.clock();
    }

    CompletionStage<Void> answer(Stage.Session session, CampaignAudienceAsked question, EventMeta meta) {
        return store.people(session, question.audience())
                .thenCompose(people -> store.places(session, question.audience())
                        .thenCompose(places -> outbox.add(session, new CampaignAudienceEstimated(question.campaign(),
                                question.asking(), people, places, clock.instant()))));
    }
}
