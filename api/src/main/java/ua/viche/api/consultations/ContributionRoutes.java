package ua.viche.api.consultations;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.redis.Limits;

/// Contributions under `/v1/consultations/{id}` and `/v1/contributions`.
final class ContributionRoutes implements HttpService {

    private static final List<Limits.Rate> RATES = List.of(new Limits.Rate(10, Duration.ofMinutes(1)),
            new Limits.Rate(60, Duration.ofHours(1)));
    private static final Editor NOBODY = new Editor(new UUID(0, 0), false, false, List.of());

    private final Contributions contributions;
    private final Limits limits;
    private final Idempotency idempotency;

    ContributionRoutes(Contributions contributions, Limits limits, Idempotency idempotency) {
        this.contributions = contributions;
        this.limits = limits;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/{id}/contributions", this::contribute).get("/{id}/contributions", this::list);
    }

    /// `/v1/contributions/{id}`.
    HttpService single() {
        return rules -> rules.get("/{id}", this::find);
    }

    private void contribute(ServerRequest request, ServerResponse response) {
        var author = Caller.of(request);
        var id = PathId.of(request, "id");
        var body = request.content().as(ContributionRequest.class);
        if (limits.take("contributions", author.person().toString(), RATES) instanceof Limits.Verdict.Exceeded(var wait)) {
            throw Problem.TOO_MANY.with().retryAfter(wait);
        }
        idempotency.answer(request, response, author.person(), () -> contributions.contribute(author, id, body),
                contributing -> {
                    var one = Refusals.registered(contributing);
                    return Answer.of(Status.CREATED_201.code(), one).header("Location", "/v1/contributions/" + one.id());
                });
    }

    private void list(ServerRequest request, ServerResponse response) {
        var caller = Caller.maybe(request);
        var editor = caller.map(Editor::of).orElse(NOBODY);
        var mine = request.query().first("mine").map(Boolean::parseBoolean).orElse(false);
        var person = caller.map(Caller::person).orElse(null);
        var filter = new ContributionStore.Filter(PathId.of(request, "id"),
                request.query().first("section").map(text -> PathId.parse(text, "query:section")).orElse(null),
                mine ? Caller.of(request).person() : null, mine, unanswered(request));
        var page = contributions.list(filter, person, editor, Page.Request.of(request)).orElseThrow(ConsultationRoutes::none);
        response.header(HeaderNames.VARY, "Authorization");
        Conditional.send(request, response, ConsultationRoutes.cache(person), page);
    }

    private static boolean unanswered(ServerRequest request) {
        var verdict = ConsultationRoutes.parameter(request, "verdict");
        if (verdict != null && !Set.of("missing").contains(verdict)) {
            throw Problem.MALFORMED.with().at("query:verdict", "one-of", "missing");
        }
        return verdict != null;
    }

    private void find(ServerRequest request, ServerResponse response) {
        var caller = Caller.maybe(request);
        var one = contributions
                .find(PathId.of(request, "id"), caller.map(Caller::person).orElse(null), caller.map(Editor::of).orElse(NOBODY))
                .orElseThrow(() -> Problem.NOT_FOUND.with("contribution"));
        response.header(HeaderNames.VARY, "Authorization");
        Conditional.send(request, response, ConsultationRoutes.cache(caller.orElse(null)), one);
    }
}
