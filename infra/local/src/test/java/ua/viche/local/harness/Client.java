package ua.viche.local.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Json;

/// Somebody who sends requests. Bodies: a text goes as it is, anything else as JSON, null as none. Immutable.
public final class Client {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String base;
    private final Supplier<Optional<String>> token;
    private final Map<String, String> headers;

    private Client(String base, Supplier<Optional<String>> token, Map<String, String> headers) {
        this.base = base;
        this.token = token;
        this.headers = headers;
    }

    /// Without a token.
    public static Client of(String base) {
        return new Client(base, Optional::empty, Map.of());
    }

    /// The same, signed in; the supplier is asked for each request.
    public Client bearing(Supplier<String> other) {
        return new Client(base, () -> Optional.of(other.get()), headers);
    }

    /// The same with one more header, or another value of it.
    public Client header(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Client(base, token, more);
    }

    /// The same with `If-Match`.
    public Client ifMatch(String etag) {
        return header("If-Match", etag);
    }

    /// The same with `Idempotency-Key`.
    public Client idempotent(String key) {
        return header("Idempotency-Key", key);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, @Nullable Object body) {
        return send("POST", path, body);
    }

    public Answer post(String path) {
        return send("POST", path, null);
    }

    public Answer put(String path, @Nullable Object body) {
        return send("PUT", path, body);
    }

    public Answer put(String path) {
        return send("PUT", path, null);
    }

    public Answer patch(String path, @Nullable Object body) {
        return send("PATCH", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /// Any method.
    public Answer send(String method, String path, @Nullable Object body) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        token.get().ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        headers.forEach(request::header);
        request.method(method, publisher(body));
        try {
            return Answer.of(HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static BodyPublisher publisher(@Nullable Object body) {
        return switch (body) {
            case null -> BodyPublishers.noBody();
            case String text -> BodyPublishers.ofString(text);
            case byte[] bytes -> BodyPublishers.ofByteArray(bytes);
            default -> BodyPublishers.ofString(json(body));
        };
    }

    private static String json(Object body) {
        try {
            return Json.mapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
