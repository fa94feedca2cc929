package ua.viche.api.media;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.hibernate.reactive.stage.Stage;
import ua.viche.api.media.photos.Area;
import ua.viche.api.moderated.Effect;
import ua.viche.api.moderated.Owner;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.platform.events.EventMeta;

/// What becomes of photos by moderation's decisions: on a photo itself, or on its subject with areas of its photos to be painted over.
final class PhotoDecisions implements Owner {

    private final Media media;

    PhotoDecisions(Media media) {
        this.media = media;
    }

    /// On a photo.
    @Override
    public CompletionStage<Optional<Effect>> decided(Stage.Session session, DecisionMade event) {
        return media.find(session, event.subject()).thenCompose(before -> before.isEmpty()
                ? CompletableFuture.completedStage(Optional.<Effect>empty())
                : apply(session, event).thenCompose(_ -> media.find(session, event.subject()))
                        .thenApply(after -> after.map(photo -> effect(before.get(), photo))));
    }

    /// What is to be painted over counts as visible: that is done in a moment.
    private static Effect effect(Photo before, Photo after) {
        return new Effect(after.publicity().open() && after.verdict() == Verdict.APPROVED, before.verdict() != after.verdict()
                || !before.covering().wanted().equals(after.covering().wanted()));
    }

    private CompletionStage<Void> apply(Stage.Session session, DecisionMade event) {
        var overturned = event.overturns();
        return overturned == null
                ? media.decide(session, event.decision(), event.subject(), new Media.Decided(event.submission(), null,
                        verdict(event.action()), areas(event, event.subject())))
                : media.undo(session, overturned);
    }

    /// On what photos are of; its owner tells of that.
    CompletionStage<Void> ofSubject(Stage.Session session, DecisionMade event, EventMeta meta) {
        var overturned = event.overturns();
        if (event.kind().equals(Media.KIND)) {
            return CompletableFuture.completedStage(null);
        }
        if (overturned != null) {
            return media.undo(session, overturned);
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
