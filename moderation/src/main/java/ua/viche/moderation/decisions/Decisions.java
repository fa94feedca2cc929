package ua.viche.moderation.decisions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.moderation.policy.Policies;
import ua.viche.moderation.queue.Access;
import ua.viche.moderation.queue.Item;
import ua.viche.moderation.queue.Items;
import ua.viche.moderation.queue.Reviewer;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;
import ua.viche.platform.database.Database;
import ua.viche.platform.events.Traces;
import ua.viche.platform.http.Ids;

/// Deciding on items. The decision, the item's end and the entry in the audit are one transaction; what follows outside leaves in
/// another one, once the time to take the decision back is over.
public final class Decisions {

    private static final Set<Action> OF_PUBLISHED = Set.of(Action.APPROVE, Action.HIDE, Action.REDACT);
    private static final Set<Action> OF_WAITING = Set.of(Action.APPROVE, Action.RETURN, Action.REJECT, Action.REDACT);

    private final Database database;
    private final Items items;
    private final Policies policies;
    private final AuditTrail audit;
    private final Duration window;
    private final Departure departure;
    private final DecisionStore store = new DecisionStore();

    private Decisions(Platform platform, Items items, Policies policies, AuditTrail audit, Duration window, Departure departure) {
        database = platform.database();
        this.items = items;
        this.policies = policies;
        this.audit = audit;
        this.window = window;
        this.departure = departure;
    }

    /// Decisions; the setting `moderation.undo` says how long one may be taken back, and with zero it leaves at once.
    ///
    /// @param effects what follows from a decision that takes effect, in this order
    public static Decisions on(Platform platform, Items items, Policies policies, AuditTrail audit, List<Effect> effects) {
        var window = platform.settings().duration("undo", Duration.ofSeconds(60));
        return new Decisions(platform, items, policies, audit, window, new Departure(platform.outbox(), effects));
    }

    /// What may be done with an item: what is published is left, taken down or redacted; what waits is published or not.
    public static Set<Action> possible(Item item) {
        return item.shown() ? OF_PUBLISHED : OF_WAITING;
    }

    /// Decides on an item that the reviewer holds or nobody does. Of several who decide at once the first one does.
    ///
    /// @param version of the item that the reviewer saw; null to decide whatever it is
    public Deciding decide(Reviewer reviewer, UUID id, Verdict verdict, @Nullable Long version) {
        return database.inTransaction(session -> decide(session, reviewer, id, verdict, version));
    }

    /// As above, within a running transaction.
    public CompletionStage<Deciding> decide(Stage.Session session, Reviewer reviewer, UUID id, Verdict verdict,
            @Nullable Long version) {
        var now = items.now();
        return items.reach(session, reviewer, id, now).thenCompose(access -> switch (access) {
            case Access.Granted(var item) when version != null && version != item.version() -> settled(new Deciding.Stale());
            case Access.Granted(var item) -> judge(session, reviewer, item, verdict, now);
            case Access.Refused refused -> settled(new Deciding.NotNow(refused));
        });
    }

    /// What deciding would come to.
    ///
    /// @param obstacle empty where nothing would be in the way
    /// @param version of the item that was looked at; 0 where it is not to be had
    public record Prospect(Optional<Deciding> obstacle, long version) {}

    /// What deciding would come to, without doing it.
    public CompletionStage<Prospect> prospect(Stage.Session session, Reviewer reviewer, UUID id, Verdict verdict) {
        return items.reach(session, reviewer, id, items.now()).thenCompose(access -> switch (access) {
            case Access.Granted(var item) ->
                obstacle(session, item, verdict).thenApply(obstacle -> new Prospect(obstacle, item.version()));
            case Access.Refused refused ->
                CompletableFuture.completedStage(new Prospect(Optional.of(new Deciding.NotNow(refused)), 0));
        });
    }

    /// One decision.
    public Optional<Decision> find(UUID id) {
        return database.inTransaction(session -> store.maybe(session, id));
    }

    /// The decisions on an item, oldest first.
    public List<Decision> on(Item item) {
        return database.inTransaction(session -> store.of(session, item.id()));
    }

    private CompletionStage<Optional<Deciding>> obstacle(Stage.Session session, Item item, Verdict verdict) {
        if (!possible(item).contains(verdict.action())) {
            return CompletableFuture.completedStage(Optional.of(new Deciding.NotPossible(possible(item))));
        }
        var misplaced = Redactions.misplaced(verdict.spans(), item.content());
        if (misplaced.isPresent()) {
            return CompletableFuture.completedStage(misplaced.<Deciding>map(Deciding.Misplaced::new));
        }
        var policy = verdict.policy();
        if (policy == null) {
            return CompletableFuture.completedStage(Optional.empty());
        }
        return policies.applies(session, policy, item.kind(), item.body()).thenApply(
                applies -> applies ? Optional.<Deciding>empty() : Optional.of(new Deciding.PolicyNotApplicable(policy)));
    }

    private CompletionStage<Deciding> judge(Stage.Session session, Reviewer reviewer, Item item, Verdict verdict, Instant now) {
        return obstacle(session, item, verdict).thenCompose(obstacle -> obstacle.<CompletionStage<Deciding>>map(
                CompletableFuture::completedStage)
                .orElseGet(() -> replace(session, item, now).thenCompose(_ -> close(session, reviewer, item, verdict, now))));
    }

    /// An item that is decided on again: the decision that stood takes effect first if it had not, and stands no longer.
    private CompletionStage<Void> replace(Stage.Session session, Item item, Instant now) {
        return store.standing(session, item.id()).thenCompose(found -> {
            if (found.isEmpty()) {
                return CompletableFuture.completedStage(null);
            }
            var earlier = found.get();
            var left = earlier.state() == DecisionState.HELD
                    ? departure.leave(session, earlier, item, now)
                    : CompletableFuture.<Void>completedStage(null);
            return left.thenCompose(_ -> {
                earlier.become(DecisionState.SUPERSEDED, now);
                return session.flush();
            });
        });
    }

    private CompletionStage<Deciding> close(Stage.Session session, Reviewer reviewer, Item item, Verdict verdict, Instant now) {
        var deed = new Decision.Deed(Ids.next(), reviewer.person(), now, now.plus(window),
                Traces.traceparent(database.trace(session)));
        var decision = new Decision(deed, item, verdict, null);
        item.close(reviewer.person(), verdict.action(), now);
        return store.insert(session, decision)
                .thenCompose(_ -> window.isZero()
                        ? departure.leave(session, decision, item, now)
                        : CompletableFuture.<Void>completedStage(null))
                .thenCompose(_ -> audit.append(session, act("decide", decision, now)))
                .thenApply(_ -> new Deciding.Made(decision));
    }

    /// The entry in the audit about a decision.
    static StaffAct act(String act, Decision decision, Instant at) {
        var details = new java.util.HashMap<String, Object>();
        details.put("decision", decision.id());
        details.put("action", decision.action());
        if (decision.automatic()) {
            details.put("automatic", true);
        }
        if (decision.policy() != null) {
            details.put("policy", decision.policy());
        }
        return new StaffAct(decision.decidedBy(), act, decision.item(), at, details);
    }

    Departure departure() {
        return departure;
    }

    private static CompletionStage<Deciding> settled(Deciding deciding) {
        return CompletableFuture.completedStage(deciding);
    }
}
