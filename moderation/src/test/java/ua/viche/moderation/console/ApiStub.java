package ua.viche.moderation.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Json;

/// What stands in place of the service that owns consultations, campaigns and the rest, which this module must not know. It holds both
/// sides to the interface as it is described: it takes no body and gives no answer that `openapi.yaml` does not allow.
final class ApiStub {

    private static final String IRI = "https://viche.ua/openapi.json";

    private final JsonNode document = read();
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(IRI, document.toString())));
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final List<String> mistakes = new CopyOnWriteArrayList<>();
    private volatile int failing;
    private volatile String problem = "{}";

    /// Something that the console did.
    record Sent(String what, JsonNode body, String key, String tag, String authorization) {}

    /// Answers a GET of this path and query with this JSON, or an act (`POST /v1/…`).
    void answer(String path, String json) {
        answers.put(path, json);
    }

    List<Sent> sent() {
        return sent;
    }

    /// What does not fit the description, on either side.
    List<String> mistakes() {
        return mistakes;
    }

    /// Refuses acts with this status and problem from now on; with 500 and above whatever is asked.
    void failing(int status, String json) {
        failing = status;
        problem = json;
    }

    void forget() {
        failing = 0;
        sent.clear();
        mistakes.clear();
    }

    void serve(HttpExchange exchange) throws IOException {
        var method = exchange.getRequestMethod();
        var uri = exchange.getRequestURI().toString();
        var headers = exchange.getRequestHeaders();
        if (!method.equals("GET")) {
            var bytes = exchange.getRequestBody().readAllBytes();
            var body = bytes.length == 0 ? Json.mapper().createObjectNode() : Json.mapper().readTree(bytes);
            sent.add(new Sent(method + " " + uri, body, headers.getFirst("Idempotency-Key"),
                    Optional.ofNullable(headers.getFirst("If-Match")).orElse(""), headers.getFirst("Authorization")));
        }
        if (failing >= 500 || failing != 0 && !method.equals("GET")) {
            send(exchange, failing, problem);
            return;
        }
        var operation = operation(method, exchange.getRequestURI().getPath());
        if (operation == null) {
            mistakes.add("There is no " + method + " " + uri);
            send(exchange, 404, "{}");
            return;
        }
        if (!method.equals("GET")) {
            check(operation + "/requestBody/content/application~1json/schema", sent.getLast().body());
        }
        answer(exchange, method, uri, operation);
    }

    private void answer(HttpExchange exchange, String method, String uri, String operation) throws IOException {
        var key = method.equals("GET") ? uri : method + " " + uri;
        var given = Optional.ofNullable(answers.get(key))
                .or(() -> Optional.ofNullable(answers.get(key.replaceFirst("\\?.*", ""))));
        var found = document.at(operation + "/responses").properties().stream().map(Map.Entry::getKey)
                .filter(code -> code.startsWith("2")).findFirst();
        if (found.isEmpty()) {
            send(exchange, 404, "{}");
            return;
        }
        var status = found.get();
        var schema = operation + "/responses/" + status + "/content/application~1json/schema";
        var json = given.isPresent() ? Json.mapper().readTree(given.get()) : example(schema);
        if (document.at(schema).isMissingNode()) {
            exchange.sendResponseHeaders(Integer.parseInt(status), -1);
            exchange.close();
            return;
        }
        check(schema, json);
        exchange.getResponseHeaders().set("ETag", "\"3\"");
        send(exchange, Integer.parseInt(status), json.toString());
    }

    /// The example of what is answered; of a list none at all.
    private JsonNode example(String schema) {
        var name = document.at(schema + "/$ref").asText().replaceFirst("#", "");
        var example = document.at(name + "/examples/0");
        return example.isMissingNode()
                ? Json.mapper().createObjectNode().putNull("next").set("items", Json.mapper().createArrayNode())
                : example;
    }

    private void check(String schema, JsonNode json) {
        if (document.at(schema).isMissingNode()) {
            return;
        }
        var place = SchemaLocation.of(IRI + "#" + schema);
        schemas.getSchema(new SchemaLocation(place.getAbsoluteIri())).getRefSchema(place.getFragment())
                .validate(json.toString(), InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .forEach(mistake -> mistakes.add(schema + ": " + mistake));
    }

    /// JSON pointer of the operation; a path without parameters comes first.
    private @Nullable String operation(String method, String path) {
        return document.at("/paths").properties().stream().map(Map.Entry::getKey)
                .filter(template -> path.matches(template.replaceAll("\\{[a-z]+}", "[^/]+")))
                .sorted((one, other) -> Boolean.compare(one.contains("{"), other.contains("{")))
                .map(template -> "/paths/" + template.replace("/", "~1") + "/" + method.toLowerCase(java.util.Locale.ROOT))
                .filter(pointer -> !document.at(pointer).isMissingNode()).findFirst().orElse(null);
    }

    private static JsonNode read() {
        try (var file = Objects.requireNonNull(ApiStub.class.getResourceAsStream("/openapi.yaml"))) {
            return new YAMLMapper().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
