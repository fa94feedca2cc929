package ua.viche.api.petitions;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.procedures.ProcedureRules;
import ua.viche.api.procedures.Procedures;
import ua.viche.api.signing.Gates;
import ua.viche.api.signing.ThresholdListener;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.contracts.events.Event;
import ua.viche.contracts.events.PetitionAnswered;
import ua.viche.contracts.events.PetitionClosed;
import ua.viche.contracts.events.PetitionHidden;
import ua.viche.contracts.events.PetitionOpened;
import ua.viche.contracts.events.PetitionRejected;
import ua.viche.contracts.events.PetitionRestored;
import ua.viche.contracts.events.PetitionReturned;
import ua.viche.contracts.events.PetitionTextChanged;
import ua.viche.contracts.events.PetitionWithdrawn;
import ua.viche.contracts.events.SponsorsFound;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.contracts.events.SubmissionWithdrawn;
import ua.viche.contracts.events.ThresholdLost;
import ua.viche.contracts.events.ThresholdReached;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.events.Outbox;
import ua.viche.platform.time.LegalCalendar;

/// The steps of a petition's life, each with all that belongs to it in one transaction: the state, the gate of signatures, the event.
final class PetitionLife implements ThresholdListener {

    static final String KIND = "petition";

    private final Clock clock;
    private final LegalCalendar calendar;
    private final Outbox outbox;
    private final Procedures procedures;
    private final Gates gates;
    private final PublicPages pages;
    private final Database database;
    private final PetitionStore store = new PetitionStore();

    PetitionLife(Platform platform, Procedures procedures, Gates gates, PublicPages pages) {
        clock = platform.clock();
        calendar = platform.calendar();
        outbox = platform.outbox();
        this.procedures = procedures;
        this.gates = gates;
        this.pages = pages;
        database = platform.database();
    }

    CompletionStage<Void> submit(Stage.Session session, Petition petition) {
        return rules(session, petition).thenCompose(rules -> keep(session, petition, petition.submit(rules, calendar, now()))
                .thenCompose(_ -> petition.state() == PetitionState.SPONSORING
                        ? gates.open(session, petition.id(), petition.textHash(), rules.sponsors(), null, now())
                                .thenAccept(_ -> {})
                        : outbox.add(session, submission(petition))));
    }

    /// A petition whose signatures wait until the transaction ends.
    CompletionStage<@Nullable Petition> locked(Stage.Session session, UUID id) {
        return gates.lock(session, id).thenCompose(_ -> store.find(session, id));
    }

    CompletionStage<Void> open(Stage.Session session, Petition petition) {
        return rules(session, petition).thenCompose(rules -> {
            var opening = petition.open(rules, calendar, now());
            var deadline = petition.deadline();
            return keep(session, petition, opening)
                    .thenCompose(_ -> gates.open(session, petition.id(), petition.textHash(), rules.threshold(), deadline,
                            opening.at()))
                    .thenCompose(count -> outbox
                            .add(session,
                                    new PetitionOpened(petition.id(), petition.procedure(), petition.title(), petition.author(),
                                            rules.threshold(), opening.at(), deadline == null ? opening.at() : deadline))
                            .thenCompose(_ -> count >= rules.threshold()
                                    ? reached(session, petition.id(), opening.at())
                                    : CompletableFuture.<Void>completedStage(null)));
        });
    }

    CompletionStage<Void> reject(Stage.Session session, Petition petition, DecisionMade decision) {
        var rejection = petition.reject(decision, now());
        return keep(session, petition, rejection).thenCompose(_ -> outbox.add(session, new PetitionRejected(petition.id(),
                petition.procedure(), petition.title(), petition.author(), decision.policy(), decision.explanation(),
                rejection.at())));
    }

    /// Gives it back to its author, who may hand it in again.
    CompletionStage<Void> giveBack(Stage.Session session, Petition petition, DecisionMade decision) {
        var step = petition.giveBack(decision, now());
        return keep(session, petition, step).thenCompose(_ -> outbox.add(session, new PetitionReturned(petition.id(),
                petition.procedure(), petition.title(), petition.author(), decision.policy(), decision.explanation(),
                step.at())));
    }

    /// It waits for moderation again, as it was given back.
    CompletionStage<Void> takeBack(Stage.Session session, Petition petition) {
        return keep(session, petition, petition.takeBack(now()));
    }

    /// Takes it down: nobody signs meanwhile.
    CompletionStage<Void> hide(Stage.Session session, Petition petition, DecisionMade decision) {
        var step = petition.hide(decision, now());
        return ended(session, petition, step).thenCompose(_ -> outbox.add(session, new PetitionHidden(petition.id(),
                petition.procedure(), petition.author(), decision.policy(), step.at())));
    }

    /// Publishes it again, as it was before.
    CompletionStage<Void> show(Stage.Session session, Petition petition) {
        var step = petition.show(now());
        return keep(session, petition, step).thenCompose(_ -> outbox.add(session, new PetitionRestored(petition.id(),
                petition.procedure(), petition.title(), petition.author(), petition.deadline(), step.at())))
                .thenCompose(_ -> signedAgain(session, petition, step.at()));
    }

    /// Signatures go on where they were interrupted; what corrections did to the count meanwhile is caught up with.
    private CompletionStage<Void> signedAgain(Stage.Session session, Petition petition, Instant at) {
        if (petition.state() != PetitionState.OPEN && petition.state() != PetitionState.AWAITING_ANSWER) {
            return CompletableFuture.completedStage(null);
        }
        return rules(session, petition).thenCompose(rules -> gates
                .open(session, petition.id(), petition.textHash(), rules.threshold(), petition.deadline(), at)
                .thenCompose(count -> count >= rules.threshold()
                        ? reached(session, petition.id(), at)
                        : lost(session, petition.id(), at)));
    }

