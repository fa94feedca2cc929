package ua.viche.moderation.appeals;

import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.contracts.events.AppealDecided;
import ua.viche.contracts.events.AppealDecided.Outcome;
import ua.viche.moderation.decisions.Effect;
import ua.viche.moderation.decisions.Overturning;
import ua.viche.moderation.queue.Items;
import ua.viche.moderation.statements.StatementStatus;
import ua.viche.moderation.statements.Statements;
import ua.viche.platform.events.Outbox;

/// What follows from a decided appeal.
final class AppealOutcome {

    private final Overturning overturning;
    private final Statements statements;
    private final Outbox outbox;
    private final Items items;

    AppealOutcome(Overturning overturning, Statements statements, Outbox outbox, Items items) {
        this.overturning = overturning;
        this.statements = statements;
        this.outbox = outbox;
        this.items = items;
    }

    /// What was found, and the decision that it is about, locked.
    record Ruling(AppealVerdict verdict, Effect.Settled settled) {}

    /// Locks the decision that an appeal is about, and its item.
    CompletionStage<Effect.Settled> locked(Stage.Session session, Appeal appeal) {
        return overturning.locked(session, appeal.decision(), items.now());
    }

    CompletionStage<Void> follow(Stage.Session session, Appeal appeal, UUID decider, Ruling ruling) {
        var verdict = ruling.verdict();
        var settled = ruling.settled();
        CompletionStage<?> undone = verdict.outcome() == AppealState.OVERTURNED
                ? overturning.overturn(session, settled, decider, verdict.explanation())
                : statements.settle(session, appeal.decision(), StatementStatus.UPHELD, settled.at());
        return undone.thenCompose(_ -> outbox.add(session, new AppealDecided(appeal.id(), appeal.statement(), appeal.kind(),
                settled.item().subject(), appeal.author(),
                verdict.outcome() == AppealState.OVERTURNED ? Outcome.OVERTURNED : Outcome.UPHELD, verdict.explanation(),
                settled.at())));
    }
}
