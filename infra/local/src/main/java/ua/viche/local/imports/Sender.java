package ua.viche.local.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import ua.viche.platform.http.Json;

/// Sends what is imported, as somebody with a token.
public final class Sender {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int FIRST_MISTAKE = 400;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String token;

    public Sender(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /// @throws ImportFailed where Viche is away or refuses it
    JsonNode post(String path, Object body) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json").header("Accept-Language", "en")
                .POST(BodyPublishers.ofString(Json.text(body))).build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= FIRST_MISTAKE) {
                throw new ImportFailed("POST " + path + " was answered with " + response.statusCode() + ": " + response.body());
            }
            return response.body().isBlank() ? MissingNode.getInstance() : Json.mapper().readTree(response.body());
        } catch (IOException _) {
            throw new ImportFailed("no Viche answers on " + base + " (start it with ./infra/viche run)");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new ImportFailed("stopped");
        }
    }
}
