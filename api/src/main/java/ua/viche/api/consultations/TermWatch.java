package ua.viche.api.consultations;

import org.jspecify.annotations.Nullable;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;

/// Closes consultations whose time is over. They take nothing from that moment on by themselves; this only says so.
final class TermWatch implements Runnable {

    private static final int AT_ONCE = 100;

    private final Database database;
    private final Consultations consultations;
    private final ConsultationStore store = new ConsultationStore();

    TermWatch(Platform platform, Consultations consultations) {
        database = platform.database();
        this.consultations = consultations;
    }

    @Override
    public void run() {
        var overdue = database.inTransaction(session -> store.overdue(session, consultations.now(), AT_ONCE));
        overdue.forEach(id -> database.<@Nullable Void>inTransaction(session -> store.locked(session, id)
                .thenCompose(found -> found != null && found.state() == ConsultationState.OPEN
                        && found.stateAt(consultations.now()) == ConsultationState.CLOSED
                                ? consultations.close(session, found)
                                : java.util.concurrent.CompletableFuture.completedStage(null))));
    }
}
