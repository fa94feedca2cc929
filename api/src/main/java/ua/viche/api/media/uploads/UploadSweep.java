package ua.viche.api.media.uploads;

import java.time.Clock;
import java.time.Duration;
import ua.viche.platform.database.Database;

/// Ends what was not finished in time, deletes what is left of ended uploads, and forgets them after a week.
final class UploadSweep implements Runnable {

    private static final int PAGE = 200;
    private static final Duration KEPT = Duration.ofDays(7);

    private final Database database;
    private final Clock clock;
    private final PhotoMaking making;
    private final UploadStore store = new UploadStore();

    UploadSweep(Database database, Clock clock, PhotoMaking making) {
        this.database = database;
        this.clock = clock;
        this.making = making;
    }

    @Override
    public void run() {
        database.<Void>inTransaction(session -> store.expire(session, clock.instant()));
        database.inTransaction(session -> store.unswept(session, PAGE)).forEach(making::sweep);
        database.<Void>inTransaction(session -> store.forget(session, clock.instant().minus(KEPT)));
    }
}
