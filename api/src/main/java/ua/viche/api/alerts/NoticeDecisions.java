package ua.viche.api.alerts;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

/// What moderation's decisions do to notices of officers.
final class NoticeDecisions implements Owner {

    private final Clock clock;
    private final Redactions redactions;
    private final NoticeStore store;

    NoticeDecisions(Platform platform, NoticeStore store) {
        clock = platform.clock();
        redactions = new Redactions(platform);
        this.store = store;
    }

    @Override
    public CompletionStage<Optional<Effect>> decided(Stage.Session session, DecisionMade decision) {
        return store.locked(session, decision.subject()).thenCompose(found -> found.isEmpty()
                ? CompletableFuture.completedStage(Optional.<Effect>empty())
                : (found.get().submission().equals(decision.submission())
                        ? apply(session, found.get().notice(), decision)
                        : CompletableFuture.completedStage(Effect.none(found.get().notice().isPublic())))
                        .thenApply(Optional::of));
    }

    private CompletionStage<Effect> apply(Stage.Session session, Notice notice, DecisionMade decision) {
        var text = new Handed(notice.title(), List.of(notice.text()));
        return switch (decision.action()) {
            case APPROVE -> become(session, notice, Notice.State.PUBLIC, text);
            case REJECT, RETURN -> become(session, notice, Notice.State.REFUSED, text);
            case HIDE -> become(session, notice, Notice.State.HIDDEN, text);
            case REDACT -> redactions.strike(session, decision, text, notice.language())
                    .thenCompose(struck -> become(session, notice, Notice.State.PUBLIC, struck));
            case RESTORE -> redactions.undo(session, notice.id(), decision.overturns())
                    .thenCompose(whole -> become(session, notice,
                            whole.isPresent() && notice.state() == Notice.State.HIDDEN
                                    ? Notice.State.HIDDEN
                                    : Notice.State.PUBLIC,
                            whole.orElse(text)));
        };
    }

    private CompletionStage<Effect> become(Stage.Session session, Notice notice, Notice.State state, Handed text) {
        var title = String.valueOf(text.title());
        if (notice.state() == state && notice.title().equals(title) && notice.text().equals(text.first())) {
            return CompletableFuture.completedStage(Effect.none(notice.isPublic()));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return store.decide(session, notice.id(), state, title, text.first(), now)
                .thenApply(_ -> new Effect(state == Notice.State.PUBLIC, true));
    }
}
