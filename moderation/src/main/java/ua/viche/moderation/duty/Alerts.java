package ua.viche.moderation.duty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.StaffAlertRaised;
import ua.viche.contracts.events.StaffAlertRaised.Cause;
import ua.viche.contracts.events.StaffAlertSettled;
import ua.viche.platform.events.Outbox;
import ua.viche.platform.http.Ids;

/// Tells the staff on duty of a queue what waits. While an alert about an item stands there is no second one of its cause.
public final class Alerts {

    private final Outbox outbox;
    private final AlertStore store = new AlertStore();

    public Alerts(Outbox outbox) {
        this.outbox = outbox;
    }

    /// Work that waits.
    ///
    /// @param assignee who has it in hand; null for nobody
    public record Work(UUID item, String queue, @Nullable Instant dueAt, @Nullable UUID assignee) {}

    /// Raises an alert in the running transaction, unless one stands.
    public CompletionStage<Void> raise(Stage.Session session, Cause cause, Work work, Instant now) {
        var id = Ids.next();
        return store.insert(session, id, cause, work, now).thenCompose(raised -> raised
                ? outbox.add(session, new StaffAlertRaised(id, cause, "moderation:" + work.queue(), "item", work.item(),
                        work.dueAt(), work.assignee(), now))
                : CompletableFuture.completedStage(null));
    }

    /// Settles what stands about an item for these causes.
    public CompletionStage<Void> settle(Stage.Session session, UUID item, List<Cause> causes, Instant now) {
        return store.settle(session, item, causes, now).thenCompose(settled -> outbox.addAll(session,
                settled.stream().map(alert -> new StaffAlertSettled(alert, now)).toList()));
    }
}
