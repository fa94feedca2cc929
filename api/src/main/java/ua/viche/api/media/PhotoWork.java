package ua.viche.api.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.api.media.objects.ObjectStore;
import ua.viche.api.media.photos.BusyException;
import ua.viche.api.media.photos.RefusedException;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;

/// Paints over what moderation wants painted over, on any replica.
final class PhotoWork implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(PhotoWork.class);
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Database database;
    private final Clock clock;
    private final ObjectStore objects;
    private final Prints prints;
    private final PhotoStore store = new PhotoStore();

    PhotoWork(Platform platform, ObjectStore objects, Prints prints) {
        database = platform.database();
        clock = platform.clock();
        this.objects = objects;
        this.prints = prints;
    }

    @Override
    public void run() {
        for (var next = claim(); next.isPresent() && !Thread.currentThread().isInterrupted(); next = claim()) {
            try {
                cover(next.get());
            } catch (IOException | UncheckedIOException | BusyException unavailable) {
                LOG.warn("photo {} is not covered yet: {}", next.get().id(), unavailable.getMessage());
            } catch (RefusedException unreadable) {
                throw new IllegalStateException("our own photo " + next.get().id() + " is unreadable", unreadable);
            }
        }
    }

    private Optional<Photo> claim() {
        return database.inTransaction(session -> store.claim(session, now(), LEASE));
    }

    private void cover(Photo photo) throws IOException, RefusedException, BusyException {
        var clean = objects.draft();
        try {
            try (var in = objects.open(photo.keys().clean()).orElseThrow(() -> new IOException("the photo is gone"))) {
                Files.copy(in, clean, StandardCopyOption.REPLACE_EXISTING);
            }
            var printed = prints.cover(photo.id(), clean, photo.covering().wanted());
            if (!database.inTransaction(session -> store.covered(session, photo, printed))) {
                prints.discard(printed);
                return;
            }
        } finally {
            Files.deleteIfExists(clean);
        }
        objects.delete(photo.keys().small());
        if (!photo.keys().shown().equals(photo.keys().clean())) {
            objects.delete(photo.keys().shown());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
