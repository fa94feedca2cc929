package ua.viche.api.consultations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.hibernate.reactive.stage.Stage.Session;
import ua.viche.contracts.events.ConsultationReported;
import ua.viche.contracts.events.ContributionAnswered;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;
import ua.viche.platform.events.Outbox;
import ua.viche.platform.http.Ids;
import ua.viche.platform.texts.Bilingual;

/// The body's answers: a reasoned verdict on every contribution, then the report.
final class Verdicts {

    private static final int TOLD = 100;

    private final Consultations consultations;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final ContributionStore store = new ContributionStore();

    Verdicts(Platform platform, Consultations consultations, AuditTrail audit) {
        outbox = platform.outbox();
        this.consultations = consultations;
        this.audit = audit;
    }

    /// Gives contributions a verdict, or another one, as long as there is no report; their authors are told.
    Consulting give(Editor editor, UUID id, VerdictRequest request) {
        return consultations.byBody(editor, id, (session, consultation) -> {
            var state = consultation.stateAt(consultations.now());
            if (state != ConsultationState.OPEN && state != ConsultationState.CLOSED) {
                return Consultations.stage(new Consulting.NotNow(state));
            }
            return store.authors(session, id, request.contributions()).thenCompose(authors -> {
                var wanted = request.contributions();
                var strangers = IntStream.range(0, wanted.size()).filter(place -> !authors.containsKey(wanted.get(place)))
                        .boxed().toList();
                return strangers.isEmpty()
                        ? answer(session, editor, consultation, request, authors)
                        : Consultations.stage(new Consulting.NoSuchContributions(strangers));
            });
        });
    }

    private CompletionStage<Consulting> answer(Session session, Editor editor, Consultation consultation, VerdictRequest request,
            Map<UUID, UUID> authors) {
        var verdict = new Verdict(Ids.next(), Outcome.of(request.outcome()), request.reason().strip(), consultations.now());
        var outcome = ContributionAnswered.Outcome.valueOf(verdict.outcome().name());
        var news = new ArrayList<ContributionAnswered>();
        for (var contribution : request.contributions()) {
            news.add(new ContributionAnswered(contribution, consultation.id(),
                    Consultations.localized(consultation.title()), java.util.Objects.requireNonNull(authors.get(contribution)),
                    outcome, verdict.givenAt()));
        }
        var details = Map.<String, Object>of("verdict", verdict.id(), "outcome", verdict.outcome().name(), "contributions",
                request.contributions());
        return store.answer(session, consultation.id(), request.contributions(), verdict, editor.person())
                .thenCompose(_ -> outbox.addAll(session, news))
                .thenCompose(_ -> audit.append(session,
                        new StaffAct(editor.person(), "give-verdict", consultation.id(), verdict.givenAt(), details)))
                .thenApply(_ -> new Consulting.Answered(verdict.id(), news.size()));
    }

    /// Publishes the report of a closed consultation, unless a verdict is missing; from then on nothing about it changes.
    Consulting report(Editor editor, UUID id, Bilingual conclusion) {
        return consultations.byBody(editor, id, (session, consultation) -> {
            var now = consultations.now();
            var closesAt = consultation.closesAt();
            if (consultation.stateAt(now) == ConsultationState.OPEN && closesAt != null) {
                return Consultations.stage(new Consulting.StillOpen(closesAt));
            }
            return consultation.stateAt(now) == ConsultationState.CLOSED
                    ? closed(session, consultation).thenCompose(_ -> unanswered(session, editor, consultation, conclusion))
                    : Consultations.stage(new Consulting.NotNow(consultation.stateAt(now)));
        });
    }

    /// Where the job that notes the close has not come by yet.
    private CompletionStage<Void> closed(Session session, Consultation consultation) {
        return consultation.state() == ConsultationState.CLOSED
                ? java.util.concurrent.CompletableFuture.completedStage(null)
                : consultations.close(session, consultation);
    }

    private CompletionStage<Consulting> unanswered(Session session, Editor editor, Consultation consultation,
            Bilingual conclusion) {
        var filter = new ContributionStore.Filter(consultation.id(), null, null, true, true);
        return store.figures(session, List.of(consultation.id())).thenCompose(figures -> {
            var its = figures.getOrDefault(consultation.id(), Figures.NONE);
            return its.answered() < its.total()
                    ? store.list(session, filter, null, TOLD).thenApply(some -> new Consulting.Unanswered(
                            its.total() - its.answered(), some.stream().map(Contribution::id).toList()))
                    : publish(session, editor, consultation, conclusion, its);
        });
    }

    private CompletionStage<Consulting> publish(Session session, Editor editor, Consultation consultation, Bilingual conclusion,
            Figures figures) {
        var step = consultation.report(editor.person(), conclusion, consultations.now());
        return consultations.keep(session, consultation, step,
                new ConsultationReported(consultation.id(), consultation.procedure(),
                        Consultations.localized(consultation.title()), figures.total(), figures.accepted(), step.at()))
                .thenCompose(_ -> consultations.done(session, editor, consultation, "publish-report",
                        Map.of("contributions", figures.total())));
    }
}
