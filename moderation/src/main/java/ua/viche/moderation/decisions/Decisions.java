package ua.viche.moderation.decisions;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.policy.Policies;
import ua.viche.moderation.queue.Access;
import ua.viche.moderation.queue.Item;
import ua.viche.moderation.queue.Items;
import ua.viche.moderation.queue.Reviewer;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;
import ua.viche.platform.database.Database;
import ua.viche.platform.events.Outbox;
import ua.viche.platform.http.Ids;

/// Deciding on items. The decision, the item's end, the fact for other services and the entry in the audit are one transaction.
public final class Decisions {

    private final Database database;
    private final Outbox outbox;
    private final Items items;
    private final Policies policies;
    private final AuditTrail audit;
    private final DecisionStore store = new DecisionStore();

    Decisions(Database database, Outbox outbox, Items items, Policies policies, AuditTrail audit) {
        this.database = database;
        this.outbox = outbox;
        this.items = items;
        this.policies = policies;
        this.audit = audit;
    }

    /// Decides on an item that the reviewer holds or nobody does. Of several who decide at once the first one does.
    ///
    /// @param version of the item that the reviewer saw; null to decide whatever it is
    public Deciding decide(Reviewer reviewer, UUID id, Verdict verdict, @Nullable Long version) {
        var now = items.now();
        return database.inTransaction(session -> items.reach(session, reviewer, id, now).thenCompose(access -> switch (access) {
            case Access.Granted(var item) when version != null && version != item.version() -> settled(new Deciding.Stale());
            case Access.Granted(var item) -> judge(session, reviewer, item, verdict, now);
            case Access.Refused refused -> settled(new Deciding.NotNow(refused));
        }));
    }

    /// The decisions on an item, oldest first.
    public List<Decision> on(Item item) {
        return database.inTransaction(session -> store.of(session, item.id()));
    }

    private CompletionStage<Deciding> judge(Stage.Session session, Reviewer reviewer, Item item, Verdict verdict, Instant now) {
        var policy = verdict.policy();
        if (policy == null) {
            return close(session, reviewer, item, verdict, now);
        }
        return policies.applies(session, policy, item.kind(), item.body()).thenCompose(applies -> applies
                ? close(session, reviewer, item, verdict, now)
                : settled(new Deciding.PolicyNotApplicable(policy)));
    }

    private CompletionStage<Deciding> close(Stage.Session session, Reviewer reviewer, Item item, Verdict verdict, Instant now) {
        var decision = new Decision(Ids.next(), item.id(), verdict, reviewer.person(), now);
        item.close(reviewer.person(), verdict.action(), now);
        return store.insert(session, decision)
                .thenCompose(_ -> outbox.add(session, decision.announced(item)))
                .thenCompose(_ -> audit.append(session, act(decision)))
                .thenApply(_ -> new Deciding.Made(decision));
    }

    private static StaffAct act(Decision decision) {
        var details = new HashMap<String, Object>();
        details.put("decision", decision.id());
        details.put("action", decision.action());
        if (decision.policy() != null) {
            details.put("policy", decision.policy());
        }
        return new StaffAct(decision.decidedBy(), "decide", decision.item(), decision.decidedAt(), details);
    }

    private static CompletionStage<Deciding> settled(Deciding deciding) {
        return CompletableFuture.completedStage(deciding);
    }
}
