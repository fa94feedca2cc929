package ua.viche.api.open311;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Json;

/// Speaks GeoReport v2, in JSON, with a body.
final class BodyClient {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int FIRST_ERROR = 400;
    private static final int FIRST_FAULT = 500;
    private static final int TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    private static final int LONGEST_REASON = 200;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER).build();

    /// What a body said.
    sealed interface Said {
        /// It has the report under an id.
        record Has(String id) implements Said {}

        /// It has the report and will give it an id later.
        record Promises(String token) implements Said {}

        /// It does not know it, or not yet.
        record Nothing() implements Said {}

        /// It will never take it.
        record Refuses(String reason) implements Said {}

        /// It may take it later.
        record IsAway(String reason) implements Said {}
    }

    /// Hands a report in. The body may have had it before; our own id tells it so.
    Said post(Endpoint endpoint, UUID report, Map<String, String> form) {
        var body = form.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return ask(request(endpoint.url() + "/requests.json").header("Content-Type", "application/x-www-form-urlencoded")
                .header("Idempotency-Key", report.toString()).POST(BodyPublishers.ofString(body)).build());
    }

    /// Asks what became of a token.
    Said token(Endpoint endpoint, String token) {
        return ask(request(endpoint.url() + "/tokens/" + encoded(token) + ".json?" + where(endpoint)).GET().build());
    }

    /// Asks whether the body shows a report.
    Said request(Endpoint endpoint, String id) {
        return ask(request(endpoint.url() + "/requests/" + encoded(id) + ".json?" + where(endpoint)).GET().build());
    }

    private static String where(Endpoint endpoint) {
        var jurisdiction = endpoint.jurisdiction();
        return "api_key=" + encoded(endpoint.key().value())
                + (jurisdiction == null ? "" : "&jurisdiction_id=" + encoded(jurisdiction));
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE);
    }

    private Said ask(HttpRequest request) {
        try {
            return said(http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException away) {
            return new Said.IsAway(away.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Said.IsAway("stopped");
        }
    }

    private static Said said(HttpResponse<String> response) {
        var status = response.statusCode();
        if (status >= FIRST_FAULT || status == TIMEOUT || status == TOO_MANY || status >= 300 && status < FIRST_ERROR) {
            return new Said.IsAway("status " + status);
        }
        if (status >= FIRST_ERROR) {
            return new Said.Refuses("status " + status + reason(response.body()));
        }
        var first = first(response.body());
        return text(first, "service_request_id").<Said>map(Said.Has::new)
                .or(() -> text(first, "token").map(Said.Promises::new)).orElseGet(Said.Nothing::new);
    }

    private static String reason(String body) {
        return text(first(body), "description").map(text -> ": " + text.substring(0, Math.min(LONGEST_REASON, text.length())))
                .orElse("");
    }

    private static @Nullable JsonNode first(String body) {
        try {
            var json = Json.mapper().readTree(body);
            return json.isArray() ? json.get(0) : json;
        } catch (JsonProcessingException _) {
            return null;
        }
    }

    private static Optional<String> text(@Nullable JsonNode node, String field) {
        return Optional.ofNullable(node).map(one -> one.path(field).asText("").strip()).filter(text -> !text.isEmpty());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
