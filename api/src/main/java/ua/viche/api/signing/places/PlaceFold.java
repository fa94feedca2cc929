package ua.viche.api.signing.places;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.api.surge.Shed;
import ua.viche.api.surge.Surge;
import ua.viche.platform.database.Database;

/// Adds signatures to the figures by place, a number of committed batches in one transaction: whatever breaks off between two lines
/// leaves all of it or nothing. Rests while statistics are shed; what gathers meanwhile is folded later.
final class PlaceFold implements Runnable {

    private static final int BATCHES = 200;
    private static final int CHANGES = 5_000;

    private final Database database;
    private final Surge surge;
    private final PlaceStore store = new PlaceStore();

    PlaceFold(Database database, Surge surge) {
        this.database = database;
        this.surge = surge;
    }

    @Override
    public void run() {
        var more = true;
        while (more && !surge.sheds(Shed.STATISTICS) && !Thread.currentThread().isInterrupted()) {
            more = database.inTransaction(this::pass);
        }
    }

    /// @return whether there may be more to do
    private CompletionStage<Boolean> pass(Stage.Session session) {
        return store.take(session, BATCHES)
                .thenCompose(batches -> (batches.isEmpty()
                        ? CompletableFuture.<Void>completedStage(null)
                        : store.fold(session, batches))
                        .thenCompose(_ -> store.foldChanges(session, CHANGES))
                        .thenApply(changes -> batches.size() == BATCHES || changes == CHANGES));
    }
}
