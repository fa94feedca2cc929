package ua.viche.notifications.campaigns;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.notifications.content.Reason;
import ua.viche.notifications.delivery.Crowd;

/// Those whom a campaign is for; nobody once its window is over or it was stopped.
final class AddressedPeople implements Crowd {

    static final String TYPE = "campaign-audience";

    private final Clock clock;
    private final CampaignStore campaigns = new CampaignStore();
    private final AudienceStore audiences = new AudienceStore();

    AddressedPeople(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Reason reason() {
        return Reason.CAMPAIGN;
    }

    @Override
    public CompletionStage<List<UUID>> next(Stage.StatelessSession session, String id, UUID after, int page) {
        return campaigns.running(session, UUID.fromString(id), clock.instant())
                .thenCompose(audience -> audience.map(one -> audiences.next(session, one, after, page))
                        .orElseGet(() -> CompletableFuture.completedStage(List.of())));
    }
}
