package ua.viche.moderation.queue;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.StaffAlertRaised.Cause;
import ua.viche.moderation.duty.Alerts;
import ua.viche.moderation.routing.Queue;
import ua.viche.moderation.routing.Routing;

/// What complaints do to items: they make one that waits more urgent, open one again that was decided, and bring it to the queue of
/// what they speak of.
public final class Complaining {

    private final Triage triage;
    private final Urgency urgency;
    private final Alerts alerts;
    private final ItemStore store = new ItemStore();

    Complaining(Routing routing, Urgency urgency, Alerts alerts) {
        this.triage = new Triage(routing, urgency);
        this.urgency = urgency;
        this.alerts = alerts;
    }

    /// The item of what the public sees or has seen: the one that waits, else the last one decided. Nothing else can be complained
    /// of, so that nobody learns of it by trying.
    public CompletionStage<Optional<UUID>> about(Stage.Session session, String kind, UUID subject) {
        return store.lockedBySubject(session, kind, subject).thenApply(all -> all.stream().noneMatch(Item::shown)
                ? Optional.empty()
                : all.stream().filter(item -> item.state().waits() || item.state() == ItemState.CLOSED)
                        .max(Comparator.comparing((Item item) -> item.state().waits()).thenComparing(Item::submittedAt))
                        .map(Item::id));
    }

    /// One more complaint of an item.
    ///
    /// @param policy what it speaks of
    /// @return whether it opened the item again; empty where the item is over meanwhile
    public CompletionStage<Optional<Boolean>> of(Stage.Session session, UUID id, @Nullable String policy, double weight,
            Instant now) {
        return store.find(session, id).thenCompose(found -> {
            var item = found.orElseThrow();
            return triage.queueFor(session, item, policy).thenCompose(queue -> store
                    .complained(session, item, change(item, queue, weight, now))
                    .thenCompose(before -> before.isEmpty()
                            ? CompletableFuture.completedStage(Optional.<Boolean>empty())
                            : call(session, item, queue, now)
                                    .thenApply(_ -> Optional.of(before.get() == ItemState.CLOSED))));
        });
    }

    private ItemStore.Complained change(Item item, Queue queue, double weight, Instant now) {
        var earlier = urgency.earlier(weight);
        return new ItemStore.Complained(queue.code(), weight, earlier, now.plus(queue.patience()), queue.urgent(),
                Triage.exposure(queue, item.kind(), item.circumstances().risk()));
    }

    private CompletionStage<Void> call(Stage.Session session, Item item, Queue queue, Instant now) {
        return queue.urgent()
                ? alerts.raise(session, Cause.URGENT, new Alerts.Work(item.id(), queue.code(), item.dueAt(), null), now)
                : CompletableFuture.completedStage(null);
    }
}
