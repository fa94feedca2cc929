package ua.viche.api.advisory;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Language;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;
import ua.viche.platform.opendata.OpenData;
import ua.viche.platform.opendata.Table;

/// `/v1/advisory-recommendations`: public, with the clock of the answer.
final class RecommendationRoutes implements HttpService {

    private final Recommendations recommendations;
    private final Idempotency idempotency;

    RecommendationRoutes(Recommendations recommendations, Idempotency idempotency) {
        this.recommendations = recommendations;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        OpenData.under(rules, "/", _ -> table()).get("/", this::list).get("/{id}", this::find).put("/{id}/vote", this::vote)
                .post("/{id}/result", this::end).post("/{id}/answer", this::answer);
    }

    private void list(ServerRequest request, ServerResponse response) {
        var group = request.query().first("group").map(text -> PathId.parse(text, "query:group")).orElse(null);
        var overdue = request.query().first("overdue").map(Boolean::parseBoolean).orElse(false);
        var page = recommendations.list(group, overdue, Page.Request.of(request));
        var language = Language.announced(request, response);
        var now = recommendations.now();
        Conditional.send(request, response, Conditional.publicFor(10),
                page.map(one -> RecommendationView.of(one, now, language)));
    }

    private void find(ServerRequest request, ServerResponse response) {
        var one = recommendations.find(PathId.of(request, "id")).orElseThrow(Problem.NOT_FOUND::with);
        var language = Language.announced(request, response);
        Conditional.send(request, response, Conditional.publicFor(5),
                RecommendationView.of(one, recommendations.now(), language));
    }

    private void vote(ServerRequest request, ServerResponse response) {
        var person = Caller.of(request).person();
        var id = PathId.of(request, "id");
        var vote = request.content().as(AdvisoryRequests.Vote.class);
        idempotency.answer(request, response, person, () -> recommendations.vote(person, id, vote),
                advising -> Answer.of(Status.OK_200.code(), Outcomes.done(advising)));
    }

    private void end(ServerRequest request, ServerResponse response) {
        var secretary = Caller.of(request).require(Role.SECRETARY);
        var id = PathId.of(request, "id");
        idempotency.answer(request, response, secretary.person(), () -> recommendations.end(secretary, id),
                advising -> Answer.of(Status.OK_200.code(), Outcomes.done(advising)));
    }

    private void answer(ServerRequest request, ServerResponse response) {
        var police = Caller.of(request);
        var id = PathId.of(request, "id");
        var reply = request.content().as(AdvisoryRequests.Reply.class);
        idempotency.answer(request, response, police.person(), () -> recommendations.answer(police, id, reply),
                advising -> Answer.of(Status.CREATED_201.code(), Outcomes.done(advising)));
    }

    private Table table() {
        var now = recommendations.now();
        var rows = recommendations.all().stream().<List<?>>map(entry -> {
            var one = RecommendationView.of(entry.getValue(), now, Locale.of("uk"));
            var tally = Objects.requireNonNull(one.tally());
            var clock = one.clock();
            var answer = one.answer();
            return Arrays.asList(one.id(), entry.getKey(), one.text(), one.state().code(), tally.votesFor(), tally.against(),
                    tally.abstained(), tally.recused(), one.decidedAt(), clock == null ? null : clock.dueAt(),
                    clock != null && clock.overdue(), answer == null ? null : answer.verdict().code(),
                    answer == null ? null : answer.text(), answer == null ? null : answer.at());
        }).toList();
        return new Table("advisory-recommendations",
                List.of("id", "district", "text", "state", "for", "against", "abstained", "recused",
                        "decidedAt", "answerDueAt", "overdue", "verdict", "answer", "answeredAt"),
                rows);
    }
}
