package ua.viche.moderation.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.duty.Alerts;
import ua.viche.moderation.routing.Queues;
import ua.viche.moderation.routing.Routing;
import ua.viche.moderation.screening.Screened;
import ua.viche.moderation.screening.Screenings;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;
import ua.viche.platform.database.Database;

/// What reviewers do with the items of the queues, short of deciding.
public final class Items {

    private final Database database;
    private final AuditTrail audit;
    private final Routing routing;
    private final Screenings screenings;
    private final Lease lease;
    private final Claiming claiming;
    private final Complaining complaining;
    private final Handing handing;
    private final ItemStore store = new ItemStore();
    private final QueueStore queues = new QueueStore();

    private Items(Platform platform, AuditTrail audit, Routing routing, Alerts alerts, Screenings screenings) {
        database = platform.database();
        this.audit = audit;
        this.routing = routing;
        this.screenings = screenings;
        lease = Lease.on(platform);
        claiming = Claiming.on(platform, audit, routing, alerts, lease);
        complaining = new Complaining(routing, Urgency.on(platform.settings()), alerts);
        handing = new Handing(audit, routing, alerts);
    }

    /// The queues of this service.
    public static Items on(Platform platform, AuditTrail audit, Routing routing, Alerts alerts, Screenings screenings) {
        return new Items(platform, audit, routing, alerts, screenings);
    }

    /// Items in the order of urgency, one more than asked for.
    public List<Item> list(ItemFilter filter, int limit, @Nullable ItemPosition after) {
        return database.inTransaction(session -> queues.list(session, filter, limit, after));
    }

    /// What a reviewer holds now, in whichever queue.
    public List<Item> held(Reviewer reviewer) {
        return database.inTransaction(session -> queues.held(session, reviewer.person(), now()));
    }

    /// How much waits in each of a reviewer's queues, in the order of the queues.
    public List<QueueCount> counts(Reviewer reviewer) {
        var all = queues();
        var theirs = all.all().stream().filter(reviewer::reviews).map(queue -> queue.code()).toList();
        return database.inTransaction(session -> queues.counts(session, theirs, now())).stream()
                .sorted((one, other) -> Integer.compare(theirs.indexOf(one.queue()), theirs.indexOf(other.queue()))).toList();
    }

    /// An item to look at, whatever its state; never one's own.
    public Access look(Reviewer reviewer, UUID id) {
        return database.inTransaction(session -> routing.queues(session)
                .thenCompose(all -> store.find(session, id).thenApply(item -> scoped(reviewer, all, item))));
    }

    /// What the staff did with an item, oldest first.
    public List<StaffAct> history(Item item) {
        return database.inTransaction(session -> audit.about(session, item.id()));
    }

    /// What a machine noticed about an item and would do with it; empty for one that came before there was screening.
    public Optional<Screened> findings(Item item) {
        return database.inTransaction(session -> screenings.of(session, item.id()));
    }

    /// Takes an item for the time of the lease; taking it again prolongs that.
    ///
    /// @param version of the item that the reviewer saw; null to take whatever it is
    public Access claim(Reviewer reviewer, UUID id, @Nullable Long version) {
        var now = now();
        return acting(reviewer, id, version, now, (session, item) -> claiming.claim(session, reviewer, item, now));
    }

    /// Takes the most urgent item of a queue that nobody holds; of many who ask at once each gets another.
    public Next claimNext(Reviewer reviewer, String queue) {
        var found = queues().find(queue);
        if (found.isEmpty()) {
            return new Next.NoSuchQueue();
        }
        if (!reviewer.reviews(found.get())) {
            return new Next.OutOfScope(queue);
        }
        return database.inTransaction(session -> claiming.next(session, reviewer, found.get(), now()));
    }

    /// Sees to it that others take the next item of a queue from which this reviewer has to be spared, where that cannot wait.
    public void relieve(Reviewer reviewer, String queue) {
        database.inTransaction(session -> claiming.relieve(session, reviewer, queue, now()));
    }

