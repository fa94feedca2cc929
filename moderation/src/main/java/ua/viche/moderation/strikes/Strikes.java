package ua.viche.moderation.strikes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.contracts.events.StrikesChanged;
import ua.viche.moderation.decisions.Decision;
import ua.viche.moderation.decisions.Effect;
import ua.viche.moderation.policy.Policies;
import ua.viche.moderation.policy.Policy;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.events.Outbox;
import ua.viche.platform.http.Ids;

/// Strikes: a decision under a policy that weighs something is one, for the time that the policy says. What they add up to is told to
/// whoever publishes for the author; what lapses needs no telling, since its time was told.
public final class Strikes implements Effect {

    private static final Set<Action> WEIGHING = Set.of(Action.REJECT, Action.HIDE, Action.REDACT);

    private final Database database;
    private final Outbox outbox;
    private final Policies policies;
    private final Clock clock;
    private final StrikeStore store = new StrikeStore();

    public Strikes(Platform platform, Policies policies) {
        database = platform.database();
        outbox = platform.outbox();
        clock = platform.clock();
        this.policies = policies;
    }

    @Override
    public CompletionStage<Void> follow(Stage.Session session, Settled settled) {
        var policy = settled.decision().policy();
        if (policy == null || !WEIGHING.contains(settled.decision().action())) {
            return CompletableFuture.completedStage(null);
        }
        return policies.named(session, policy).thenCompose(named -> named.strikeWeight() == 0
                ? CompletableFuture.<Void>completedStage(null)
                : give(session, settled, named));
    }

    @Override
    public CompletionStage<Void> takeBack(Stage.Session session, Settled undone, Decision restoring) {
        return store.lock(session, undone.item().author())
                .thenCompose(_ -> store.revoke(session, undone.decision().id(), undone.at()))
                .thenCompose(author -> author.isEmpty()
                        ? CompletableFuture.<Void>completedStage(null)
                        : tell(session, author.get(), undone.at()));
    }

    /// How an author stands.
    public Standing of(UUID author) {
        return database.inTransaction(session -> standing(session, author, clock.instant()));
    }

    /// Whether a decision has a strike that was not taken back.
    public CompletionStage<Boolean> stands(Stage.Session session, UUID decision) {
        return store.stands(session, decision);
    }

    List<Strike> standing(UUID author) {
        return database.inTransaction(session -> store.standing(session, author, clock.instant()));
    }

    private CompletionStage<Void> give(Stage.Session session, Settled settled, Policy policy) {
        var author = settled.item().author();
        var strike = new Strike(Ids.next(), settled.decision().id(), author, policy.code(), policy.strikeWeight(), settled.at(),
                settled.at().plus(policy.strikeLife()));
        return store.lock(session, author).thenCompose(_ -> store.insert(session, strike))
                .thenCompose(_ -> tell(session, author, settled.at()));
    }

    private CompletionStage<Void> tell(Stage.Session session, UUID author, Instant at) {
        return standing(session, author, at).thenCompose(standing -> outbox.add(session,
                new StrikesChanged(author, standing.weight(), standing.consequence(), standing.until(), at)));
    }

    private CompletionStage<Standing> standing(Stage.Session session, UUID author, Instant now) {
        return store.standing(session, author, now)
                .thenCompose(strikes -> store.consequences(session).thenApply(found -> Standing.of(strikes, found)));
    }
}
