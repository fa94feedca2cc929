package ua.viche.api.media;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.api.media.photos.Area;

/// The table `photo_decision`.
final class DecisionStore {

    /// How a photo stood before a decision.
    record Before(UUID photo, Verdict verdict, List<Area> areas) {}

    CompletionStage<Void> note(Stage.QueryProducer session, UUID decision, Photo photo, Instant at) {
        return session.createNativeQuery("""
                insert into photo_decision (decision, photo, verdict, areas, decided_at)
                values (:decision, :photo, :verdict, :areas, :at) on conflict do nothing
                """).setParameter("decision", decision).setParameter("photo", photo.id())
                .setParameter("verdict", photo.verdict().name()).setParameter("areas", Photo.text(photo.covering().wanted()))
                .setParameter("at", at).executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<Optional<Before>> before(Stage.QueryProducer session, UUID decision) {
        return session.createNativeQuery("select photo, verdict, areas from photo_decision where decision = :decision",
                Object[].class).setParameter("decision", decision).getSingleResultOrNull()
                .thenApply(row -> Optional.ofNullable(row)
                        .map(r -> new Before((UUID) r[0], Verdict.valueOf((String) r[1]), Photo.areas((String) r[2]))));
    }
}
