package ua.viche.moderation.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;
import ua.viche.platform.database.Database;

/// What reviewers do with the items of the queue, short of deciding.
public final class Items {

    private final Database database;
    private final AuditTrail audit;
    private final Clock clock;
    private final Duration lease;
    private final ItemStore store = new ItemStore();

    private Items(Database database, AuditTrail audit, Clock clock, Duration lease) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.lease = lease;
    }

    /// The queue; the setting `moderation.claim` says how long a claim lasts that is not renewed.
    public static Items on(Platform platform, AuditTrail audit) {
        var lease = platform.settings().duration("claim", Duration.ofMinutes(10));
        return new Items(platform.database(), audit, platform.clock(), lease);
    }

    /// Items in the order of the legal clock, one more than asked for.
    List<Item> list(ItemFilter filter, int limit, @Nullable ItemPosition after) {
        return database.inTransaction(session -> store.list(session, filter, limit, after));
    }

    /// An item to look at, whatever its state.
    public Access look(Reviewer reviewer, UUID id) {
        return database.inTransaction(session -> store.find(session, id).thenApply(item -> scoped(reviewer, item)));
    }

    /// Takes an item for the time of the lease; taking it again prolongs that.
    Access claim(Reviewer reviewer, UUID id) {
        var now = now();
        return database.inTransaction(session -> reach(session, reviewer, id, now).thenCompose(access -> switch (access) {
            case Access.Granted(var item) -> claim(session, reviewer, item, now).thenApply(_ -> access);
            case Access.Refused _ -> CompletableFuture.completedStage(access);
        }));
    }

    /// Gives an item back; one that nobody holds stays as it is.
    Access release(Reviewer reviewer, UUID id) {
        var now = now();
        return database.inTransaction(session -> locked(session, reviewer, id).thenCompose(access -> switch (access) {
            case Access.Granted(var item) when item.holder(now).isEmpty() -> CompletableFuture.completedStage(access);
            case Access.Granted(var item) -> item.barrier(reviewer.person(), now)
                    .<CompletionStage<Access>>map(barrier -> CompletableFuture.completedStage(new Access.Barred(barrier)))
                    .orElseGet(() -> release(session, reviewer, item, now).thenApply(_ -> access));
            case Access.Refused _ -> CompletableFuture.completedStage(access);
        }));
    }

    /// Reaches for an item to act on it: locks it until the transaction ends, so that of several who reach for it at once each sees
    /// what the one before did.
    public CompletionStage<Access> reach(Stage.Session session, Reviewer reviewer, UUID id, Instant now) {
        return locked(session, reviewer, id).thenApply(access -> switch (access) {
            case Access.Granted(var item) -> item.barrier(reviewer.person(), now).<Access>map(Access.Barred::new).orElse(access);
            case Access.Refused _ -> access;
        });
    }

    /// The moment of an act, as exact as the database keeps it.
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private CompletionStage<Void> claim(Stage.Session session, Reviewer reviewer, Item item, Instant now) {
        var renewed = item.holder(now).isPresent();
        item.claim(reviewer.person(), now, lease);
        return session.flush().thenCompose(_ -> renewed
                ? CompletableFuture.completedStage(null)
                : audit.append(session, new StaffAct(reviewer.person(), "claim", item.id(), now, Map.of())));
    }

    private CompletionStage<Void> release(Stage.Session session, Reviewer reviewer, Item item, Instant now) {
        item.release(reviewer.person(), now);
        return session.flush()
                .thenCompose(_ -> audit.append(session, new StaffAct(reviewer.person(), "release", item.id(), now, Map.of())));
    }

    /// An item of the reviewer's, whatever its state and whoever holds it, locked until the transaction ends.
    public CompletionStage<Access> locked(Stage.Session session, Reviewer reviewer, UUID id) {
        return store.locked(session, id).thenApply(item -> scoped(reviewer, item));
    }

    private static Access scoped(Reviewer reviewer, Optional<Item> found) {
        return found
                .<Access>map(
                        item -> reviewer.reviews(item.kind()) ? new Access.Granted(item) : new Access.OutOfScope(item.kind()))
                .orElseGet(Access.NoSuchItem::new);
    }
}
