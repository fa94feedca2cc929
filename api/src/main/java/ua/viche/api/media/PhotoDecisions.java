package ua.viche.api.media;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.platform.events.EventMeta;

/// What becomes of photos by moderation's decisions.
final class PhotoDecisions {

    private static final String KIND = "photo";

    private final Media media;

    PhotoDecisions(Media media) {
        this.media = media;
    }

    CompletionStage<Void> decided(Stage.Session session, DecisionMade event, EventMeta meta) {
        return event.kind().equals(KIND) ? onPhoto(session, event) : CompletableFuture.completedStage(null);
    }

    private CompletionStage<Void> onPhoto(Stage.Session session, DecisionMade event) {
        var verdict = switch (event.action()) {
            case APPROVE -> Verdict.APPROVED;
            case REJECT -> Verdict.HIDDEN;
        };
        return decide(session, event.decision(), event.subject(), verdict);
    }

    private CompletionStage<Void> decide(Stage.Session session, UUID decision, UUID photo, Verdict verdict) {
        return media.decide(session, decision, photo, verdict, Photo.Covering::wanted).thenAccept(_ -> {});
    }
}
