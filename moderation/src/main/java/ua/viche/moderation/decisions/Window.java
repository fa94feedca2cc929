package ua.viche.moderation.decisions;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.moderation.queue.Access;
import ua.viche.moderation.queue.DecidedItems;
import ua.viche.moderation.queue.Item;
import ua.viche.moderation.queue.Items;
import ua.viche.moderation.queue.Reviewer;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.database.Database;

/// The time in which a decision may be taken back, before anybody outside hears of it. What waits for its end stands in the database:
/// whatever breaks off, the next look lets it leave.
public final class Window implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Window.class);
    private static final int AT_ONCE = 200;

    private final Database database;
    private final Items items;
    private final AuditTrail audit;
    private final Departure departure;
    private final DecidedItems decided = new DecidedItems();
    private final DecisionStore store = new DecisionStore();

    public Window(Platform platform, Items items, AuditTrail audit, Decisions decisions) {
        database = platform.database();
        this.items = items;
        this.audit = audit;
        departure = decisions.departure();
    }

    /// Takes a decision back: its item waits again as it did before.
    public Undoing undo(Reviewer reviewer, UUID item, UUID id) {
        return database
                .<Undoing>inTransaction(session -> items.locked(session, reviewer, item).thenCompose(access -> switch (access) {
                    case Access.Granted(var found) -> store.maybe(session, id).thenCompose(decision -> decision
                            .filter(one -> one.item().equals(item))
                            .map(one -> undo(session, reviewer, found, one))
                            .orElseGet(() -> CompletableFuture.completedStage(new Undoing.NoSuchDecision())));
                    case Access.Refused refused -> CompletableFuture.completedStage(new Undoing.NotNow(refused));
                }));
    }

    private CompletionStage<Undoing> undo(Stage.Session session, Reviewer reviewer, Item item, Decision decision) {
        var now = items.now();
        if (!decision.decidedBy().equals(reviewer.person())) {
            return CompletableFuture.completedStage(new Undoing.NotYours());
        }
        if (decision.state() != DecisionState.HELD || !now.isBefore(decision.leavesAt())) {
            return CompletableFuture.completedStage(new Undoing.TooLate(decision.leavesAt()));
        }
        return decided.anotherWaits(session, item).thenCompose(another -> {
            if (another) {
                return CompletableFuture.completedStage(new Undoing.Superseded());
            }
            decision.become(DecisionState.UNDONE, now);
            item.undecide(decision.shownBefore());
            return session.flush().thenCompose(_ -> audit.append(session, Decisions.act("undo", decision, now)))
                    .thenApply(_ -> new Undoing.Undone(decision));
        });
    }

    /// Lets leave what waited long enough, in the order in which it was decided; one that fails keeps only later ones on its subject.
    @Override
    public void run() {
        var due = database.inTransaction(session -> store.due(session, items.now(), AT_ONCE));
        for (var decision : due) {
            try {
                database.<Void>inTransaction(session -> leave(session, decision));
            } catch (RuntimeException failure) {
                LOG.error("decision {} could not take effect and is tried again", decision.id(), failure);
            }
        }
    }

    private CompletionStage<Void> leave(Stage.Session session, DecisionStore.Due due) {
        return decided.locked(session, due.item())
                .thenCompose(item -> store.standing(session, due.item()).thenCompose(standing -> {
                    if (standing.isEmpty() || !standing.get().id().equals(due.id())
                            || standing.get().state() != DecisionState.HELD) {
                        return CompletableFuture.completedStage(null);
                    }
                    return departure.leave(session, standing.get(), item, items.now());
                }));
    }
}
