package ua.viche.api.petitions;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/// `/v1/petitions/trending`.
final class TrendingRoutes implements HttpService {

    private static final int SECONDS = 5;

    private final Trending trending;

    TrendingRoutes(Trending trending) {
        this.trending = trending;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/trending", this::trending);
    }

    private void trending(ServerRequest request, ServerResponse response) {
        trending.now().send(request, response, SECONDS);
    }
}
