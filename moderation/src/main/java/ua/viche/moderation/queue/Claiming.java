package ua.viche.moderation.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.contracts.events.StaffAlertRaised.Cause;
import ua.viche.moderation.duty.Alerts;
import ua.viche.moderation.queue.Place.Exposure;
import ua.viche.moderation.routing.Queue;
import ua.viche.moderation.routing.Queues;
import ua.viche.moderation.routing.Routing;
import ua.viche.moderation.wellbeing.Shifts;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;

/// Claims, and what hangs on them: who on duty need not be called any more, and how much hard material a reviewer looks at. Where
/// somebody has to be spared an item that cannot wait, it is escalated and others are called: it is never decided by default.
final class Claiming {

    static final List<Cause> IN_HAND = List.of(Cause.URGENT, Cause.REASSIGNED);
    private static final String SPARED = "Черговий модератор мусить перепочити. The reviewer has to rest.";

    private final AuditTrail audit;
    private final Routing routing;
    private final Alerts alerts;
    private final Shifts shifts;
    private final Lease lease;
    private final Duration near;
    private final QueueStore store = new QueueStore();

    private Claiming(AuditTrail audit, Routing routing, Alerts alerts, Shifts shifts, Lease lease, Duration near) {
        this.audit = audit;
        this.routing = routing;
        this.alerts = alerts;
        this.shifts = shifts;
        this.lease = lease;
        this.near = near;
    }

    static Claiming on(Platform platform, AuditTrail audit, Routing routing, Alerts alerts, Lease lease) {
        return new Claiming(audit, routing, alerts, Shifts.on(platform.settings()), lease, ClockWatch.near(platform.settings()));
    }

    CompletionStage<Access> claim(Stage.Session session, Reviewer reviewer, Item item, Instant now) {
        if (item.holder(now).isPresent()) {
            item.claim(reviewer.person(), now, lease.time());
            return session.flush().thenApply(_ -> new Access.Granted(item));
        }
        return shifts.spared(session, reviewer.person(), points(item), now).thenCompose(spared -> {
            if (spared.isPresent()) {
                return CompletableFuture.<Access>completedStage(new Access.Spared(spared.get()));
            }
            item.claim(reviewer.person(), now, lease.time());
            return session.flush().thenCompose(_ -> taken(session, reviewer, item, now))
                    .thenApply(_ -> new Access.Granted(item));
        });
    }

    CompletionStage<Next> next(Stage.Session session, Reviewer reviewer, Queue queue, Instant now) {
        return shifts.spared(session, reviewer.person(), 1, now).thenCompose(spared -> {
            var wish = new QueueStore.Wish(queue.code(), reviewer.person(), spared.isPresent());
            return store.take(session, wish, now, now.plus(lease.time())).thenCompose(found -> {
                if (found.isPresent()) {
                    return taken(session, reviewer, found.get(), now).thenApply(_ -> new Next.Taken(found.get()));
                }
                return spared.isEmpty()
                        ? CompletableFuture.completedStage(new Next.Nothing())
                        : others(session, new QueueStore.Wish(queue.code(), reviewer.person(), false), spared.get(), now);
            });
        });
    }

    CompletionStage<Void> release(Stage.Session session, Reviewer reviewer, Item item, Instant now) {
        item.release(reviewer.person(), now);
        return session.flush()
                .thenCompose(_ -> callAgain(session, item, now))
                .thenCompose(_ -> audit.append(session, act(reviewer, "release", item, now)));
    }

    /// What is urgent calls those on duty again once nobody has it in hand any more.
    CompletionStage<Void> callAgain(Stage.Session session, Item item, Instant now) {
        return routing.queues(session).thenCompose(queues -> queues.named(item.place().queue()).urgent()
                ? alerts.raise(session, Cause.URGENT, work(item), now)
                : CompletableFuture.completedStage(null));
    }

    private CompletionStage<Void> taken(Stage.Session session, Reviewer reviewer, Item item, Instant now) {
        return inHand(session, item, now)
                .thenCompose(_ -> points(item) == 0
                        ? CompletableFuture.<Void>completedStage(null)
                        : shifts.seen(session, reviewer.person(), points(item), now))
                .thenCompose(_ -> audit.append(session, act(reviewer, "claim", item, now)));
    }

    private CompletionStage<Void> inHand(Stage.Session session, Item item, Instant now) {
        return routing.queues(session).thenCompose(queues -> item.state() == ItemState.ESCALATED
                || item.reopenedBy() != null || queues.named(item.place().queue()).urgent()
                        ? alerts.settle(session, item.id(), IN_HAND, now)
                        : CompletableFuture.completedStage(null));
    }

    private CompletionStage<Next> others(Stage.Session session, QueueStore.Wish wish, Instant until, Instant now) {
        return store.first(session, wish, now, false)
                .thenApply(hard -> hard.isEmpty() ? new Next.Nothing() : new Next.Spared(until));
    }

    /// Others take the next item of a queue, where it cannot wait.
    CompletionStage<Void> relieve(Stage.Session session, Reviewer reviewer, String queue, Instant now) {
        return store.first(session, new QueueStore.Wish(queue, reviewer.person(), false), now, true)
                .thenCompose(found -> relieve(session, found, now));
    }

    /// Others take an item, where it cannot wait and nobody has it in hand.
    CompletionStage<Void> relieve(Stage.Session session, Optional<Item> found, Instant now) {
        var waiting = found.filter(item -> item.state().waits() && item.holder(now).isEmpty());
        return waiting.isEmpty()
                ? CompletableFuture.completedStage(null)
                : routing.queues(session).thenCompose(queues -> relieve(session, waiting.get(), queues, now));
    }

    private CompletionStage<Void> relieve(Stage.Session session, Item item, Queues queues, Instant now) {
        var due = item.dueAt();
        if (!queues.named(item.place().queue()).urgent() && (due == null || due.isAfter(now.plus(near)))) {
            return CompletableFuture.completedStage(null);
        }
        item.reassign(SPARED);
        return session.flush().thenCompose(_ -> alerts.raise(session, Cause.REASSIGNED, work(item), now));
    }

    static Alerts.Work work(Item item) {
        return new Alerts.Work(item.id(), item.place().queue(), item.dueAt(), null);
    }

    private static StaffAct act(Reviewer reviewer, String act, Item item, Instant now) {
        return new StaffAct(reviewer.person(), act, item.id(), now, Map.of());
    }

    private static int points(Item item) {
        return switch (item.place().exposure()) {
            case Exposure.NONE -> 0;
            case Exposure.MILD -> 1;
            case Exposure.STRONG -> 5;
        };
    }
}
