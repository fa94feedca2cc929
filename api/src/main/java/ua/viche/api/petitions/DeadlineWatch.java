package ua.viche.api.petitions;

import java.time.Clock;
import ua.viche.platform.database.Database;

/// Closes petitions whose time ran out. Signing stopped by itself at the deadline; this only says so.
final class DeadlineWatch implements Runnable {

    private static final int AT_ONCE = 100;

    private final Database database;
    private final Clock clock;
    private final PetitionLife life;
    private final PetitionStore store = new PetitionStore();

    DeadlineWatch(Database database, Clock clock, PetitionLife life) {
        this.database = database;
        this.clock = clock;
        this.life = life;
    }

    @Override
    public void run() {
        var overdue = database.inTransaction(session -> store.overdue(session, clock.instant(), AT_ONCE));
        overdue.forEach(id -> database.<Void>inTransaction(session -> life.close(session, id)));
    }
}
