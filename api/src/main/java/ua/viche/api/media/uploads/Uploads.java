package ua.viche.api.media.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.api.media.MediaConfig;
import ua.viche.api.media.Owner;
import ua.viche.api.media.objects.ObjectStore;
import ua.viche.api.media.photos.PhotoFormat;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Ids;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Vault;

/// Takes photos in. What has arrived is kept piece by piece, in the object store and then in the database: whatever dies between any two
/// steps, the upload goes on from the last piece, on any replica.
final class Uploads {

    /// Pieces of one upload: so many interruptions are a phone without a network.
    static final int MOST_PIECES = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final Duration DAY = Duration.ofDays(1);

    private final Database database;
    private final Clock clock;
    private final Vault vault;
    private final ObjectStore objects;
    private final MediaConfig config;
    private final PhotoMaking making;
    private final UploadStore store = new UploadStore();

    Uploads(Platform platform, ObjectStore objects, MediaConfig config, PhotoMaking making) {
        database = platform.database();
        clock = platform.clock();
        vault = platform.vault();
        this.objects = objects;
        this.config = config;
        this.making = making;
    }

    /// @param metadata as the client sent it; empty for none
    /// @param checksum SHA-256 of the whole in hex; null where the client does not say
    record Announced(long length, String metadata, @Nullable String checksum) {}

    /// Begins an upload, or gives back that of the same bytes.
    Creating create(Owner owner, Announced announced) {
        var now = now();
        return database.inTransaction(session -> store.lock(session, owner)
                .thenCompose(_ -> announced.checksum() == null
                        ? CompletableFuture.completedStage(Optional.<Upload>empty())
                        : store.same(session, owner, announced.length(), announced.checksum(), now))
                .thenCompose(same -> same.isPresent()
                        ? CompletableFuture.<Creating>completedStage(new Creating.Known(same.get()))
                        : store.usage(session, owner, now.minus(DAY)).thenCompose(usage -> isOver(usage, announced)
                                ? CompletableFuture.completedStage(new Creating.OverQuota(DAY))
                                : insert(session, owner, announced, now))));
    }

    private boolean isOver(UploadStore.Usage usage, Announced announced) {
        return usage.uploads() >= config.perDay() || usage.bytes() + announced.length() > config.bytesPerDay();
    }

    private CompletionStage<Creating> insert(org.hibernate.reactive.stage.Stage.QueryProducer session, Owner owner,
            Announced announced, Instant now) {
        var id = Ids.next();
        var metadata = announced.metadata().isEmpty() ? null : vault.encrypt(announced.metadata(), "upload " + id);
        var upload = new Upload(id, owner, new Upload.Size(announced.length(), 0, 0), announced.checksum(), metadata,
                UploadState.OPEN, null, now.plus(config.uploadLife()));
        return store.insert(session, upload, now).thenApply(_ -> new Creating.Created(upload));
    }

    /// An owner's own.
    Optional<Upload> find(Owner owner, UUID id) {
        return database.inTransaction(session -> store.find(session, id)).filter(upload -> upload.owner().equals(owner));
    }

    /// What the client sent with an upload, as it sent it.
    String metadata(Upload upload) {
        var kept = upload.metadata();
        return kept == null ? "" : vault.decrypt(kept, "upload " + upload.id());
    }

    boolean hasEnded(Upload upload) {
        return upload.hasEnded(now());
    }

    /// Ends an upload of which no photo was made yet. What came of it is deleted by [#sweep].
    ///
    /// @return whether there was one
    boolean terminate(Owner owner, UUID id) {
        return database.inTransaction(session -> store.find(session, id)
                .thenCompose(found -> found.filter(upload -> upload.owner().equals(owner)).isPresent()
                        ? store.end(session, id, List.of(UploadState.OPEN, UploadState.RECEIVED), UploadState.ENDED, null, now())
                        : CompletableFuture.completedStage(false)));
    }

    /// Deletes what came of an ended upload.
    void sweep(UUID id) {
        making.sweep(id);
    }

