package ua.viche.moderation.queue;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.screening.Screened;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Check;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.http.ProblemException;
import ua.viche.platform.http.Versions;

/// `/moderation/v1/items`: what waits and what waited, for moderators.
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
                .get("/claimed", this::held)
                .get("/{id}", this::read)
                .get("/{id}/history", this::history)
                .get("/{id}/findings", this::findings)
                .post("/{id}/claim", this::claim)
                .delete("/{id}/claim", this::release)
                .post("/{id}/deferral", this::defer)
                .post("/{id}/escalation", this::escalate);
    }

    private void list(ServerRequest request, ServerResponse response) {
        var reading = reading(request);
        var page = Page.Request.of(request);
        var filter = filter(request, reading);
        var after = page.after(ItemPosition::parse);
        response.send(Page.of(items.list(filter, page.limit(), after), page, item -> ItemPosition.of(item).text())
                .map(item -> ItemAnswer.of(item, reading)));
    }

    private void held(ServerRequest request, ServerResponse response) {
        var reading = reading(request);
        response.send(new Page<>(
                items.held(reading.reviewer()).stream().map(item -> ItemAnswer.of(item, reading)).toList(), null));
    }

    private void read(ServerRequest request, ServerResponse response) {
        var reading = reading(request);
        var item = granted(items.look(reading.reviewer(), PathId.of(request, "id")));
        Versions.tag(response, item.version());
        response.send(ItemAnswer.of(item, reading));
    }

    private void history(ServerRequest request, ServerResponse response) {
        var reviewer = Reviewer.of(request);
        var item = granted(items.look(reviewer, PathId.of(request, "id")));
        response.send(new Page<>(items.history(item).stream().map(act -> HistoryEntry.of(act, reviewer)).toList(), null));
    }

    private void findings(ServerRequest request, ServerResponse response) {
        var item = granted(items.look(Reviewer.of(request), PathId.of(request, "id")));
        response.send(items.findings(item).orElseGet(() -> new Screened(item.content().language(), List.of(), null)));
    }

    private void claim(ServerRequest request, ServerResponse response) {
        var reading = reading(request);
        var id = PathId.of(request, "id");
        var version = version(request);
        try {
            answer(request, response, reading, () -> items.claim(reading.reviewer(), id, version));
        } catch (ProblemException refused) {
            if (ItemProblems.isRest(refused)) {
                items.relieve(id);
            }
            throw refused;
        }
    }

    private void release(ServerRequest request, ServerResponse response) {
        var reviewer = Reviewer.of(request);
        var id = PathId.of(request, "id");
        var version = version(request);
        idempotency.answer(request, response, reviewer.person(), () -> items.release(reviewer, id, version), access -> {
            granted(access);
            return Answer.of(204, null);
        });
    }

    private void defer(ServerRequest request, ServerResponse response) {
        var reading = reading(request);
        var id = PathId.of(request, "id");
        var version = version(request);
        var deferral = request.content().as(Handover.Deferral.class).checked(reading.now());
        answer(request, response, reading,
                () -> items.defer(reading.reviewer(), id, deferral.time(), deferral.why(), version));
    }

    private void escalate(ServerRequest request, ServerResponse response) {
        var reading = reading(request);
        var id = PathId.of(request, "id");
        var version = version(request);
        var escalation = request.content().as(Handover.Escalation.class).checked(reading.queues());
        answer(request, response, reading,
                () -> items.escalate(reading.reviewer(), id, escalation.to(), escalation.why(), version));
    }

    private void answer(ServerRequest request, ServerResponse response, ItemReading reading, Supplier<Access> operation) {
        Function<Access, Answer> answer = access -> {
            var item = granted(access);
            return Answer.of(200, ItemAnswer.of(item, reading)).header("ETag", Versions.tag(item.version()));
        };
        idempotency.answer(request, response, reading.reviewer().person(), operation, answer);
    }

    private ItemReading reading(ServerRequest request) {
        return new ItemReading(Reviewer.of(request), items.queues(), items.now());
    }

    private static Item granted(Access access) {
        return switch (access) {
            case Access.Granted(var item) -> item;
            case Access.Refused refused -> throw ItemProblems.of(refused);
        };
    }

    static @Nullable Long version(ServerRequest request) {
        return request.headers().contains(HeaderNames.IF_MATCH) ? Long.valueOf(Versions.required(request)) : null;
    }

    private static ItemFilter filter(ServerRequest request, ItemReading reading) {
        var kind = request.query().first("kind").asOptional().orElse(null);
        var queue = request.query().first("queue").asOptional().orElse(null);
        Check.query().optionalLine("kind", kind, 40).optionalLine("queue", queue, 40).done();
        var filter = ItemFilter.of(reading.reviewer(), reading.queues(), state(request));
        if (queue != null) {
            var found = reading.queues().find(queue).orElseThrow(() -> Problem.NOT_FOUND.with());
            if (!reading.reviewer().reviews(found)) {
                throw ItemProblems.outOfScope(queue);
            }
            filter = filter.in(queue);
        }
        return kind == null ? filter : filter.ofKind(kind);
    }

    private static ItemState state(ServerRequest request) {
        var label = request.query().first("state").orElse(ItemState.OPEN.label());
        var labels = Arrays.stream(ItemState.values()).map(ItemState::label).toList();
        Check.query().oneOf("state", label, labels).done();
        return ItemState.values()[labels.indexOf(label)];
    }
}
