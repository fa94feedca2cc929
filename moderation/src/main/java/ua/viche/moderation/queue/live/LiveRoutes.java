package ua.viche.moderation.queue.live;

import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.moderation.queue.ItemProblems;
import ua.viche.moderation.queue.Items;
import ua.viche.moderation.queue.Reviewer;
import ua.viche.platform.http.LongAnswer;
import ua.viche.platform.http.Problem;

/// `/moderation/v1/queues/{queue}/stream`: Server-Sent Events.
final class LiveRoutes implements HttpService, LongAnswer.Lasting {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRoutes.class);
    private static final Duration COME_BACK = Duration.ofSeconds(30);

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
        if (!request.headers().isAccepted(MediaTypes.TEXT_EVENT_STREAM)) {
            throw Problem.NOT_ACCEPTABLE.with();
        }
        var heard = request.headers().first(HeaderNames.create("Last-Event-ID")).map(LiveRoutes::position).orElse(null);
        if (!live.enter()) {
            throw Problem.UNAVAILABLE.with().retryAfter(COME_BACK);
        }
        try {
            talk(request, response, queue.code(), heard);
        } catch (UncheckedIOException gone) {
            LOG.debug("a listener is gone: {}", gone.getMessage());
        } finally {
            live.leave();
        }
    }

    private void talk(ServerRequest request, ServerResponse response, String queue, @Nullable NewsPosition heard) {
        LongAnswer.begin(request);
        response.header(HeaderNames.CONTENT_TYPE, "text/event-stream").header(HeaderNames.create("X-Accel-Buffering"), "no");
        try (var out = response.outputStream()) {
            live.hearing(queue, new Listener(out, live.heartbeat()), heard);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static NewsPosition position(String id) {
        try {
            return NewsPosition.parse(id.strip());
        } catch (IllegalArgumentException _) {
            throw Problem.MALFORMED.with().at("header:Last-Event-ID", "event-id");
        }
    }
}