    /// Keeps what comes from an offset on. What broke the connection off is thrown once all that arrived is kept.
    ///
    /// @param checksum of what comes; nothing of it is kept where it does not match
    Appending append(Owner owner, UUID id, long offset, @Nullable Checksum checksum, InputStream body) {
        var found = find(owner, id);
        if (found.isEmpty()) {
            return new Appending.NoSuchUpload();
        }
        var upload = found.get();
        if (hasEnded(upload)) {
            return new Appending.Gone();
        }
        if (upload.refusal() != null) {
            return new Appending.Refused(upload.refusal());
        }
        if (upload.size().received() != offset) {
            return new Appending.OtherOffset(upload.size().received());
        }
        return upload.state() == UploadState.OPEN ? take(upload, checksum, new Spool(body)) : new Appending.Appended(upload);
    }

    private Appending take(Upload begun, @Nullable Checksum checksum, Spool spool) {
        var upload = begun;
        while (!spool.isOver() && upload.state() == UploadState.OPEN) {
            if (upload.size().pieces() >= MOST_PIECES) {
                return new Appending.TooManyPieces(MOST_PIECES);
            }
            var outcome = takePiece(upload, checksum, spool);
            if (!(outcome instanceof Appending.Appended(var grown))) {
                return outcome;
            }
            upload = grown;
        }
        if (upload.state() == UploadState.RECEIVED) {
            upload = making.make(upload);
        }
        spool.throwIfCut();
        return upload.refusal() == null ? new Appending.Appended(upload) : new Appending.Refused(upload.refusal());
    }

    private Appending takePiece(Upload upload, @Nullable Checksum checksum, Spool spool) {
        var most = checksum == null ? Math.min(config.piece(), upload.missing()) : upload.missing();
        var digest = checksum == null ? null : checksum.digest();
        try {
            var draft = objects.draft();
            try {
                var length = spool.fill(draft, most, digest);
                if (length == upload.missing() && spool.hasMore()) {
                    return new Appending.TooMuch(upload.size().length());
                }
                return checksum == null || checksum.matches(digest(digest)) && !isCut(spool)
                        ? keep(upload, draft, length, spool)
                        : wrong(spool);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException unavailable) {
            LOG.warn("the object store takes nothing: {}", unavailable.getMessage());
            throw Problem.UNAVAILABLE.with();
        }
    }

    private static MessageDigest digest(@Nullable MessageDigest digest) {
        return java.util.Objects.requireNonNull(digest);
    }

    private static boolean isCut(Spool spool) {
        spool.throwIfCut();
        return false;
    }

    private static Appending wrong(Spool spool) {
        spool.throwIfCut();
        return new Appending.WrongChecksum();
    }

    private Appending keep(Upload upload, Path draft, long length, Spool spool) throws IOException {
        if (length == 0) {
            return new Appending.Appended(upload);
        }
        if (upload.size().received() == 0 && isForeign(upload, spool.head())) {
            return new Appending.Refused(PhotoFormat.of(spool.head()).refusal().orElseThrow());
        }
        var start = upload.size().received();
        var piece = new UploadStore.Piece(start, length,
                Upload.prefix(upload.id()) + String.format("%012d-%s", start, Ids.next()));
        objects.put(piece.object(), draft);
        if (!database.inTransaction(
                session -> store.append(session, upload.id(), piece, now(), now().plus(PhotoMaking.LEASE)))) {
            objects.delete(piece.object());
            return append(upload);
        }
        return new Appending.Appended(database.inTransaction(session -> store.find(session, upload.id())).orElseThrow());
    }

    /// Somebody else wrote meanwhile, or ended it.
    private Appending append(Upload upload) {
        return database.inTransaction(session -> store.find(session, upload.id()))
                .filter(now -> !hasEnded(now)).<Appending>map(now -> new Appending.OtherOffset(now.size().received()))
                .orElseGet(Appending.Gone::new);
    }

    /// Whether the first bytes say already that there will be no photo; then the phone need not send the rest.
    private boolean isForeign(Upload upload, byte[] head) {
        if (head.length < PhotoFormat.HEAD && head.length < upload.size().length()) {
            return false;
        }
        var refusal = PhotoFormat.of(head).refusal();
        refusal.ifPresent(why -> making.refuse(upload.id(), UploadState.OPEN, why));
        return refusal.isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
