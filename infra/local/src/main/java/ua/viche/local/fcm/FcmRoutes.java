package ua.viche.local.fcm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import ua.viche.platform.http.Json;

/// `POST projects/{project}/messages:send` of FCM HTTP v1.
final class FcmRoutes implements HttpService {

    private final Received received;
    private final Orders orders;

    FcmRoutes(Received received, Orders orders) {
        this.received = received;
        this.orders = orders;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/projects/{project}/messages:send", this::send);
    }

    private void send(ServerRequest request, ServerResponse response) {
        if (!request.headers().first(HeaderNames.AUTHORIZATION).orElse("").startsWith("Bearer ")) {
            refuse(response, new FcmError(401, null, "Request is missing required authentication credential.", null));
            return;
        }
        switch (parse(request)) {
            case ObjectNode body -> decide(body, request.path().pathParameters().get("project"), response);
            case JsonNode _ -> refuse(response, FcmError.invalid("Invalid JSON payload received."));
        }
    }

    private void decide(ObjectNode body, String project, ServerResponse response) {
        var message = body.path("message");
        var order = orders.next(message.path("token").asText(message.path("fid").asText(null)));
        order.ifPresent(FcmRoutes::delay);
        var refusal = order.flatMap(given -> Optional.ofNullable(given.refusal())).or(() -> FcmRules.refusal(body));
        if (refusal.isPresent()) {
            refuse(response, refusal.get());
            return;
        }
        var name = "projects/" + project + "/messages/" + UUID.randomUUID();
        if (!body.path("validate_only").asBoolean(body.path("validateOnly").asBoolean(false))) {
            received.add(((ObjectNode) message).put("name", name));
        }
        response.header(HeaderValues.CONTENT_TYPE_JSON).send("{\"name\":\"" + name + "\"}");
    }

    private static JsonNode parse(ServerRequest request) {
        try (var body = request.content().inputStream()) {
            return Json.mapper().readTree(body);
        } catch (JsonProcessingException _) {
            return Json.mapper().nullNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delay(Order order) {
        try {
            Thread.sleep(order.delay());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void refuse(ServerResponse response, FcmError error) {
        if (error.retryAfter() != null) {
            response.header(HeaderNames.RETRY_AFTER, error.retryAfter().toString());
        }
        response.status(Status.create(error.status())).header(HeaderValues.CONTENT_TYPE_JSON).send(error.json().toString());
    }
}
