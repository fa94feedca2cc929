package ua.viche.local.fcm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import ua.viche.platform.http.Json;

/// Subscribing tokens to topics (`https://iid.googleapis.com/iid/v1:batchAdd`); every token counts as registered.
final class TopicRoutes implements HttpService {

    private static final int MOST_TOKENS = 1000;

    @Override
    public void routing(HttpRules rules) {
        rules.post("/iid/v1:batchAdd", this::change).post("/iid/v1:batchRemove", this::change);
    }

    private void change(ServerRequest request, ServerResponse response) throws Exception {
        JsonNode body = Json.mapper().readTree(request.content().as(byte[].class));
        var tokens = body.path("registration_tokens");
        var topic = body.path("to").asText("");
        var answer = JsonNodeFactory.instance.objectNode();
        if (!tokens.isArray() || tokens.isEmpty() || !topic.startsWith("/topics/")) {
            response.status(Status.BAD_REQUEST_400);
            answer.put("error", "InvalidArgument");
        } else if (tokens.size() > MOST_TOKENS) {
            response.status(Status.BAD_REQUEST_400);
            answer.put("error", "TooManyTokens");
        } else {
            var results = answer.putArray("results");
            tokens.forEach(token -> results.addObject().setAll(result(token.asText(""))));
        }
        response.header(HeaderValues.CONTENT_TYPE_JSON).send(answer.toString());
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode result(String token) {
        var result = JsonNodeFactory.instance.objectNode();
        return token.isBlank() ? result.put("error", "INVALID_ARGUMENT") : result;
    }
}
