package ua.viche.notifications.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.contracts.events.ConsultationClosed;
import ua.viche.contracts.events.ConsultationReported;
import ua.viche.contracts.events.PetitionAnswered;
import ua.viche.contracts.events.RecommendationAdopted;
import ua.viche.contracts.events.RecommendationAnswered;
import ua.viche.contracts.events.StaffAlertRaised.Cause;
import ua.viche.contracts.events.ThresholdLost;
import ua.viche.contracts.events.ThresholdReached;
import ua.viche.notifications.content.About;
import ua.viche.platform.events.Subscription;

/// Answers and reports that a body or a district owes the public by law: whoever is on duty there is called some days before the end of
/// the term, and again when it is over, unless the answer is there.
final class Terms {

    /// What is owed, by whom, until when.
    record Term(About about, String duty, Instant dueAt) {}

    private final Clock clock;
    private final Duration before;
    private final AlertStore store = new AlertStore();

    /// @param before how long before the end of a term the first call is
    Terms(Clock clock, Duration before) {
        this.clock = clock;
        this.before = before;
    }

    List<Subscription<?>> subscriptions() {
        return List.of(
                Subscription.to(RecommendationAdopted.class, "recommendation-owed",
                        (session, event, _) -> owe(session,
                                new Term(recommendation(event.recommendation()), "district:" + event.district(), event.dueAt()))),
                Subscription.to(RecommendationAnswered.class, "recommendation-given",
                        (session, event, _) -> settle(session, recommendation(event.recommendation()))),
                Subscription.to(ThresholdReached.class, "petition-answer-owed",
                        (session, event, _) -> owe(session,
                                new Term(About.petition(event.petition()), "body:" + event.procedure(), event.answerDueAt()))),
                Subscription.to(ThresholdLost.class, "petition-answer-not-owed",
                        (session, event, _) -> settle(session, About.petition(event.petition()))),
                Subscription.to(PetitionAnswered.class, "petition-answer-given",
                        (session, event, _) -> settle(session, About.petition(event.petition()))),
                Subscription.to(ConsultationClosed.class, "consultation-report-owed",
                        (session, event, _) -> owe(session, new Term(consultation(event.consultation()),
                                "body:" + event.procedure(), event.reportDueAt()))),
                Subscription.to(ConsultationReported.class, "consultation-report-given",
                        (session, event, _) -> settle(session, consultation(event.consultation()))));
    }

    private CompletionStage<Void> owe(Stage.Session session, Term term) {
        var now = clock.instant();
        return store
                .schedule(session, alert(Cause.NEARLY_DUE, term.about()), Cause.NEARLY_DUE, term, term.dueAt().minus(before), now)
                .thenCompose(
                        _ -> store.schedule(session, alert(Cause.OVERDUE, term.about()), Cause.OVERDUE, term, term.dueAt(), now))
                .thenAccept(_ -> {});
    }

    private CompletionStage<Void> settle(Stage.Session session, About about) {
        var now = clock.instant();
        return store.settle(session, alert(Cause.NEARLY_DUE, about), now)
                .thenCompose(_ -> store.settle(session, alert(Cause.OVERDUE, about), now)).thenAccept(_ -> {});
    }

    private static UUID alert(Cause cause, About about) {
        return UUID.nameUUIDFromBytes((cause + " " + about.type() + " " + about.id()).getBytes(UTF_8));
    }

    private static About recommendation(UUID id) {
        return new About("recommendation", id.toString());
    }

    private static About consultation(UUID id) {
        return new About("consultation", id.toString());
    }
}
