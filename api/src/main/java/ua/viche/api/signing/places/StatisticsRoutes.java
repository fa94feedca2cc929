package ua.viche.api.signing.places;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import ua.viche.platform.http.PathId;

/// `/v1/petitions/{id}/statistics`.
final class StatisticsRoutes implements HttpService {

    private static final int SECONDS = 5;

    private final Statistics statistics;

    StatisticsRoutes(Statistics statistics) {
        this.statistics = statistics;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/{id}/statistics", this::figures);
    }

    private void figures(ServerRequest request, ServerResponse response) {
        statistics.of(PathId.of(request, "id")).send(request, response, SECONDS);
    }
}
