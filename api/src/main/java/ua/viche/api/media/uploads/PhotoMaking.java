package ua.viche.api.media.uploads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.api.media.Prints;
import ua.viche.api.media.objects.ObjectStore;
import ua.viche.api.media.photos.BusyException;
import ua.viche.api.media.photos.Refusal;
import ua.viche.api.media.photos.RefusedException;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;

/// Makes photos out of received uploads: at once for who waits for it, later where that failed. The original is deleted as soon as the
/// photo is stored.
final class PhotoMaking {

    /// How long somebody may take to make a photo before another tries.
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(PhotoMaking.class);
    private static final int TRIES = 3;
    private static final int PAGE = 1_000;

    private final Database database;
    private final Clock clock;
    private final ObjectStore objects;
    private final Prints prints;
    private final UploadStore store = new UploadStore();

    PhotoMaking(Platform platform, ObjectStore objects, Prints prints) {
        database = platform.database();
        clock = platform.clock();
        this.objects = objects;
        this.prints = prints;
    }

    /// Makes what nobody makes at the moment.
    void makeWaiting() {
        for (var next = claim(); next.isPresent() && !Thread.currentThread().isInterrupted(); next = claim()) {
            make(next.get());
        }
    }

    private java.util.Optional<Upload> claim() {
        return database.inTransaction(session -> store.claim(session, now(), LEASE));
    }

    /// @return the upload as it stands then: done, refused, or still received where it has to be tried again
    Upload make(Upload upload) {
        try {
            develop(upload);
        } catch (RefusedException refused) {
            refuse(upload.id(), UploadState.RECEIVED, refused.refusal());
        } catch (BusyException _) {
            database.<Void>inTransaction(session -> store.retry(session, upload.id(), now()));
        } catch (IOException | UncheckedIOException unavailable) {
            LOG.warn("the photo of upload {} could not be made: {}", upload.id(), unavailable.getMessage());
            later(upload.id());
        }
        return database.inTransaction(session -> store.find(session, upload.id())).orElse(upload);
    }

    private void later(UUID upload) {
        var tries = database.inTransaction(session -> store.tries(session, upload));
        if (tries >= TRIES) {
            refuse(upload, UploadState.RECEIVED, Refusal.DAMAGED);
        }
    }

    private void develop(Upload upload) throws IOException, RefusedException, BusyException {
        var original = objects.draft();
        try {
            var hash = join(upload.id(), original);
            if (upload.checksum() != null && !upload.checksum().equals(hash)) {
                throw new RefusedException(Refusal.CHECKSUM);
            }
            var printed = prints.develop(upload.id(), original);
            var stored = database.inTransaction(session -> store
                    .end(session, upload.id(), List.of(UploadState.RECEIVED), UploadState.DONE, null, now())
                    .thenCompose(mine -> mine
                            ? prints.keep(session, upload.id(), upload.owner(), printed).thenApply(_ -> true)
                            : CompletableFuture.completedStage(false)));
            if (!stored) {
                prints.discard(printed);
            }
        } finally {
            Files.deleteIfExists(original);
        }
        sweep(upload.id());
    }

    /// @return SHA-256 of the whole in hex
    private String join(UUID upload, Path original) throws IOException {
        var digest = Checksum.digest("SHA-256");
        try (var out = Files.newOutputStream(original)) {
            for (var key : database.inTransaction(session -> store.pieces(session, upload))) {
                try (var piece = objects.open(key).orElseThrow(() -> new IOException("a piece is gone"))) {
                    piece.transferTo(new java.security.DigestOutputStream(out, digest));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    void refuse(UUID upload, UploadState from, Refusal refusal) {
        database.inTransaction(session -> store.end(session, upload, List.of(from), UploadState.REFUSED, refusal, now()));
        sweep(upload);
    }

    /// Deletes what came of an ended upload. Where that fails it is done by the clock.
    void sweep(UUID upload) {
        try {
            for (var object : objects.list(Upload.prefix(upload), "", PAGE)) {
                objects.delete(object.key());
            }
            database.<Void>inTransaction(session -> store.swept(session, upload, now()));
        } catch (IOException unavailable) {
            LOG.warn("upload {} is not swept yet: {}", upload, unavailable.getMessage());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
