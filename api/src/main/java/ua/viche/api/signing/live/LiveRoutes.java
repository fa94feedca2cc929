package ua.viche.api.signing.live;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import ua.viche.api.signing.Counts;
import ua.viche.platform.http.LongAnswer;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.live.Audience;

/// `/v1/petitions/{id}/stream`: Server-Sent Events.
final class LiveRoutes implements HttpService, LongAnswer.Lasting {

    private final LiveCounts live;
    private final Counts counts;

    LiveRoutes(LiveCounts live, Counts counts) {
        this.live = live;
        this.counts = counts;
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
        Audience.requireAccepted(request);
        var heard = Audience.heard(request).map(LiveRoutes::size).orElse(null);
        var _ = counts.of(petition).orElseThrow(() -> Problem.NOT_FOUND.with("petition"));
        live.attend(request, response, petition, heard);
    }

    private static long size(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException _) {
            throw Problem.MALFORMED.with().at("header:Last-Event-ID", "tree-size");
        }
    }
}
