package ua.viche.api.reports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.media.Attaching;
import ua.viche.api.media.Media;
import ua.viche.api.media.Owner;
import ua.viche.api.media.Photo;
import ua.viche.api.media.Subject;

/// Photos of reports: their author and those responsible see them, and everybody once moderation let them pass and the report is public.
/// All of it joins the caller's transaction.
final class ReportPhotos {

    private static final String KIND = "report";

    private final Media media;

    ReportPhotos(Media media) {
        this.media = media;
    }

    /// Makes the author's photos those of a report.
    ///
    /// @return why not; empty where it was done
    CompletionStage<Optional<Submitting>> attach(Stage.QueryProducer session, @Nullable UUID author, List<UUID> photos,
            UUID report) {
        if (photos.isEmpty()) {
            return CompletableFuture.completedStage(Optional.empty());
        }
        if (author == null) {
            return CompletableFuture.completedStage(Optional.of(new Submitting.NoSuchPhotos(photos)));
        }
        return media.attach(session, Owner.person(author), photos, new Subject(KIND, report))
                .thenApply(attaching -> switch (attaching) {
                    case Attaching.Attached _ -> Optional.empty();
                    case Attaching.NoSuchPhotos(var missing) -> Optional.of(new Submitting.NoSuchPhotos(missing));
                    case Attaching.Taken(var taken) -> Optional.of(new Submitting.NoSuchPhotos(taken));
                });
    }

    /// Hands those of a public report to moderation.
    CompletionStage<Void> submit(Stage.QueryProducer session, Report report, UUID author) {
        return media.submit(session, new Subject(KIND, report.id()),
                new Media.Handing(report.handling().responsible().duty(), null,
                        author, report.about().language(), report.times().submittedAt(), null, false));
    }

    /// Says whether the public sees the report.
    CompletionStage<Void> open(Stage.QueryProducer session, UUID report, boolean open) {
        return media.open(session, report, open);
    }

    /// Those that everybody may see.
    CompletionStage<List<UUID>> published(Stage.QueryProducer session, UUID report) {
        return media.published(session, report).thenApply(photos -> photos.stream().map(Photo::id).toList());
    }

    /// One of them, for those responsible.
    CompletionStage<Optional<Photo>> find(Stage.QueryProducer session, UUID report, UUID photo) {
        return media.of(session, report)
                .thenApply(photos -> photos.stream().filter(one -> one.id().equals(photo)).findFirst());
    }

    /// Deletes those of reports whose time is over.
    CompletionStage<Void> remove(Stage.QueryProducer session, List<UUID> reports) {
        return Reports.each(reports, report -> media.remove(session, report)).thenAccept(_ -> {});
    }

    /// Short-lived addresses.
    String link(Photo photo, boolean small) {
        var links = media.links(photo);
        return small ? links.small() : links.large();
    }
}
