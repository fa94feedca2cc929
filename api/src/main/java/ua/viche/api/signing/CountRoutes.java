package ua.viche.api.signing;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;

/// `/v1/petitions/{id}/count`.
final class CountRoutes implements HttpService {

    private final Counts counts;

    CountRoutes(Counts counts) {
        this.counts = counts;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/{id}/count", this::count);
    }

    private void count(ServerRequest request, ServerResponse response) {
        var count = counts.of(PathId.of(request, "id")).orElseThrow(() -> Problem.NOT_FOUND.with("petition"));
        Conditional.send(request, response, Conditional.publicFor(1), "W/\"" + count.count() + "\"", count);
    }
}
