package ua.viche.platform.events;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.UUID;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;

/// `/SERVICE/v1/dead-letters`: events that could not be applied, for administrators.
final class DeadLetterRoutes implements HttpService {

    private static final Problem FAILED_AGAIN = new Problem(409, "replay-failed");

    private final Processor processor;

    record View(UUID id, String event, String type, String topic, String consumer, String reason, Instant failedAt) {
        static View of(DeadLetter letter) {
            return new View(letter.id(), letter.event().id(), letter.event().type(), letter.event().topic(), letter.consumer(),
                    letter.reason(), letter.failedAt());
        }
    }

    DeadLetterRoutes(Processor processor) {
        this.processor = processor;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::list).post("/{id}/replay", this::replay);
    }

    private void list(ServerRequest request, ServerResponse response) {
        Caller.of(request).require(Role.ADMIN);
        response.send(processor.dead(Page.Request.of(request)).map(View::of));
    }

    private void replay(ServerRequest request, ServerResponse response) {
        Caller.of(request).require(Role.ADMIN);
        var applied = processor.replay(PathId.of(request, "id")).orElseThrow(() -> Problem.NOT_FOUND.with("dead-letter"));
        if (!applied) {
            throw FAILED_AGAIN.with();
        }
        response.status(Status.NO_CONTENT_204).send();
    }
}
