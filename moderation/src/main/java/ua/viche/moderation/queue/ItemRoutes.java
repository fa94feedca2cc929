package ua.viche.moderation.queue;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Check;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.http.Versions;

/// `/moderation/v1/items`: the queue, for moderators.
final class ItemRoutes implements HttpService {

    private final Items items;
    private final Idempotency idempotency;

    ItemRoutes(Items items, Idempotency idempotency) {
        this.items = items;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::list)
                .get("/{id}", this::read)
                .post("/{id}/claim", this::claim)
                .delete("/{id}/claim", this::release);
    }

    private void list(ServerRequest request, ServerResponse response) {
        var reviewer = Reviewer.of(request);
        var page = Page.Request.of(request);
        var filter = ItemFilter.of(reviewer, state(request), kind(request, reviewer));
        var after = page.after(ItemPosition::parse);
        var now = items.now();
        response.send(Page.of(items.list(filter, page.limit(), after), page, item -> ItemPosition.of(item).text())
                .map(item -> ItemAnswer.of(item, reviewer, now)));
    }

    private void read(ServerRequest request, ServerResponse response) {
        var reviewer = Reviewer.of(request);
        switch (items.look(reviewer, PathId.of(request, "id"))) {
            case Access.Granted(var item) -> {
                Versions.tag(response, item.version());
                response.send(ItemAnswer.of(item, reviewer, items.now()));
            }
            case Access.Refused refused -> throw ItemProblems.of(refused);
        }
    }

    private void claim(ServerRequest request, ServerResponse response) {
        var reviewer = Reviewer.of(request);
        var id = PathId.of(request, "id");
        idempotency.answer(request, response, reviewer.person(), () -> items.claim(reviewer, id),
                granted(item -> Answer.of(200, ItemAnswer.of(item, reviewer, items.now()))
                        .header("ETag", Versions.tag(item.version()))));
    }

    private void release(ServerRequest request, ServerResponse response) {
        var reviewer = Reviewer.of(request);
        var id = PathId.of(request, "id");
        idempotency.answer(request, response, reviewer.person(), () -> items.release(reviewer, id),
                granted(_ -> Answer.of(204, null)));
    }

    private static Function<Access, Answer> granted(Function<Item, Answer> answer) {
        return access -> switch (access) {
            case Access.Granted(var item) -> answer.apply(item);
            case Access.Refused refused -> throw ItemProblems.of(refused);
        };
    }

    private static ItemState state(ServerRequest request) {
        var label = request.query().first("state").orElse(ItemState.OPEN.label());
        var labels = Arrays.stream(ItemState.values()).map(ItemState::label).toList();
        Check.query().oneOf("state", label, labels).done();
        return ItemState.values()[labels.indexOf(label)];
    }

    private static @Nullable String kind(ServerRequest request, Reviewer reviewer) {
        var kind = request.query().first("kind").asOptional().orElse(null);
        Check.query().optionalLine("kind", kind, 40).done();
        if (kind != null && !reviewer.reviews(kind)) {
            throw Problem.FORBIDDEN.with();
        }
        return kind;
    }
}
