package ua.viche.api.actionplan;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.api.moderated.Effect;
import ua.viche.api.moderated.Handed;
import ua.viche.api.moderated.Owner;
import ua.viche.api.moderated.Redactions;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.platform.Platform;

/// What moderation's decisions do to comments on the plan.
final class CommentDecisions implements Owner {

    static final String KIND = "comment";

    private final Redactions redactions;
    private final PlanStore store = new PlanStore();

    CommentDecisions(Platform platform) {
        redactions = new Redactions(platform);
    }

    @Override
    public CompletionStage<Optional<Effect>> decided(Stage.Session session, DecisionMade decision) {
        return store.submitted(session, decision.submission()).thenCompose(found -> found.isEmpty()
                ? CompletableFuture.completedStage(Optional.<Effect>empty())
                : apply(session, found.get(), decision).thenApply(Optional::of));
    }

    private CompletionStage<Effect> apply(Stage.Session session, Comment comment, DecisionMade decision) {
        return switch (decision.action()) {
            case REDACT -> comment.state().after(decision.action())
                    .map(next -> redactions.strike(session, decision, Handed.text(comment.text()), comment.language())
                            .thenCompose(struck -> become(session, comment, next, struck.first())))
                    .orElseGet(() -> become(session, comment, comment.state(), comment.text()));
            case RESTORE -> redactions.undo(session, comment.id(), decision.overturns())
                    .thenCompose(whole -> become(session, comment,
                            whole.isPresent() ? comment.state() : after(comment, decision),
                            whole.map(Handed::first).orElse(comment.text())));
            case APPROVE, RETURN, REJECT, HIDE -> become(session, comment, after(comment, decision), comment.text());
        };
    }

    private static CommentState after(Comment comment, DecisionMade decision) {
        return comment.state().after(decision.action()).orElse(comment.state());
    }

    private CompletionStage<Effect> become(Stage.Session session, Comment comment, CommentState state, String text) {
        var visible = state == CommentState.PUBLISHED;
        return comment.state() == state && comment.text().equals(text)
                ? CompletableFuture.completedStage(Effect.none(visible))
                : store.decided(session, comment.id(), state, text).thenApply(_ -> new Effect(visible, true));
    }
}
