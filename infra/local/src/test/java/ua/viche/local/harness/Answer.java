package ua.viche.local.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import ua.viche.platform.http.Json;

/// What the server answered.
///
/// @param json the body as JSON; missing where it is none
public record Answer(int status, HttpHeaders headers, JsonNode json, String text) {

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), parse(response), response.body());
    }

    private static JsonNode parse(HttpResponse<String> response) {
        if (!response.headers().firstValue("Content-Type").orElse("").contains("json") || response.body().isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return Json.mapper().readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError("The server says that this is JSON: " + response.body(), e);
        }
    }

    /// The value of a header; empty without it.
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /// The header `ETag`, as it goes into `If-Match`.
    public String etag() {
        return header("ETag");
    }

    /// A text anywhere in the body: `text("/receipt/id")`.
    public String text(String pointer) {
        return json.at(pointer).asText();
    }

    /// The elements of a list answer.
    public List<JsonNode> items() {
        return StreamSupport.stream(json.path("items").spliterator(), false).toList();
    }

    /// Fails, showing the body, if the status is another.
    public Answer assertStatus(int expected) {
        assertThat(status).as(() -> "status of " + text).isEqualTo(expected);
        return this;
    }

    /// Fails, showing the body, if this is not a problem (RFC 9457) of that status and type.
    public Answer assertProblem(int expected, String type) {
        assertStatus(expected);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(json.path("type").asText()).as(() -> "type in " + text).endsWith("/" + type);
        return this;
    }
}
