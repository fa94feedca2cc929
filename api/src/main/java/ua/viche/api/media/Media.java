package ua.viche.api.media;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.media.photos.Area;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.contracts.events.SubmissionWithdrawn;
import ua.viche.platform.Platform;
import ua.viche.platform.events.Outbox;
import ua.viche.platform.http.Ids;

/// What other features do with photos. All of it joins the caller's transaction.
///
/// A photo belongs to whoever uploaded it and is seen by nobody else, until a feature attaches it to a subject of its own, hands it to
/// moderation ([#submit]) and says that the subject is public ([#open]). Photos of private and anonymous subjects are never handed in.
public final class Media {

    static final String KIND = "photo";

    private final Clock clock;
    private final Outbox outbox;
    private final UploadTokens tokens;
    private final Links links;
    private final PhotoStore store = new PhotoStore();
    private final DecisionStore decisions = new DecisionStore();

    Media(Platform platform, UploadTokens tokens, Links links) {
        clock = platform.clock();
        outbox = platform.outbox();
        this.tokens = tokens;
        this.links = links;
    }

    /// What moderation is told about a subject whose photos it gets.
    ///
    /// @param body whose procedure it follows
    /// @param author person key
    /// @param minors whether it is about or from children
    public record Handing(String body, @Nullable String territory, UUID author, String language, Instant at,
            @Nullable Instant dueAt, boolean minors) {}

    /// The owner of what was uploaded with an upload token; nobody where that is not ours or older than a day.
    public Optional<Owner> anonymous(String uploadToken) {
        return tokens.owner(uploadToken);
    }

    /// Attaches an owner's photos to a subject, all or none. Those that are attached to it already stay so.
    public CompletionStage<Attaching> attach(Stage.QueryProducer session, Owner owner, List<UUID> photos, Subject subject) {
        if (photos.isEmpty()) {
            return CompletableFuture.completedStage(new Attaching.Attached(List.of()));
        }
        return store.locked(session, photos).thenCompose(found -> {
            var own = found.stream().filter(photo -> photo.owner().equals(owner))
                    .collect(Collectors.toMap(Photo::id, Function.identity()));
            var missing = photos.stream().filter(id -> !own.containsKey(id)).toList();
            if (!missing.isEmpty()) {
                return CompletableFuture.completedStage(new Attaching.NoSuchPhotos(missing));
            }
            var taken = photos.stream().filter(id -> isOfAnother(own, id, subject)).toList();
            return taken.isEmpty()
                    ? store.attach(session, photos, subject).thenCompose(_ -> store.of(session, subject.id()))
                            .thenApply(Attaching.Attached::new)
                    : CompletableFuture.completedStage(new Attaching.Taken(taken));
        });
    }

    private static boolean isOfAnother(Map<UUID, Photo> own, UUID id, Subject subject) {
        var photo = own.get(id);
        return photo != null && photo.subject() != null && !photo.subject().equals(subject);
    }

    /// Hands those photos of a subject to moderation that it has not seen.
    public CompletionStage<Void> submit(Stage.QueryProducer session, Subject subject, Handing handing) {
        return store.of(session, subject.id()).thenCompose(photos -> {
            CompletionStage<Void> done = CompletableFuture.completedStage(null);
            for (var photo : photos) {
                if (photo.verdict() == Verdict.NONE) {
                    done = done.thenCompose(_ -> submit(session, photo, subject, handing));
                }
            }
            return done;
        });
    }

    private CompletionStage<Void> submit(Stage.QueryProducer session, Photo photo, Subject subject, Handing handing) {
        var submission = Ids.next();
        var path = links.page(photo.id());
        return store.submitted(session, photo.id(), submission)
                .thenCompose(_ -> outbox.add(session, new SubmissionReceived(submission, KIND, photo.id(), handing.body(),
                        handing.territory(), handing.author(), handing.language(), path, path, handing.at(), handing.dueAt(),
                        SubmissionReceived.Publication.BEFORE, null, handing.minors() ? true : null, subject.id())));
    }

    /// Says whether a subject is public: what is private has no public photos, whatever moderation said.
    public CompletionStage<Void> open(Stage.QueryProducer session, UUID subject, boolean open) {
        return store.open(session, subject, open, now());
    }

    /// A subject's photos, for its author and the staff who handle it.
    public CompletionStage<List<Photo>> of(Stage.QueryProducer session, UUID subject) {
        return store.of(session, subject);
    }

    /// Those that everybody may see.
    public CompletionStage<List<Photo>> published(Stage.QueryProducer session, UUID subject) {
        return of(session, subject).thenApply(photos -> photos.stream().filter(Photo::isPublic).toList());
    }

