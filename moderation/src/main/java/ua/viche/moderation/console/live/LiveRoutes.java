package ua.viche.moderation.console.live;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.moderation.console.pages.Door;
import ua.viche.platform.http.LongAnswer;

/// `/console/live`: Server-Sent Events for whoever is signed in. They say only that something changed; what it is, each page asks for
/// itself with its own rights.
final class LiveRoutes implements HttpService, LongAnswer.Lasting {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRoutes.class);

    private final Door door;
    private final LiveQueue live;

    LiveRoutes(Door door, LiveQueue live) {
        this.door = door;
        this.live = live;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::listen);
    }

    @Override
    public void endAll() {
        live.close();
    }

    private void listen(ServerRequest request, ServerResponse response) {
        if (door.session(request).isEmpty()) {
            response.status(Status.NO_CONTENT_204).send();
            return;
        }
        if (!live.enter()) {
            response.status(Status.SERVICE_UNAVAILABLE_503).header(HeaderNames.RETRY_AFTER, "30").send();
            return;
        }
        try {
            talk(request, response);
        } catch (UncheckedIOException gone) {
            LOG.debug("A page is gone: {}", gone.getMessage());
        } finally {
            live.leave();
        }
    }

    private void talk(ServerRequest request, ServerResponse response) {
        LongAnswer.begin(request);
        response.header(HeaderNames.CONTENT_TYPE, "text/event-stream").header(HeaderNames.create("X-Accel-Buffering"), "no");
        try (var out = response.outputStream()) {
            var listener = new Listener(out);
            live.hearing(listener, () -> listener.talk(() -> door.session(request).isPresent()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
