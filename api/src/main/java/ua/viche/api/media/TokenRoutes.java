package ua.viche.api.media;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import ua.viche.platform.http.ClientAddress;
import ua.viche.platform.http.Problem;
import ua.viche.platform.redis.Limits;

/// `/v1/media/tokens`: for photos of anonymous reports.
final class TokenRoutes implements HttpService {

    private final UploadTokens tokens;
    private final Limits limits;
    private final List<Limits.Rate> rates;
    private final ClientAddress addresses;

    TokenRoutes(UploadTokens tokens, Limits limits, List<Limits.Rate> rates, ClientAddress addresses) {
        this.tokens = tokens;
        this.limits = limits;
        this.rates = rates;
        this.addresses = addresses;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/", this::issue);
    }

    private void issue(ServerRequest request, ServerResponse response) {
        if (request.headers().contains(HeaderNames.AUTHORIZATION)) {
            throw Problem.MALFORMED.with().at("header:Authorization", "anonymous-only");
        }
        if (limits.take("upload-token-address", addresses.hashed(request),
                rates) instanceof Limits.Verdict.Exceeded(var wait)) {
            throw Problem.TOO_MANY.with().retryAfter(wait);
        }
        response.status(Status.CREATED_201).send(tokens.issue());
    }
}
