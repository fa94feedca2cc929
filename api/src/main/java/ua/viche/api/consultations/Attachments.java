package ua.viche.api.consultations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage.QueryProducer;
import ua.viche.api.media.Attaching;
import ua.viche.api.media.Media;
import ua.viche.api.media.Owner;
import ua.viche.api.media.Photo;
import ua.viche.api.media.Subject;

/// Photos that people attach to contributions: their author and the editors of the body see them, and everybody once the contribution is
/// published and moderation let them pass. All of it joins the caller's transaction.
final class Attachments {

    private final Media media;

    Attachments(Media media) {
        this.media = media;
    }

    /// Makes photos of its author those of a contribution, all or none.
    ///
    /// @return those that cannot be attached: never uploaded, not ready, somebody else's, or of something else already
    CompletionStage<List<UUID>> attach(QueryProducer session, Contribution one) {
        return media.attach(session, Owner.person(one.author()), one.attachments(), new Subject(Contributions.KIND, one.id()))
                .thenApply(attaching -> switch (attaching) {
                    case Attaching.Attached _ -> List.of();
                    case Attaching.NoSuchPhotos(var missing) -> missing;
                    case Attaching.Taken(var taken) -> taken;
                });
    }

    /// Hands those of a contribution to moderation, each on its own.
    CompletionStage<Void> submit(QueryProducer session, Consultation consultation, Contribution one, Instant dueAt) {
        return one.attachments().isEmpty()
                ? CompletableFuture.completedStage(null)
                : media.submit(session, new Subject(Contributions.KIND, one.id()), new Media.Handing(consultation.procedure(),
                        consultation.plan().territory(), one.author(), one.language(), one.submittedAt(), dueAt, false));
    }

    /// Says whether everybody may read the contribution.
    CompletionStage<Void> open(QueryProducer session, Contribution one) {
        return one.attachments().isEmpty()
                ? CompletableFuture.completedStage(null)
                : media.open(session, one.id(), one.isPublished());
    }

    /// Those of some contributions that everybody may see.
    CompletionStage<Set<UUID>> published(QueryProducer session, List<Contribution> some) {
        var subjects = some.stream().filter(one -> !one.attachments().isEmpty()).map(Contribution::id).toList();
        return subjects.isEmpty() ? CompletableFuture.completedStage(Set.of()) : media.published(session, subjects);
    }

    /// One of a contribution's.
    CompletionStage<Optional<Photo>> find(QueryProducer session, UUID contribution, UUID photo) {
        return media.of(session, contribution)
                .thenApply(photos -> photos.stream().filter(one -> one.id().equals(photo)).findFirst());
    }

    /// A short-lived address.
    String link(Photo photo, boolean small) {
        var links = media.links(photo);
        return small ? links.small() : links.large();
    }
}
