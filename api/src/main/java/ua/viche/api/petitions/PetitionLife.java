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
import ua.viche.contracts.events.PetitionOpened;
import ua.viche.contracts.events.PetitionRejected;
import ua.viche.contracts.events.PetitionWithdrawn;
import ua.viche.contracts.events.SponsorsFound;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.contracts.events.SubmissionWithdrawn;
import ua.viche.contracts.events.ThresholdLost;
import ua.viche.contracts.events.ThresholdReached;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.events.EventMeta;
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

    /// What moderation decided. A decision on an earlier submission, or on what is not in moderation any more, changes nothing.
    CompletionStage<Void> decided(Stage.Session session, DecisionMade decision, EventMeta meta) {
        if (!decision.kind().equals(KIND)) {
            return CompletableFuture.completedStage(null);
        }
        return gates.lock(session, decision.subject()).thenCompose(_ -> store.find(session, decision.subject()))
                .thenCompose(petition -> {
                    if (petition == null || petition.state() != PetitionState.IN_MODERATION
                            || !decision.submission().equals(petition.submission())) {
                        return CompletableFuture.completedStage(null);
                    }
                    return switch (decision.action()) {
                        case APPROVE -> open(session, petition);
                        case REJECT -> reject(session, petition, decision);
                    };
                });
    }

    private CompletionStage<Void> open(Stage.Session session, Petition petition) {
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

    private CompletionStage<Void> reject(Stage.Session session, Petition petition, DecisionMade decision) {
        var rejection = petition.reject(decision.policy(), decision.explanation(), now());
        return keep(session, petition, rejection).thenCompose(_ -> outbox.add(session, new PetitionRejected(petition.id(),
                petition.procedure(), petition.title(), petition.author(), decision.policy(), decision.explanation(),
                rejection.at())));
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

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