    /// Its public text is another one from now on, which the log tells.
    CompletionStage<Void> textChanged(Stage.Session session, Petition petition) {
        var at = now();
        return session.flush().thenCompose(_ -> gates.change(session, petition.id(), petition.textHash(), at))
                .thenCompose(_ -> outbox.add(session, new PetitionTextChanged(petition.id(), petition.procedure(),
                        petition.title(), petition.author(), petition.redaction() != null, at)))
                .thenAccept(_ -> database.afterCommit(session, () -> pages.forget(petition.id())));
    }

    @Override
    public CompletionStage<Void> reached(Stage.Session session, UUID id, Instant at) {
        return found(session, id)
                .thenCompose(petition -> rules(session, petition).thenCompose(rules -> switch (petition.state()) {
                    case SPONSORING -> sponsored(session, petition, rules, at);
                    case OPEN -> keep(session, petition, petition.reachThreshold(rules, calendar, at))
                            .thenCompose(_ -> outbox.add(session,
                                    new ThresholdReached(petition.id(), petition.procedure(), petition.title(),
                                            petition.author(), rules.threshold(), at, answerDue(petition, at))));
                    default -> CompletableFuture.completedStage(null);
                }));
    }

    private CompletionStage<Void> sponsored(Stage.Session session, Petition petition, ProcedureRules rules, Instant at) {
        return keep(session, petition, petition.sponsored(rules, calendar, at))
                .thenCompose(_ -> gates.shut(session, petition.id()))
                .thenCompose(_ -> outbox.add(session, new SponsorsFound(petition.id(), petition.procedure(), petition.title(),
                        petition.author(), rules.sponsors(), at)))
                .thenCompose(_ -> outbox.add(session, submission(petition)));
    }

    @Override
    public CompletionStage<Void> lost(Stage.Session session, UUID id, Instant at) {
        return found(session, id).thenCompose(petition -> petition.state() != PetitionState.AWAITING_ANSWER
                ? CompletableFuture.<Void>completedStage(null)
                : rules(session, petition).thenCompose(rules -> keep(session, petition, petition.loseThreshold(at))
                        .thenCompose(
                                _ -> outbox.add(session, new ThresholdLost(petition.id(), petition.procedure(), petition.title(),
                                        petition.author(), rules.threshold(), at)))));
    }

    CompletionStage<Void> answer(Stage.Session session, Petition petition, String text, UUID official) {
        var answer = petition.answer(text, official, now());
        return ended(session, petition, answer).thenCompose(_ -> outbox.add(session, new PetitionAnswered(petition.id(),
                petition.procedure(), petition.title(), petition.author(), answer.at())));
    }

    /// Closes what is still open after its deadline.
    CompletionStage<Void> close(Stage.Session session, UUID id) {
        return gates.lock(session, id).thenCompose(_ -> found(session, id)).thenCompose(petition -> {
            var deadline = petition.deadline();
            return petition.state() == PetitionState.OPEN && deadline != null && !deadline.isAfter(now())
                    ? close(session, petition)
                    : CompletableFuture.<Void>completedStage(null);
        });
    }

    private CompletionStage<Void> close(Stage.Session session, Petition petition) {
        var closing = petition.close(now());
        return keep(session, petition, closing).thenCompose(_ -> gates.shut(session, petition.id()))
                .thenCompose(count -> rules(session, petition).thenCompose(rules -> outbox.add(session,
                        new PetitionClosed(petition.id(), petition.procedure(), petition.title(), petition.author(),
                                rules.threshold(), count, closing.at()))));
    }

    CompletionStage<Void> withdraw(Stage.Session session, Petition petition, @Nullable String reason) {
        var waiting = petition.state() == PetitionState.IN_MODERATION ? petition.submission() : null;
        var withdrawal = petition.withdraw(reason, now());
        return ended(session, petition, withdrawal).thenCompose(_ -> waiting == null
                ? CompletableFuture.<Void>completedStage(null)
                : outbox.add(session, new SubmissionWithdrawn(waiting, KIND, petition.id(), withdrawal.at())))
                .thenCompose(_ -> outbox.add(session, new PetitionWithdrawn(petition.id(), petition.procedure(), petition.title(),
                        petition.author(), reason, withdrawal.at())));
    }

    private CompletionStage<Void> ended(Stage.Session session, Petition petition, Transition transition) {
        return keep(session, petition, transition).thenCompose(_ -> gates.shut(session, petition.id())).thenAccept(_ -> {});
    }

    private CompletionStage<Void> keep(Stage.Session session, Petition petition, Transition transition) {
        return store.keep(session, petition, transition)
                .thenAccept(_ -> database.afterCommit(session, () -> pages.forget(petition.id())));
    }

    private CompletionStage<Petition> found(Stage.Session session, UUID id) {
        return store.find(session, id).thenApply(petition -> {
            if (petition == null) {
                throw new IllegalStateException("a gate without a petition: " + id);
            }
            return petition;
        });
    }

    private CompletionStage<ProcedureRules> rules(Stage.Session session, Petition petition) {
        return procedures.rulesFor(session, petition.procedure(), petition.procedureVersion());
    }

    private static Event submission(Petition petition) {
        var submission = petition.submission();
        var at = petition.submittedAt();
        if (submission == null || at == null) {
            throw new IllegalStateException("not submitted: " + petition.id());
        }
        return new SubmissionReceived(submission, KIND, petition.id(), petition.procedure(), petition.territory(),
                petition.author(),
                petition.language(), petition.title(), petition.text(), at, petition.publicationDueAt());
    }

    private static Instant answerDue(Petition petition, Instant otherwise) {
        var due = petition.answerDueAt();
        return due == null ? otherwise : due;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
