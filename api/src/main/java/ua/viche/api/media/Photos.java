package ua.viche.api.media;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;
import ua.viche.platform.database.Database;

/// What people do with photos by themselves: look at them, and drop those that they have not used.
final class Photos {

    private final Database database;
    private final Clock clock;
    private final Media media;
    private final AuditTrail audit;
    private final PhotoStore store = new PhotoStore();

    Photos(Platform platform, Media media, AuditTrail audit) {
        database = platform.database();
        clock = platform.clock();
        this.media = media;
        this.audit = audit;
    }

    /// A photo as a reader may see it.
    record Seen(Photo photo, boolean own) {}

    /// One's own, or one that everybody may see.
    Optional<Seen> find(@Nullable Owner reader, UUID id) {
        return any(id).map(photo -> new Seen(photo, photo.owner().equals(reader)))
                .filter(seen -> seen.own() || seen.photo().isPublic());
    }

    /// One that moderation was ever asked about.
    Optional<Photo> forModerator(UUID id) {
        return any(id).filter(photo -> photo.verdict() != Verdict.NONE);
    }

    /// The same with nothing painted over; who looks at that is noted.
    Optional<Photo> uncovered(UUID moderator, UUID id) {
        return database.inTransaction(session -> store.find(session, id).thenCompose(found -> {
            if (found.filter(photo -> photo.verdict() != Verdict.NONE).isEmpty()) {
                return CompletableFuture.completedStage(Optional.<Photo>empty());
            }
            return audit.append(session, new StaffAct(moderator, "view-uncovered-photo", id, now(), Map.of()))
                    .thenApply(_ -> found);
        }));
    }

    Optional<Photo> any(UUID id) {
        return database.inTransaction(session -> store.find(session, id));
    }

    /// Drops a photo that is not of anything yet.
    ///
    /// @return whether there was one
    boolean drop(Owner owner, UUID id) {
        return database.inTransaction(session -> store.locked(session, List.of(id)).thenCompose(found -> {
            var loose = found.stream().anyMatch(photo -> photo.owner().equals(owner) && photo.subject() == null);
            return loose
                    ? media.removeAll(session, List.of(id)).thenApply(_ -> true)
                    : CompletableFuture.completedStage(false);
        }));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
