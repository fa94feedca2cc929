package ua.viche.local.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import ua.viche.local.StartException;
import ua.viche.platform.http.Json;

/// Reads the trail of one service, page by page.
final class AuditReader {

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final String token;

    AuditReader(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /// A page of the chain; empty where this Viche has no such trail.
    ///
    /// @param path of the trail
    /// @param cursor empty for the first page
    /// @throws StartException where nobody answers, or not to this token
    Optional<JsonNode> page(String path, String cursor) {
        var address = url + path + "/chain?limit=100"
                + (cursor.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
        try {
            var request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30))
                    .header("Authorization", "Bearer " + token).GET().build();
            var response = http.send(request, BodyHandlers.ofString());
            return switch (response.statusCode()) {
                case 200 -> Optional.of(Json.mapper().readTree(response.body()));
                case 404 -> Optional.empty();
                default ->
                    throw new StartException("GET " + path + "/chain gave " + response.statusCode() + ": " + response.body());
            };
        } catch (IOException _) {
            throw new StartException("No Viche answers on " + url + " (start it with ./infra/viche run).");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
