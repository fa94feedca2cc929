package ua.viche.api.reports;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.api.reports.Report.Handling;
import ua.viche.api.reports.Report.Publicity;
import ua.viche.contracts.events.ReportChanged.Change;

/// Makes two reports one: whoever wrote or backed the second backs the first from now on.
final class Merging {

    private final ReportLife life;
    private final ReportNews news;
    private final SupportStore supporters = new SupportStore();

    Merging(ReportLife life, ReportNews news) {
        this.life = life;
        this.news = news;
    }

    CompletionStage<Void> merge(Stage.Session session, Report report, Report target, Entry entry) {
        var now = life.now();
        var h = report.handling();
        var pointing = new Handling(h.state(), h.responsible(), h.step(), h.hop(), h.dueAt(), h.answerDueAt(), h.answeredAt(),
                h.alert(), h.registerNumber(), h.unforwardedReason(), target.id(), h.reopened());
        return life.keep(session, report, pointing)
                .thenCompose(changed -> life.become(session, changed, ReportState.DUPLICATE, entry))
                .thenCompose(ended -> joined(session, report, target).thenCompose(more -> counted(session, target, more))
                        .thenCompose(_ -> news.tellAll(session, ended, Change.MERGED, now)));
    }

    private CompletionStage<Integer> joined(Stage.Session session, Report report, Report target) {
        var author = report.by().author();
        CompletionStage<Integer> first = author == null || target.isBy(author)
                ? CompletableFuture.completedStage(0)
                : supporters.add(session, target.id(), author, life.now());
        return first.thenCompose(added -> supporters.copy(session, report.id(), target.id()).thenApply(copied -> added + copied));
    }

    private CompletionStage<Void> counted(Stage.Session session, Report target, int more) {
        var p = target.publicity();
        return life.keep(session, target, new Publicity(p.confidential(), p.publication(), p.text(), p.from(), p.submission(),
                p.supporters() + more)).thenAccept(_ -> {});
    }

    /// Somebody says "me too", once.
    CompletionStage<Boolean> support(Stage.Session session, Report report, UUID person) {
        return supporters.add(session, report.id(), person, life.now())
                .thenCompose(added -> counted(session, report, added).thenApply(_ -> added == 1));
    }

    /// Somebody takes that back.
    CompletionStage<Boolean> withdraw(Stage.Session session, Report report, UUID person) {
        return supporters.remove(session, report.id(), person)
                .thenCompose(removed -> counted(session, report, -removed).thenApply(_ -> removed == 1));
    }
}