    /// Sees to it that others take an item from which a reviewer has to be spared, where that cannot wait.
    public void relieve(UUID id) {
        database.inTransaction(session -> store.locked(session, id)
                .thenCompose(found -> claiming.relieve(session, found, now())));
    }

    /// Gives an item back; one that nobody holds stays as it is.
    public Access release(Reviewer reviewer, UUID id, @Nullable Long version) {
        var now = now();
        return database.inTransaction(session -> locked(session, reviewer, id).thenCompose(access -> switch (access) {
            case Access.Granted(var item) when item.holder(now).isEmpty() -> done(access);
            case Access.Granted(var item) when version != null && version != item.version() -> done(new Access.Stale());
            case Access.Granted(var item) -> item.barrier(reviewer.person(), now)
                    .<CompletionStage<Access>>map(barrier -> done(new Access.Barred(barrier)))
                    .orElseGet(() -> claiming.release(session, reviewer, item, now).thenApply(_ -> access));
            case Access.Refused _ -> done(access);
        }));
    }

    /// Puts an item off until a time that is still to come.
    public Access defer(Reviewer reviewer, UUID id, Instant until, String why, @Nullable Long version) {
        var now = now();
        return acting(reviewer, id, version, now, (session, item) -> handing.defer(session, reviewer, item, until, why, now)
                .thenApply(_ -> new Access.Granted(item)));
    }

    /// Hands an item to the reviewers of a queue that there is.
    public Access escalate(Reviewer reviewer, UUID id, String queue, String why, @Nullable Long version) {
        var now = now();
        return acting(reviewer, id, version, now, (session, item) -> handing.escalate(session, reviewer, item, queue, why, now)
                .thenApply(_ -> new Access.Granted(item)));
    }

    /// Reaches for an item to act on it: locks it until the transaction ends, so that of several who reach for it at once each sees
    /// what the one before did.
    public CompletionStage<Access> reach(Stage.Session session, Reviewer reviewer, UUID id, Instant now) {
        return locked(session, reviewer, id).thenApply(access -> switch (access) {
            case Access.Granted(var item) -> item.barrier(reviewer.person(), now).<Access>map(Access.Barred::new).orElse(access);
            case Access.Refused _ -> access;
        });
    }

    /// Changes whenever something that the queues show changes: an item came, went, or is held by somebody else.
    public String mark() {
        return database.inStatelessTransaction(store::mark);
    }

    /// What complaints do.
    public Complaining complaining() {
        return complaining;
    }

    /// All queues.
    public Queues queues() {
        return routing.queues();
    }

    /// The moment of an act, as exact as the database keeps it.
    public Instant now() {
        return lease.now();
    }

    /// What is done with an item that may be acted on.
    private interface Act {
        CompletionStage<Access> on(Stage.Session session, Item item);
    }

    private Access acting(Reviewer reviewer, UUID id, @Nullable Long version, Instant now, Act act) {
        return database.inTransaction(session -> reach(session, reviewer, id, now).thenCompose(access -> switch (access) {
            case Access.Granted(var item) when version != null && version != item.version() -> done(new Access.Stale());
            case Access.Granted(var item) -> act.on(session, item);
            case Access.Refused _ -> done(access);
        }));
    }

    /// An item of the reviewer's, whatever its state and whoever holds it, locked until the transaction ends.
    public CompletionStage<Access> locked(Stage.Session session, Reviewer reviewer, UUID id) {
        return routing.queues(session)
                .thenCompose(all -> store.locked(session, id).thenApply(item -> scoped(reviewer, all, item)));
    }

    private static Access scoped(Reviewer reviewer, Queues all, Optional<Item> found) {
        if (found.isEmpty()) {
            return new Access.NoSuchItem();
        }
        var item = found.get();
        if (!reviewer.reviews(all.named(item.place().queue()))) {
            return new Access.OutOfScope(item.place().queue());
        }
        return item.author().equals(reviewer.person()) ? new Access.Barred(new Barrier.Own()) : new Access.Granted(item);
    }

    private static CompletionStage<Access> done(Access access) {
        return CompletableFuture.completedStage(access);
    }
}
