package ua.viche.api.signing.live;

import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.api.signing.Counts;
import ua.viche.platform.http.LongAnswer;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;

/// `/v1/petitions/{id}/stream`: Server-Sent Events.
final class LiveRoutes implements HttpService, LongAnswer.Lasting {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRoutes.class);
    private static final Duration COME_BACK = Duration.ofSeconds(30);

    private final LiveCounts live;
    private final Counts counts;
    private final Duration heartbeat;

    LiveRoutes(LiveCounts live, Counts counts, Duration heartbeat) {
        this.live = live;
        this.counts = counts;
        this.heartbeat = heartbeat;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/{id}/stream", this::listen);
    }

    @Override
    public void endAll() {
        live.close();
    }

    private void listen(ServerRequest request, ServerResponse response) {
        var petition = PathId.of(request, "id");
        if (!request.headers().isAccepted(MediaTypes.TEXT_EVENT_STREAM)) {
            throw Problem.NOT_ACCEPTABLE.with();
        }
        var heard = request.headers().first(HeaderNames.create("Last-Event-ID")).map(LiveRoutes::size).orElse(-1L);
        var _ = counts.of(petition).orElseThrow(() -> Problem.NOT_FOUND.with("petition"));
        if (!live.enter()) {
            throw Problem.UNAVAILABLE.with().retryAfter(COME_BACK);
        }
        try {
            talk(request, response, petition, heard);
        } catch (UncheckedIOException gone) {
            LOG.debug("a listener is gone: {}", gone.getMessage());
        } finally {
            live.leave();
        }
    }

    private void talk(ServerRequest request, ServerResponse response, UUID petition, long heard) {
        LongAnswer.begin(request);
        response.header(HeaderNames.CONTENT_TYPE, "text/event-stream").header(HeaderNames.create("X-Accel-Buffering"), "no");
        try (var out = response.outputStream()) {
            var listener = new Listener(new EventWriter(out), heartbeat);
            live.hearing(petition, listener, () -> counts.now(petition),
                    first -> listener.talk(first, heard >= 0 && live.knows(petition, first, heard)));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static long size(String id) {
        try {
            return Long.parseLong(id.strip());
        } catch (NumberFormatException _) {
            throw Problem.MALFORMED.with().at("header:Last-Event-ID", "tree-size");
        }
    }
}
