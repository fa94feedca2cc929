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
import ua.viche.platform.http.Versions;

/// `/moderation/v1/items/{id}/decisions`.
final class DecisionRoutes implements HttpService {

    private final Decisions decisions;
    private final Window window;
    private final Items items;
    private final Idempotency idempotency;

    DecisionRoutes(Decisions decisions, Window window, Items items, Idempotency idempotency) {
        this.decisions = decisions;
        this.window = window;
        this.items = items;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/{id}/decisions", this::decide)
                .get("/{id}/decisions", this::list)
                .delete("/{id}/decisions/{decision}", this::undo);
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
                    case Deciding obstacle -> throw DecisionProblems.of(obstacle);
                });
    }

    private void undo(ServerRequest request, ServerResponse response) {
        var reviewer = Reviewer.of(request);
        var id = PathId.of(request, "id");
        var decision = PathId.of(request, "decision");
        idempotency.answer(request, response, reviewer.person(), () -> window.undo(reviewer, id, decision),
                undoing -> switch (undoing) {
                    case Undoing.Undone(var undone) -> Answer.of(200, DecisionAnswer.of(undone, reviewer));
                    case Undoing obstacle -> throw DecisionProblems.of(obstacle);
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
