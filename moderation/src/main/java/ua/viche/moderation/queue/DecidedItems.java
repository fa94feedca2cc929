package ua.viche.moderation.queue;

import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/// Items whose decision takes effect, is taken back or is overturned. Each is locked until the transaction ends.
public final class DecidedItems {

    private final ItemStore store = new ItemStore();

    /// An item that is known to be there.
    public CompletionStage<Item> locked(Stage.Session session, UUID id) {
        return store.locked(session, id).thenApply(found -> found.orElseThrow(() -> new IllegalStateException("no item " + id)));
    }

    /// Whether another submission about the same subject waits.
    public CompletionStage<Boolean> anotherWaits(Stage.Session session, Item item) {
        return store.lockedBySubject(session, item.kind(), item.subject()).thenApply(
                items -> items.stream().anyMatch(other -> !other.id().equals(item.id()) && other.state().waits()));
    }
}
