package ua.viche.api.petitions;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.api.moderated.Effect;
import ua.viche.api.moderated.Owner;
import ua.viche.api.moderated.StruckText;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.contracts.events.DecisionMade.Part;

/// What moderation's decisions do to petitions. A decision on an earlier submission, or on what is somewhere else by now, changes
/// nothing.
final class PetitionDecisions implements Owner {

    private final PetitionLife life;
    private final PublicTexts texts;

    PetitionDecisions(PetitionLife life, PublicTexts texts) {
        this.life = life;
        this.texts = texts;
    }

    @Override
    public CompletionStage<Optional<Effect>> decided(Stage.Session session, DecisionMade decision) {
        return life.locked(session, decision.subject()).thenCompose(petition -> petition == null
                ? CompletableFuture.completedStage(Optional.<Effect>empty())
                : apply(session, petition, decision).thenApply(changed -> Optional
                        .of(new Effect(PetitionState.PUBLISHED.contains(petition.state()), changed))));
    }

    private CompletionStage<Boolean> apply(Stage.Session session, Petition petition, DecisionMade decision) {
        if (!decision.submission().equals(petition.submission())) {
            return unchanged();
        }
        var waits = petition.state() == PetitionState.IN_MODERATION;
        var published = PetitionState.PUBLISHED.contains(petition.state());
        return switch (decision.action()) {
            case APPROVE -> waits ? done(life.open(session, petition)) : unchanged();
            case REJECT -> waits ? done(life.reject(session, petition, decision)) : unchanged();
            case RETURN -> waits ? done(life.giveBack(session, petition, decision)) : unchanged();
            case HIDE -> published ? done(life.hide(session, petition, decision)) : unchanged();
            case REDACT -> waits || published ? redact(session, petition, decision) : unchanged();
            case RESTORE -> restore(session, petition, decision);
        };
    }

    /// Strikes spans out of the text as it was handed in, whatever was struck out before.
    private CompletionStage<Boolean> redact(Stage.Session session, Petition petition, DecisionMade decision) {
        var before = petition.redaction();
        if (before != null && before.redactedDecision().equals(decision.decision())) {
            return unchanged();
        }
        var whole = texts.whole(petition);
        var spans = Objects.requireNonNullElse(decision.redactions(), List.<DecisionMade.Span>of());
        var title = StruckText.of(whole.title(), Part.TITLE, spans, petition.language());
        var text = StruckText.of(whole.text(), Part.TEXT, spans, petition.language());
        petition.redact(title, text, texts.redaction(petition, decision, whole, List.of(title, text)));
        return done(petition.state() == PetitionState.IN_MODERATION
                ? life.open(session, petition)
                : life.textChanged(session, petition));
    }

    /// Undoes a decision, as far as it is the one that put the petition where it is.
    private CompletionStage<Boolean> restore(Stage.Session session, Petition petition, DecisionMade decision) {
        var undone = decision.overturns();
        var hidden = petition.takenDown();
        var redacted = petition.redaction();
        if (hidden != null && hidden.hiddenDecision().equals(undone)) {
            return done(life.show(session, petition));
        }
        if (redacted != null && redacted.redactedDecision().equals(undone)) {
            var whole = texts.whole(petition);
            petition.unredact(whole.title(), whole.text());
            return done(life.textChanged(session, petition));
        }
        if (petition.isRejectedBy(undone)) {
            return done(life.open(session, petition));
        }
        if (petition.isReturnedBy(undone)) {
            return done(life.takeBack(session, petition).thenCompose(_ -> life.open(session, petition)));
        }
        return unchanged();
    }

    private static CompletionStage<Boolean> done(CompletionStage<Void> step) {
        return step.thenApply(_ -> true);
    }

    private static CompletionStage<Boolean> unchanged() {
        return CompletableFuture.completedStage(false);
    }
}
