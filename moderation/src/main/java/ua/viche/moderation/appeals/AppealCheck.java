package ua.viche.moderation.appeals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.moderation.decisions.Aftermath;
import ua.viche.moderation.decisions.DecisionState;
import ua.viche.moderation.decisions.Overturning;
import ua.viche.moderation.queue.Reviewer;
import ua.viche.moderation.statements.Statement;
import ua.viche.moderation.statements.StatementStatus;
import ua.viche.moderation.statements.Statements;
import ua.viche.moderation.strikes.Strikes;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;

/// Compares what a decided appeal should have done with what is there, effect by effect.
public final class AppealCheck {

    private final Database database;
    private final Overturning overturning;
    private final Statements statements;
    private final Strikes strikes;
    private final AppealStore store = new AppealStore();

    public AppealCheck(Platform platform, AppealsFeature.Ground ground) {
        database = platform.database();
        overturning = new Overturning(ground.decisions());
        statements = ground.statements();
        strikes = ground.strikes();
    }

    /// @param complete whether everything is as it must be
    public record Checked(AppealState appeal, boolean complete, List<Finding> effects) {}

    /// @param effect `decision`, `visibility`, `strike`, `statement`, `notice`
    /// @param found what is there
    public record Finding(String effect, boolean right, String found) {}

    /// Empty where the reviewer has no such appeal.
    public Optional<Checked> check(Reviewer reviewer, UUID id) {
        return database.inTransaction(session -> store.find(session, id)
                .thenCompose(found -> found.filter(appeal -> reviewer.reviews(appeal.kind()))
                        .map(appeal -> compare(session, appeal).thenApply(Optional::of))
                        .orElseGet(() -> CompletableFuture.completedStage(Optional.empty()))));
    }

    private CompletionStage<Checked> compare(Stage.Session session, Appeal appeal) {
        return overturning.aftermath(session, appeal.decision())
                .thenCompose(aftermath -> statements.of(session, appeal.decision())
                        .thenCompose(statement -> strikes.stands(session, appeal.decision())
                                .thenCompose(strike -> notice(session, aftermath)
                                        .thenApply(notice -> {
                                            var findings = appeal.state() == AppealState.OVERTURNED
                                                    ? overturned(aftermath, statement, strike, notice)
                                                    : standing(appeal, aftermath, statement);
                                            return new Checked(appeal.state(), findings.stream().allMatch(Finding::right),
                                                    findings);
                                        }))));
    }

    private CompletionStage<Optional<Statement>> notice(Stage.Session session, Aftermath aftermath) {
        return aftermath.restoring().map(restoring -> statements.of(session, restoring.id()))
                .orElseGet(() -> CompletableFuture.completedStage(Optional.empty()));
    }

    private static List<Finding> overturned(Aftermath aftermath, Optional<Statement> statement, boolean strike,
            Optional<Statement> notice) {
        var findings = new ArrayList<Finding>();
        findings.add(new Finding("decision", aftermath.decision().state() == DecisionState.OVERTURNED
                && aftermath.restoring().filter(one -> one.action() == Action.RESTORE).isPresent(),
                aftermath.decision().state().label()));
        findings.add(new Finding("visibility", aftermath.visible().orElse(false),
                aftermath.visible().map(visible -> visible ? "visible" : "not-visible").orElse("not-confirmed")));
        findings.add(new Finding("strike", !strike, strike ? "stands" : "none"));
        findings.add(new Finding("statement", statement.filter(one -> one.status() == StatementStatus.OVERTURNED).isPresent(),
                statement.map(one -> one.status().label()).orElse("none")));
        findings.add(new Finding("notice", notice.isPresent(), notice.isPresent() ? "issued" : "none"));
        return findings;
    }

    private static List<Finding> standing(Appeal appeal, Aftermath aftermath, Optional<Statement> statement) {
        var expected = appeal.state() == AppealState.UPHELD ? StatementStatus.UPHELD : StatementStatus.ISSUED;
        return List.of(
                new Finding("decision", aftermath.decision().state() != DecisionState.OVERTURNED,
                        aftermath.decision().state().label()),
                new Finding("statement", statement.filter(one -> one.status() == expected).isPresent(),
                        statement.map(one -> one.status().label()).orElse("none")));
    }
}
