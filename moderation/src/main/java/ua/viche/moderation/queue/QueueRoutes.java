package ua.viche.moderation.queue;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.Problem;
import ua.viche.platform.http.ProblemException;
import ua.viche.platform.http.Versions;

/// `/moderation/v1/queues`: a moderator's queues, and the next item of each.
final class QueueRoutes implements HttpService {

    private final Items items;
    private final Idempotency idempotency;

    QueueRoutes(Items items, Idempotency idempotency) {
        this.items = items;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::list).post("/{queue}/claim", this::claim);
    }

    private void list(ServerRequest request, ServerResponse response) {
        var reviewer = Reviewer.of(request);
        var queues = items.queues();
        response.send(new Page<>(items.counts(reviewer).stream()
                .map(count -> QueueAnswer.of(queues.named(count.queue()), count)).toList(), null));
    }

    private void claim(ServerRequest request, ServerResponse response) {
        var reading = new ItemReading(Reviewer.of(request), items.queues(), items.now());
        var queue = request.path().pathParameters().get("queue");
        try {
            idempotency.answer(request, response, reading.reviewer().person(), () -> items.claimNext(reading.reviewer(), queue),
                    next -> answer(next, reading));
        } catch (ProblemException refused) {
            if (ItemProblems.isRest(refused)) {
                items.relieve(reading.reviewer(), queue);
            }
            throw refused;
        }
    }

    private static Answer answer(Next next, ItemReading reading) {
        return switch (next) {
            case Next.Taken(var item) -> Answer.of(200, ItemAnswer.of(item, reading))
                    .header("ETag", Versions.tag(item.version()));
            case Next.Nothing() -> Answer.of(204, null);
            case Next.Spared(var until) -> throw ItemProblems.rest(until);
            case Next.OutOfScope(var code) -> throw ItemProblems.outOfScope(code);
            case Next.NoSuchQueue() -> throw Problem.NOT_FOUND.with();
        };
    }
}
