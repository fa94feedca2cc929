package ua.viche.moderation.console.live;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import ua.viche.moderation.console.pages.Door;
import ua.viche.platform.http.LongAnswer;

/// `/console/live`: Server-Sent Events for whoever is signed in. They say only that something changed; what it is, each page asks for
/// itself with its own rights.
final class LiveRoutes implements HttpService, LongAnswer.Lasting {

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
        live.attend(request, response, () -> door.session(request).isPresent());
    }
}
