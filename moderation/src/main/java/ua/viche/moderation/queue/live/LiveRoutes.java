package ua.viche.moderation.queue.live;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import ua.viche.moderation.queue.ItemProblems;
import ua.viche.moderation.queue.Items;
import ua.viche.moderation.queue.Reviewer;
import ua.viche.platform.http.LongAnswer;
import ua.viche.platform.http.Problem;
import ua.viche.platform.live.Audience;

/// `/moderation/v1/queues/{queue}/stream`: Server-Sent Events.
final class LiveRoutes implements HttpService, LongAnswer.Lasting {

    private final LiveQueues live;
    private final Items items;

    LiveRoutes(LiveQueues live, Items items) {
        this.live = live;
        this.items = items;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/{queue}/stream", this::listen);
    }

    @Override
    public void endAll() {
        live.close();
    }

    private void listen(ServerRequest request, ServerResponse response) {
        var reviewer = Reviewer.of(request);
        var queue = items.queues().find(request.path().pathParameters().get("queue"))
                .orElseThrow(() -> Problem.NOT_FOUND.with());
        if (!reviewer.reviews(queue)) {
            throw ItemProblems.outOfScope(queue.code());
        }
        Audience.requireAccepted(request);
        live.attend(request, response, queue.code(), Audience.heard(request).map(LiveRoutes::position).orElse(null));
    }

    private static NewsPosition position(String id) {
        try {
            return NewsPosition.parse(id);
        } catch (IllegalArgumentException _) {
            throw Problem.MALFORMED.with().at("header:Last-Event-ID", "event-id");
        }
    }
}
