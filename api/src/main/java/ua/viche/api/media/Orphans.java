package ua.viche.api.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.api.media.objects.ObjectStore;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;

/// Goes over the whole object store and deletes what the database does not know, a day after it was put: what processes left that died
/// between storing and saying so.
final class Orphans implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Orphans.class);
    private static final int PAGE = 500;
    private static final Duration GRACE = Duration.ofDays(1);
    private static final Pattern KEY = Pattern
            .compile("((?:uploads|photos)/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/)[^/]+");

    private final Database database;
    private final java.time.Clock clock;
    private final ObjectStore objects;
    private final MediaStore store = new MediaStore();

    Orphans(Platform platform, ObjectStore objects) {
        database = platform.database();
        clock = platform.clock();
        this.objects = objects;
    }

    @Override
    public void run() {
        try {
            var after = "";
            for (var page = objects.list("", after, PAGE); !page.isEmpty(); page = objects.list("", after, PAGE)) {
                check(page);
                after = page.getLast().key();
            }
            objects.tidy(GRACE);
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
    }

    private void check(List<ObjectStore.Listed> page) throws IOException {
        var before = clock.instant().minus(GRACE);
        var old = page.stream().filter(object -> object.putAt().isBefore(before)).map(ObjectStore.Listed::key)
                .map(KEY::matcher).filter(java.util.regex.Matcher::matches).toList();
        if (old.isEmpty()) {
            return;
        }
        var ids = old.stream().map(key -> UUID.fromString(key.group(2))).distinct().toArray(UUID[]::new);
        var needed = new HashSet<>(database.inTransaction(session -> store.needed(session, ids)));
        for (var key : old) {
            if (!needed.contains(key.group()) && !needed.contains(key.group(1))) {
                LOG.info("deleting the orphan {}", key.group());
                objects.delete(key.group());
            }
        }
    }
}
