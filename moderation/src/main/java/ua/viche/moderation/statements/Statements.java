package ua.viche.moderation.statements;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.contracts.events.StatementIssued;
import ua.viche.moderation.decisions.Decision;
import ua.viche.moderation.decisions.Effect;
import ua.viche.moderation.policy.Policies;
import ua.viche.moderation.policy.Policy;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.events.Outbox;
import ua.viche.platform.http.Ids;
import ua.viche.platform.http.Page;
import ua.viche.platform.time.LegalCalendar;

/// Statements of reasons. One is issued with every decision that does not just let pass, when the decision takes effect.
public final class Statements implements Effect {

    private static final int APPEAL_DAYS = 20;

    private final Database database;
    private final Outbox outbox;
    private final LegalCalendar calendar;
    private final Policies policies;
    private final int appealDays;
    private final StatementStore store = new StatementStore();

    /// The setting `moderation.appeal-days` says for how many days after its statement a decision may be appealed against.
    public Statements(Platform platform, Policies policies) {
        database = platform.database();
        outbox = platform.outbox();
        calendar = platform.calendar();
        appealDays = platform.settings().number("appeal-days", APPEAL_DAYS, 1, 365);
        this.policies = policies;
    }

    @Override
    public CompletionStage<Void> follow(Stage.Session session, Settled settled) {
        var policy = settled.decision().policy();
        if (settled.decision().action() == Action.APPROVE || policy == null) {
            return CompletableFuture.completedStage(null);
        }
        return policies.named(session, policy)
                .thenCompose(named -> issue(session, settled, named, calendar.afterDays(settled.at(), appealDays)));
    }

    /// The statement of the undone decision says so from now on, and the one that undid it has a statement of its own.
    @Override
    public CompletionStage<Void> takeBack(Stage.Session session, Settled undone, Decision restoring) {
        return settle(session, undone.decision().id(), StatementStatus.OVERTURNED, undone.at())
                .thenCompose(_ -> issue(session, new Settled(restoring, undone.item(), undone.at()), null, null));
    }

    /// An appeal against a decision was decided; its statement has a new version.
    public CompletionStage<Void> settle(Stage.Session session, UUID decision, StatementStatus status, Instant at) {
        return store.lockedOf(session, decision).thenCompose(found -> {
            if (found.isEmpty()) {
                return CompletableFuture.completedStage(null);
            }
            found.get().become(status);
            return store.keep(session, found.get(), at);
        });
    }

    /// A statement, within a running transaction.
    public CompletionStage<Optional<Statement>> find(Stage.Session session, UUID id) {
        return store.find(session, id);
    }

    /// The statement about a decision, locked.
    public CompletionStage<Optional<Statement>> of(Stage.Session session, UUID decision) {
        return store.lockedOf(session, decision);
    }

    /// A statement.
    public Optional<Statement> find(UUID id) {
        return database.inTransaction(session -> store.find(session, id));
    }

    /// Statements, newest first.
    public Page<Statement> list(StatementFilter filter, Page.Request page) {
        return Page.of(database.inTransaction(session -> store.list(session, filter, page)), page,
                statement -> statement.id().toString());
    }

    private CompletionStage<Void> issue(Stage.Session session, Settled settled, @Nullable Policy policy,
            @Nullable Instant appealUntil) {
        var statement = new Statement(settled, Reasons.of(Ids.next(), settled, policy, appealUntil));
        return store.keep(session, statement, settled.at())
                .thenCompose(_ -> outbox.add(session, new StatementIssued(statement.id(), statement.decision(), statement.kind(),
                        statement.subject(), statement.author(), settled.decision().action(), settled.decision().policy(),
                        settled.at(), appealUntil)));
    }
}
