package ua.viche.api.reports;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import ua.viche.api.reports.categories.Categories;
import ua.viche.api.reports.categories.Emergency;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Language;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.redis.Limits;

/// `/v1/reports`: what residents do with reports of their own, and what everybody may read.
final class ReportRoutes implements HttpService {

    static final Problem NOT_NOW = new Problem(409, "report-state");
    static final Problem EMERGENCY = new Problem(422, "emergency");
    private static final int CACHED = 10;

    private final Reports reports;
    private final Categories categories;
    private final Limits limits;
    private final List<Limits.Rate> rates;
    private final Idempotency idempotency;

    ReportRoutes(Reports reports, Categories categories, Limits limits, List<Limits.Rate> rates, Idempotency idempotency) {
        this.reports = reports;
        this.categories = categories;
        this.limits = limits;
        this.rates = rates;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/", this::submit).get("/", this::list).post("/preview", this::preview).get("/{id}", this::find)
                .post("/{id}/messages", this::say).put("/{id}/public-text", this::reword)
                .post("/{id}/cancellation", this::cancel);
    }

    private void submit(ServerRequest request, ServerResponse response) {
        var author = Caller.of(request);
        var submission = read(request);
        var language = Language.announced(request, response);
        if (limits.take("reports-person", author.person().toString(), rates) instanceof Limits.Verdict.Exceeded(var wait)) {
            throw Problem.TOO_MANY.with().retryAfter(wait);
        }
        idempotency.answer(request, response, author.person(), () -> reports.submit(author, submission), submitting -> {
            var report = reports.view(submitted(submitting), language).bare();
            return Answer.of(201, report).header("Location", "/v1/reports/" + report.id());
        });
    }

    static Submission read(ServerRequest request) {
        var body = request.content().as(ReportRequests.Submit.class);
        if (body.emergency()) {
            throw EMERGENCY.with().at("/emergency", "emergency")
                    .detail("numbers", Emergency.notice(Language.of(request).locale()).numbers());
        }
        return body.submission(Language.of(request));
    }

    static Submitting.Submitted submitted(Submitting submitting) {
        if (submitting instanceof Submitting.Submitted submitted) {
            return submitted;
        }
        throw Reports.problem(submitting);
    }

    private void preview(ServerRequest request, ServerResponse response) {
        var author = Caller.of(request);
        Idempotency.key(request);
        var submission = read(request);
        var category = categories.find(submission.category())
                .orElseThrow(() -> Problem.INVALID.with().at("/category", "unknown-category"));
        response.send(
                reports.view(reports.preview(category, submission, author.person()), Language.announced(request, response)));
    }

    private void find(ServerRequest request, ServerResponse response) {
        var id = PathId.of(request, "id");
        var reader = Caller.maybe(request).map(Caller::person);
        var language = Language.announced(request, response);
        response.headers().add(HeaderNames.VARY, "Authorization");
        var own = reader.flatMap(person -> reports.own(person, id, language));
        if (own.isPresent()) {
            Conditional.send(request, response, Conditional.PRIVATE, own.get());
        } else {
            Conditional.send(request, response, reader.isPresent() ? Conditional.PRIVATE : Conditional.publicFor(CACHED),
                    reports.published(id, language).orElseThrow(() -> Problem.NOT_FOUND.with("report")));
        }
    }

    private void list(ServerRequest request, ServerResponse response) {
        var page = Page.Request.of(request);
        var language = Language.announced(request, response);
        response.headers().add(HeaderNames.VARY, "Authorization");
        if (request.query().first("mine").map(Boolean::parseBoolean).orElse(false)) {
            response.send(reports.mine(Caller.of(request).person(), page, language));
        } else {
            Conditional.send(request, response, Conditional.publicFor(CACHED),
                    reports.published(PublishedFilter.of(request), page, language));
        }
    }

    private void say(ServerRequest request, ServerResponse response) {
        var author = Caller.of(request).person();
        var id = PathId.of(request, "id");
        var message = request.content().as(ReportRequests.Message.class);
        var language = Language.announced(request, response);
        idempotency.answer(request, response, author,
                () -> reports.say(author, id, message.text(), message.deviceTime(), language), acting -> answer(201, acting));
    }

    private void reword(ServerRequest request, ServerResponse response) {
        var author = Caller.of(request).person();
        var id = PathId.of(request, "id");
        var body = request.content().as(ReportRequests.PublicText.class);
        var language = Language.announced(request, response);
        idempotency.answer(request, response, author, () -> reports.reword(author, id, body.text().strip(), language),
                acting -> answer(200, acting));
    }

    private void cancel(ServerRequest request, ServerResponse response) {
        var author = Caller.of(request).person();
        var id = PathId.of(request, "id");
        var language = Language.announced(request, response);
        idempotency.answer(request, response, author, () -> reports.cancel(author, id, language),
                acting -> answer(200, acting));
    }

    static Answer answer(int status, Acting acting) {
        return switch (acting) {
            case Acting.Done(var report) -> Answer.of(status, report.bare());
            case Acting.NoSuchReport() -> throw Problem.NOT_FOUND.with("report");
            case Acting.NotNow(var state, var what) ->
                throw NOT_NOW.with(state).detail("state", state.code()).detail("because", what);
        };
    }
}
