package ua.viche.moderation.appeals;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Locale;
import ua.viche.moderation.queue.Items;
import ua.viche.moderation.queue.Reviewer;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Check;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.http.Versions;

/// `/moderation/v1/appeals`: for reviewers.
final class AppealRoutes implements HttpService {

    private final Appeals appeals;
    private final AppealCheck check;
    private final Items items;
    private final Idempotency idempotency;

    AppealRoutes(Appeals appeals, AppealCheck check, Items items, Idempotency idempotency) {
        this.appeals = appeals;
        this.check = check;
        this.items = items;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::list).get("/{id}", this::read).get("/{id}/check", this::check).post("/{id}/claim", this::claim)
                .delete("/{id}/claim", this::release).post("/{id}/decision", this::decide);
    }

    private void list(ServerRequest request, ServerResponse response) {
        var reviewer = Reviewer.of(request);
        var state = request.query().first("state").orElse("open");
        Check.query().oneOf("state", state, List.of("open", "upheld", "overturned")).done();
        response.send(appeals.list(reviewer, AppealState.valueOf(state.toUpperCase(Locale.ROOT)), Page.Request.of(request))
                .map(done -> AppealAnswers.ForReviewer.of(done, reviewer, items.now())));
    }

    private void read(ServerRequest request, ServerResponse response) {
        var reviewer = Reviewer.of(request);
        var answer = answer(reviewer, appeals.look(reviewer, PathId.of(request, "id")));
        answer.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
        response.send(answer.body());
    }

    private void check(ServerRequest request, ServerResponse response) {
        var checked = check.check(Reviewer.of(request), PathId.of(request, "id")).orElseThrow(Problem.NOT_FOUND::with);
        response.send(checked);
    }

    private void claim(ServerRequest request, ServerResponse response) {
        var reviewer = Reviewer.of(request);
        var id = PathId.of(request, "id");
        idempotency.answer(request, response, reviewer.person(), () -> appeals.claim(reviewer, id),
                appealing -> answer(reviewer, appealing));
    }

    private void release(ServerRequest request, ServerResponse response) {
        var reviewer = Reviewer.of(request);
        var id = PathId.of(request, "id");
        idempotency.answer(request, response, reviewer.person(), () -> appeals.release(reviewer, id), appealing -> {
            answer(reviewer, appealing);
            return Answer.of(204, null);
        });
    }

    private void decide(ServerRequest request, ServerResponse response) {
        var reviewer = Reviewer.of(request);
        var id = PathId.of(request, "id");
        var verdict = request.content().as(AppealRequests.Ruling.class).verdict();
        var version = request.headers().contains(HeaderNames.IF_MATCH) ? Long.valueOf(Versions.required(request)) : null;
        idempotency.answer(request, response, reviewer.person(), () -> appeals.decide(reviewer, id, verdict, version),
                appealing -> answer(reviewer, appealing));
    }

    private Answer answer(Reviewer reviewer, Appealing appealing) {
        if (appealing instanceof Appealing.Done done) {
            return Answer.of(200, AppealAnswers.ForReviewer.of(done, reviewer, items.now()))
                    .header("ETag", Versions.tag(done.appeal().version()));
        }
        throw AppealProblems.of(appealing);
    }
}