    /// Those of several subjects that everybody may see.
    public CompletionStage<Set<UUID>> published(Stage.QueryProducer session, List<UUID> subjects) {
        return store.published(session, subjects);
    }

    /// The first public photo of each subject that has one.
    public CompletionStage<Map<UUID, UUID>> firstPublished(Stage.QueryProducer session, List<UUID> subjects) {
        return store.firstPublished(session, subjects);
    }

    /// Short-lived addresses of a photo, for whoever may see it. To be called on the request's own thread.
    public Links.Pair links(Photo photo) {
        return links.of(photo);
    }

    /// The lasting address of a photo, which leads everybody who may see it to a short-lived one.
    public String address(UUID photo) {
        return links.page(photo);
    }

    /// Takes a photo from the public; undone by deciding otherwise.
    public CompletionStage<Boolean> hide(Stage.QueryProducer session, UUID photo) {
        return change(session, photo, found -> Verdict.HIDDEN, Photo.Covering::wanted);
    }

    /// Paints areas over, besides those that are; until that is done nobody else sees the photo.
    public CompletionStage<Boolean> redact(Stage.QueryProducer session, UUID photo, List<Area> areas) {
        return change(session, photo, Photo::verdict, covering -> PhotoDecisions.both(covering.wanted(), areas));
    }

    private CompletionStage<Boolean> change(Stage.QueryProducer session, UUID id, Function<Photo, Verdict> verdict,
            Function<Photo.Covering, List<Area>> areas) {
        return store.locked(session, List.of(id)).thenCompose(found -> found.isEmpty()
                ? CompletableFuture.completedStage(false)
                : store.judge(session, id, verdict.apply(found.getFirst()), areas.apply(found.getFirst().covering()), now()));
    }

    CompletionStage<Optional<Photo>> find(Stage.QueryProducer session, UUID photo) {
        return store.find(session, photo);
    }

    /// What moderation decided about one photo.
    ///
    /// @param submission which must still be the latest; null for any
    /// @param subject of which the photo must be; null for any
    /// @param verdict null for the one that it has
    /// @param areas to be painted over besides those that are
    record Decided(@Nullable UUID submission, @Nullable UUID subject, @Nullable Verdict verdict, List<Area> areas) {

        boolean fits(Photo photo) {
            return (submission == null || submission.equals(photo.publicity().submission()))
                    && (subject == null || photo.subject() != null && subject.equals(photo.subject().id()));
        }
    }

    /// Applies a decision, and notes how the photo stood before, so that it can be undone.
    CompletionStage<Void> decide(Stage.QueryProducer session, UUID decision, UUID id, Decided decided) {
        return store.locked(session, List.of(id)).thenCompose(found -> {
            if (found.isEmpty() || !decided.fits(found.getFirst())) {
                return CompletableFuture.<Void>completedStage(null);
            }
            var photo = found.getFirst();
            var verdict = decided.verdict() == null ? photo.verdict() : decided.verdict();
            return decisions.note(session, decision, photo, now())
                    .thenCompose(_ -> store.judge(session, id, verdict,
                            PhotoDecisions.both(photo.covering().wanted(), decided.areas()), now()))
                    .thenAccept(_ -> {});
        });
    }

    /// Puts photos back to where they were before a decision; what had waited for it is public then.
    CompletionStage<Void> undo(Stage.QueryProducer session, UUID decision) {
        return decisions.before(session, decision).thenCompose(all -> {
            CompletionStage<Void> done = CompletableFuture.completedStage(null);
            for (var before : all) {
                var verdict = before.verdict() == Verdict.WAITING ? Verdict.APPROVED : before.verdict();
                done = done.thenCompose(_ -> store.judge(session, before.photo(), verdict, before.areas(), now()))
                        .thenAccept(_ -> {});
            }
            return done;
        });
    }

    /// Deletes all photos of a subject that is itself deleted.
    public CompletionStage<Void> remove(Stage.QueryProducer session, UUID subject) {
        return store.of(session, subject)
                .thenCompose(photos -> removeAll(session, photos.stream().map(Photo::id).toList()));
    }

    CompletionStage<Void> removeAll(Stage.QueryProducer session, List<UUID> ids) {
        return store.remove(session, ids, now()).thenCompose(gone -> outbox.addAll(session,
                gone.stream().filter(photo -> photo.verdict() == Verdict.WAITING).map(this::withdrawn).toList()));
    }

    private SubmissionWithdrawn withdrawn(Photo photo) {
        return new SubmissionWithdrawn(java.util.Objects.requireNonNull(photo.publicity().submission()), KIND, photo.id(), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
