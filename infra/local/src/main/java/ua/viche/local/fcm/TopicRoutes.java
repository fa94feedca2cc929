package ua.viche.local.fcm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.StreamSupport;
import ua.viche.platform.http.Json;

/// Subscribing tokens to topics and unsubscribing them, in the two ways there are: one by one below FCM HTTP v1, as the Admin SDK does
/// since 9.11, and many at once (`https://iid.googleapis.com/iid/v1:batchAdd`, `batchRemove`). Every token counts as registered.
final class TopicRoutes implements HttpService {

    private static final int MOST_TOKENS = 1000;

    private final Map<String, Set<String>> topics = new ConcurrentHashMap<>();

    @Override
    public void routing(HttpRules rules) {
        rules.post("/iid/v1:batchAdd", (request, response) -> change(request, response, Set::addAll))
                .post("/iid/v1:batchRemove", (request, response) -> change(request, response, Set::removeAll));
    }

    /// `projects/{project}/registrations/{token}/topicSubscriptions` of FCM HTTP v1.
    HttpService oneByOne() {
        var place = "/projects/{project}/registrations/{token}/topicSubscriptions";
        return rules -> rules.post(place, (request, response) -> {
            hearing(request.query().first("topic_name").orElse("")).add(request.path().pathParameters().get("token"));
            response.header(HeaderValues.CONTENT_TYPE_JSON).send("{}");
        }).delete(place + "/{topic}", (request, response) -> {
            var parameters = request.path().pathParameters();
            hearing(parameters.get("topic")).remove(parameters.get("token"));
            response.header(HeaderValues.CONTENT_TYPE_JSON).send("{}");
        });
    }

    private Set<String> hearing(String topic) {
        return topics.computeIfAbsent(topic, _ -> ConcurrentHashMap.newKeySet());
    }

    /// The tokens that hear a topic now.
    Set<String> subscribers(String topic) {
        return Set.copyOf(topics.getOrDefault(topic, Set.of()));
    }

    void clear() {
        topics.clear();
    }

    private void change(ServerRequest request, ServerResponse response, BiConsumer<Set<String>, List<String>> change)
            throws Exception {
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
            change.accept(hearing(topic.substring("/topics/".length())),
                    StreamSupport.stream(tokens.spliterator(), false).map(JsonNode::asText).filter(token -> !token.isBlank())
                            .toList());
        }
        response.header(HeaderValues.CONTENT_TYPE_JSON).send(answer.toString());
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode result(String token) {
        var result = JsonNodeFactory.instance.objectNode();
        return token.isBlank() ? result.put("error", "INVALID_ARGUMENT") : result;
    }
}
