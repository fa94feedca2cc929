package ua.viche.api.actionplan;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.actionplan.PlanFile.PlanItem;
import ua.viche.contracts.events.CommitmentAssessed;
import ua.viche.contracts.events.CommitmentProgressed;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;
import ua.viche.platform.http.Ids;
import ua.viche.platform.http.Page;

/// What people do with the plan: read it, tell how far a promise is, assess that, comment on it.
final class ActionPlan {

    private final Platform platform;
    private final AuditTrail audit;
    private final PlanStore store = new PlanStore();
    private final Plan plan;

    /// Reads the plan, storing it at the first start.
    ActionPlan(Platform platform, AuditTrail audit, PlanFile file) {
        this.platform = platform;
        this.audit = audit;
        plan = platform.database()
                .inTransaction(session -> store.keep(session, file).thenCompose(_ -> store.read(session, file)));
    }

    Plan plan() {
        return plan;
    }

    ItemView.Standing standing() {
        return platform.database().inTransaction(session -> store.done(session).thenCompose(
                done -> store.latest(session).thenApply(latest -> new ItemView.Standing(done, latest, now()))));
    }

    /// Says how far a promise is, in the name of an entity that is responsible for it.
    Planning<Entry> update(UUID staff, String code, PlanRequests.Update update) {
        return onItem(code, (session, item) -> {
            var number = update.result();
            if (!item.responsible().contains(update.entity())) {
                return CompletableFuture.completedStage(new Planning.NotInvolved<>());
            }
            if (number != null && (number < 1 || number > item.results().size())) {
                return CompletableFuture.completedStage(new Planning.NoSuchResult<>());
            }
            var entry = new Entry(Ids.next(), update.entity(), update.progress().name(), number, update.text().translated(),
                    Objects.requireNonNull(update.evidence()), now());
            var progressed = new CommitmentProgressed(plan.id(item), item.code(), item.uk(), item.en(), update.entity(),
                    update.status(),
                    entry.at());
            return store.update(session, plan.id(item), entry, staff).thenCompose(_ -> platform.outbox().add(session, progressed))
                    .thenCompose(_ -> audit(session, staff, "report-progress", entry, item))
                    .thenApply(_ -> new Planning.Done<>(entry));
        });
    }

    /// Says how far a promise is as a partner sees it.
    Planning<Entry> assess(UUID staff, String code, PlanRequests.Assessment assessment) {
        return onItem(code, (session, item) -> {
            if (!item.partners().contains(assessment.entity())) {
                return CompletableFuture.completedStage(new Planning.NotInvolved<>());
            }
            var entry = new Entry(Ids.next(), assessment.entity(), assessment.level().name(), null,
                    assessment.text().translated(),
                    Objects.requireNonNull(assessment.evidence()), now());
            var assessed = new CommitmentAssessed(plan.id(item), item.code(), item.uk(), item.en(), assessment.entity(),
                    assessment.completion(), entry.at());
            return store.assess(session, plan.id(item), entry, staff).thenCompose(_ -> platform.outbox().add(session, assessed))
                    .thenCompose(_ -> audit(session, staff, "assess-commitment", entry, item))
                    .thenApply(_ -> new Planning.Done<>(entry));
        });
    }

    /// Hands a comment to moderation.
    Planning<Comment> comment(UUID author, String code, PlanRequests.Comment wanted) {
        return onItem(code, (session, item) -> {
            var language = wanted.language() == null ? "uk" : wanted.language();
            var comment = new Comment(Ids.next(), Ids.next(), author, wanted.text().strip(), language, CommentState.PENDING,
                    now());
            var received = new SubmissionReceived(comment.submission(), CommentDecisions.KIND, comment.id(), "action-plan", null,
                    author,
                    language,
                    item.code() + ". " + item.title().in(Locale.of(language)), comment.text(), comment.at(), null);
            return store.comment(session, plan.id(item), comment).thenCompose(_ -> platform.outbox().add(session, received))
                    .thenApply(_ -> new Planning.Done<>(comment));
        });
    }

    Optional<Page<Entry>> updates(String code, Page.Request page) {
        return read(code, (session, id) -> store.updates(session, id, page))
                .map(rows -> Page.of(rows, page, row -> row.id().toString()));
    }

    Optional<Page<Entry>> assessments(String code, Page.Request page) {
        return read(code, (session, id) -> store.assessments(session, id, page))
                .map(rows -> Page.of(rows, page, row -> row.id().toString()));
    }

    /// Published comments, or an author's own in any state.
    Optional<Page<Comment>> comments(String code, @Nullable UUID author, Page.Request page) {
        return read(code, (session, id) -> store.comments(session, id, author, page))
                .map(rows -> Page.of(rows, page, row -> row.id().toString()));
    }

    private interface Act<T> {
        CompletionStage<Planning<T>> on(Stage.Session session, PlanItem item);
    }

    private <T> Planning<T> onItem(String code, Act<T> act) {
        var item = plan.item(code);
        if (item.isEmpty()) {
            return new Planning.NoSuchItem<>();
        }
        return item.get().heading()
                ? new Planning.Heading<>()
                : platform.database().inTransaction(session -> act.on(session, item.get()));
    }

    private <T> Optional<List<T>> read(String code, BiFunction<Stage.Session, UUID, CompletionStage<List<T>>> query) {
        return plan.item(code).map(item -> platform.database().inTransaction(session -> query.apply(session, plan.id(item))));
    }

    private CompletionStage<Void> audit(Stage.Session session, UUID staff, String act, Entry entry, PlanItem item) {
        return audit.append(session, new StaffAct(staff, act, entry.id(), entry.at(),
                Map.of("item", item.code(), "entity", String.valueOf(entry.entity()), "level", entry.level())));
    }

    private Instant now() {
        return platform.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
