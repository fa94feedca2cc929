package ua.viche.api.actionplan;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.api.texts.Link;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Language;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;
import ua.viche.platform.opendata.OpenData;
import ua.viche.platform.opendata.Table;
import ua.viche.platform.redis.Limits;

/// `/v1/action-plan`: public to read; entities report, partners assess, citizens comment.
final class PlanRoutes implements HttpService {

    private static final Problem HEADING = new Problem(409, "commitment-heading");
    private static final String CACHE = Conditional.publicFor(30);
    private static final List<Limits.Rate> COMMENTS = List.of(new Limits.Rate(5, Duration.ofMinutes(10)),
            new Limits.Rate(30, Duration.ofDays(1)));

    private final ActionPlan plan;
    private final Idempotency idempotency;
    private final Limits limits;

    /// What was said, in the reader's language.
    record Said(UUID id, ItemView.Party entity, String level, @Nullable Integer result, String text, List<Link> evidence,
            Instant at) {}

    /// A comment without its author.
    record Remark(UUID id, String text, String language, CommentState state, Instant at) {

        static Remark of(Comment comment) {
            return new Remark(comment.id(), comment.text(), comment.language(), comment.state(), comment.at());
        }
    }

    PlanRoutes(ActionPlan plan, Idempotency idempotency, Limits limits) {
        this.plan = plan;
        this.idempotency = idempotency;
        this.limits = limits;
    }

    @Override
    public void routing(HttpRules rules) {
        OpenData.under(rules, "/", this::table).get("/", this::list).get("/{code}", this::find)
                .get("/{code}/updates", this::updates)
                .post("/{code}/updates", this::update).get("/{code}/assessments", this::assessments)
                .post("/{code}/assessments", this::assess).get("/{code}/comments", this::comments)
                .post("/{code}/comments", this::comment);
    }

    private void list(ServerRequest request, ServerResponse response) {
        var page = Page.Request.of(request);
        var standing = plan.standing();
        var language = Language.announced(request, response);
        var after = page.after();
        var entity = request.query().first("entity").orElse(null);
        var overdue = request.query().first("overdue").map(Boolean::parseBoolean).orElse(false);
        var views = plan.plan().file().items().stream()
                .filter(item -> entity == null || item.responsible().contains(entity) || item.partners().contains(entity))
                .map(item -> ItemView.of(plan.plan(), item, standing, language)).filter(view -> !overdue || view.overdue())
                .toList();
        var rest = after == null ? views : views.stream().dropWhile(view -> !view.code().equals(after)).skip(1).toList();
        Conditional.send(request, response, CACHE,
                Page.of(rest.subList(0, Math.min(rest.size(), page.limit() + 1)), page, ItemView::code));
    }

    private void find(ServerRequest request, ServerResponse response) {
        var item = plan.plan().item(code(request)).orElseThrow(Problem.NOT_FOUND::with);
        Conditional.send(request, response, CACHE,
                ItemView.of(plan.plan(), item, plan.standing(), Language.announced(request, response)));
    }

    private void updates(ServerRequest request, ServerResponse response) {
        said(request, response, plan.updates(code(request), Page.Request.of(request)));
    }

    private void assessments(ServerRequest request, ServerResponse response) {
        said(request, response, plan.assessments(code(request), Page.Request.of(request)));
    }

    private void said(ServerRequest request, ServerResponse response, Optional<Page<Entry>> page) {
        var language = Language.announced(request, response);
        Conditional.send(request, response, Conditional.publicFor(5),
                page.orElseThrow(Problem.NOT_FOUND::with).map(entry -> said(entry, language)));
    }

    private void update(ServerRequest request, ServerResponse response) {
        var staff = Caller.of(request);
        var body = request.content().as(PlanRequests.Update.class);
        requireEntity(staff, body.entity());
        var language = Language.of(request).locale();
        idempotency.answer(request, response, staff.person(), () -> plan.update(staff.person(), code(request), body),
                planning -> Answer.of(Status.CREATED_201.code(), said(done(planning), language)));
    }

    private void assess(ServerRequest request, ServerResponse response) {
        var staff = Caller.of(request);
        var body = request.content().as(PlanRequests.Assessment.class);
        requireEntity(staff, body.entity());
        var language = Language.of(request).locale();
        idempotency.answer(request, response, staff.person(), () -> plan.assess(staff.person(), code(request), body),
                planning -> Answer.of(Status.CREATED_201.code(), said(done(planning), language)));
    }

    private void comments(ServerRequest request, ServerResponse response) {
        var mine = request.query().first("mine").map(Boolean::parseBoolean).orElse(false);
        var author = mine ? Caller.of(request).person() : null;
        var page = plan.comments(code(request), author, Page.Request.of(request)).orElseThrow(Problem.NOT_FOUND::with);
        Conditional.send(request, response, mine ? Conditional.PRIVATE : Conditional.publicFor(5), page.map(Remark::of));
    }

    private void comment(ServerRequest request, ServerResponse response) {
        var author = Caller.of(request).person();
        var body = request.content().as(PlanRequests.Comment.class);
        idempotency.answer(request, response, author, () -> {
            allow(author);
            return plan.comment(author, code(request), body);
        },
                planning -> Answer.of(Status.ACCEPTED_202.code(), Remark.of(done(planning))));
    }

    private void allow(UUID author) {
        if (limits.take("plan-comment", author.toString(), COMMENTS) instanceof Limits.Verdict.Exceeded(var wait)) {
            throw Problem.TOO_MANY.with().retryAfter(wait);
        }
    }

    /// The expected results, a row each.
    private Table table(ServerRequest request) {
        var standing = plan.standing();
        var rows = new ArrayList<List<?>>();
        for (var item : plan.plan().file().items()) {
            var uk = ItemView.of(plan.plan(), item, standing, Locale.of("uk"));
            for (var result : uk.results()) {
                var words = item.results().get(result.number() - 1);
                rows.add(Arrays.asList(item.code(), item.uk(), item.en(), result.number(), words.uk(), words.en(), result.due(),
                        result.clock().metAt(), result.clock().overdue(), String.join(" ", item.responsible()),
                        String.join(" ", item.partners())));
            }
        }
        return new Table(plan.plan().file().code(), List.of("item", "titleUk", "titleEn", "result", "resultUk", "resultEn", "due",
                "doneAt", "overdue", "responsible", "partners"), rows);
    }

    private Said said(Entry entry, Locale language) {
        var entity = plan.plan().entity(Objects.requireNonNull(entry.entity()));
        return new Said(entry.id(), new ItemView.Party(entity.code(), entity.name().in(language)),
                entry.level().toLowerCase(Locale.ROOT),
                entry.result(), entry.text().in(language), entry.evidence(), entry.at());
    }

    private static void requireEntity(Caller staff, String entity) {
        if (!staff.has(Role.OFFICIAL, entity) && !staff.has(Role.EDITOR, entity)) {
            throw Problem.FORBIDDEN.with().detail("role", "official").detail("scope", entity);
        }
    }

    private static String code(ServerRequest request) {
        return request.path().pathParameters().get("code");
    }

    private static <T> T done(Planning<T> planning) {
        return switch (planning) {
            case Planning.Done<T>(var what) -> what;
            case Planning.NoSuchItem<T>() -> throw Problem.NOT_FOUND.with();
            case Planning.Heading<T>() -> throw HEADING.with();
            case Planning.NotInvolved<T>() -> throw Problem.INVALID.with().at("/entity", "not-involved");
            case Planning.NoSuchResult<T>() -> throw Problem.INVALID.with().at("/result", "unknown-result");
        };
    }
}
