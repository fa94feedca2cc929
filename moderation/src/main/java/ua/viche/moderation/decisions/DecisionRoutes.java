package ua.viche.moderation.decisions;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import ua.viche.moderation.queue.Access;
import ua.viche.moderation.queue.ItemProblems;
import ua.viche.moderation.queue.Items;
import ua.viche.moderation.queue.Reviewer;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.http.Versions;

/// `/moderation/v1/items/{id}/decisions`.
final class DecisionRoutes implements HttpService {

    private final Decisions decisions;
    private final Items items;
    private final Idempotency idempotency;

    DecisionRoutes(Decisions decisions, Items items, Idempotency idempotency) {
        this.decisions = decisions;
        this.items = items;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/{id}/decisions", this::decide).get("/{id}/decisions", this::list);
    }

    private void decide(ServerRequest request, ServerResponse response) {
        var reviewer = Reviewer.of(request);
        var id = PathId.of(request, "id");
        var verdict = request.content().as(DecisionRequest.class).verdict();
        var version = request.headers().contains(HeaderNames.IF_MATCH) ? Long.valueOf(Versions.required(request)) : null;
        idempotency.answer(request, response, reviewer.person(), () -> decisions.decide(reviewer, id, verdict, version),
                deciding -> switch (deciding) {
                    case Deciding.Made(var decision) -> Answer.of(201, DecisionAnswer.of(decision, reviewer))
                            .header("Location", "/moderation/v1/items/" + id + "/decisions");
                    case Deciding.NotNow(var refused) -> throw ItemProblems.of(refused);
                    case Deciding.Stale() -> throw Problem.STALE.with();
                    case Deciding.PolicyNotApplicable(var policy) -> throw Problem.INVALID.with()
                            .at("/policy", "policy-not-applicable", policy);
                });
    }

    private void list(ServerRequest request, ServerResponse response) {
        var reviewer = Reviewer.of(request);
        switch (items.look(reviewer, PathId.of(request, "id"))) {
            case Access.Granted(var item) -> response.send(new Page<>(
                    decisions.on(item).stream().map(decision -> DecisionAnswer.of(decision, reviewer)).toList(), null));
            case Access.Refused refused -> throw ItemProblems.of(refused);
        }
    }
}
