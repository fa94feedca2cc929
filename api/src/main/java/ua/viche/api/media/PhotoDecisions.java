package ua.viche.api.media;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.hibernate.reactive.stage.Stage;
import ua.viche.api.media.photos.Area;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.platform.events.EventMeta;

/// What becomes of photos by moderation's decisions: on a photo itself, or on its subject with areas of its photos to be painted over.
final class PhotoDecisions {

    private final Media media;

    PhotoDecisions(Media media) {
        this.media = media;
    }

    CompletionStage<Void> decided(Stage.Session session, DecisionMade event, EventMeta meta) {
        var overturned = event.overturns();
        if (overturned != null) {
            return media.undo(session, overturned);
        }
        if (event.kind().equals(Media.KIND)) {
            return media.decide(session, event.decision(), event.subject(), new Media.Decided(event.submission(), null,
                    verdict(event.action()), areas(event, event.subject())));
        }
        var photos = event.areas() == null
                ? List.<UUID>of()
                : event.areas().stream().map(DecisionMade.Area::photo).distinct().sorted().toList();
        CompletionStage<Void> done = CompletableFuture.completedStage(null);
        for (var photo : photos) {
            done = done.thenCompose(_ -> media.decide(session, event.decision(), photo,
                    new Media.Decided(null, event.subject(), null, areas(event, photo))));
        }
        return done;
    }

    private static Verdict verdict(DecisionMade.Action action) {
        return switch (action) {
            case APPROVE, REDACT, RESTORE -> Verdict.APPROVED;
            case RETURN, REJECT, HIDE -> Verdict.HIDDEN;
        };
    }

    private static List<Area> areas(DecisionMade event, UUID photo) {
        return event.areas() == null
                ? List.of()
                : Objects.requireNonNull(event.areas()).stream().filter(area -> area.photo().equals(photo))
                        .map(area -> new Area(area.left(), area.top(), area.width(), area.height())).toList();
    }

    static List<Area> both(List<Area> before, List<Area> more) {
        return Stream.concat(before.stream(), more.stream()).distinct().toList();
    }
}
