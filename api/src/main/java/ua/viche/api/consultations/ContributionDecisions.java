package ua.viche.api.consultations;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage.Session;
import org.jspecify.annotations.Nullable;
import ua.viche.api.moderated.Effect;
import ua.viche.api.moderated.Handed;
import ua.viche.api.moderated.Owner;
import ua.viche.api.moderated.Redactions;
import ua.viche.contracts.events.ContributionDecided;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.platform.Platform;
import ua.viche.platform.events.Outbox;

/// What moderation's decisions do to contributions: they change who may read them, or words in them, and nothing else.
final class ContributionDecisions implements Owner {

    private final Clock clock;
    private final Outbox outbox;
    private final Redactions redactions;
    private final Attachments attachments;
    private final ConsultationStore store = new ConsultationStore();
    private final ContributionStore contributions = new ContributionStore();

    ContributionDecisions(Platform platform, Attachments attachments) {
        this.attachments = attachments;
        clock = platform.clock();
        outbox = platform.outbox();
        redactions = new Redactions(platform);
    }

    @Override
    public CompletionStage<Optional<Effect>> decided(Session session, DecisionMade decision) {
        return contributions.locked(session, decision.subject()).thenCompose(one -> one == null
                ? CompletableFuture.completedStage(Optional.<Effect>empty())
                : (one.submission().equals(decision.submission())
                        ? apply(session, one, decision)
                        : CompletableFuture.completedStage(Effect.none(one.isPublished()))).thenApply(Optional::of));
    }

    private CompletionStage<Effect> apply(Session session, Contribution one, DecisionMade decision) {
        var state = ContributionState.after(decision.action());
        return switch (decision.action()) {
            case APPROVE, RETURN, REJECT, HIDE -> become(session, one, one.handed(), state, decision);
            case REDACT -> redactions.strike(session, decision, one.handed(), one.language())
                    .thenCompose(struck -> become(session, one, struck, state, decision));
            case RESTORE -> redactions.undo(session, one.id(), decision.overturns())
                    .thenCompose(whole -> become(session, one, whole.orElse(one.handed()),
                            whole.isPresent() ? one.moderation().state() : state, decision));
        };
    }

    private CompletionStage<Effect> become(Session session, Contribution before, Handed words, ContributionState state,
            DecisionMade decision) {
        var hidden = state == ContributionState.HIDDEN;
        var after = before.saying(words).moderated(new Contribution.Moderation(state, hidden ? decision.policy() : null));
        if (after.equals(before)) {
            return CompletableFuture.completedStage(Effect.none(before.isPublished()));
        }
        return contributions.decided(session, after, decision.explanation(), clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .thenCompose(_ -> attachments.open(session, after))
                .thenCompose(_ -> tell(session, after, decision.explanation()))
                .thenApply(_ -> new Effect(after.isPublished(), true));
    }

    private CompletionStage<Void> tell(Session session, Contribution one, @Nullable String explanation) {
        var visibility = one.isPublished() ? ContributionDecided.Visibility.PUBLISHED : ContributionDecided.Visibility.HIDDEN;
        return store.find(session, one.consultation()).thenCompose(consultation -> consultation == null
                ? CompletableFuture.<Void>completedStage(null)
                : outbox.add(session, new ContributionDecided(one.id(), one.consultation(),
                        Consultations.localized(consultation.title()), one.author(), visibility, one.moderation().policy(),
                        explanation, clock.instant().truncatedTo(ChronoUnit.MILLIS))));
    }
}
