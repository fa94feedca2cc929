package ua.viche.api.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import ua.viche.api.media.objects.ObjectStore;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;

/// Removes photos that waited too long for their subject, and deletes what is left of removed ones.
final class PhotoSweep implements Runnable {

    private static final int PAGE = 200;
    /// Somebody may be painting a removed photo over.
    private static final Duration GRACE = Duration.ofMinutes(10);

    private final Database database;
    private final Clock clock;
    private final ObjectStore objects;
    private final PhotoStore store = new PhotoStore();

    PhotoSweep(Platform platform, ObjectStore objects) {
        database = platform.database();
        clock = platform.clock();
        this.objects = objects;
    }

    @Override
    public void run() {
        database.<Void>inTransaction(session -> store.expire(session, clock.instant()));
        for (var id : database.inTransaction(session -> store.removed(session, PAGE))) {
            delete(id);
        }
    }

    void delete(UUID id) {
        try {
            for (var object : objects.list(Prints.PREFIX + id + "/", "", PAGE)) {
                objects.delete(object.key());
            }
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
        database.<Void>inTransaction(session -> store.delete(session, id, clock.instant().minus(GRACE)));
    }
}
