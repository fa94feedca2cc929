package ua.viche.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.local.identity.TokenMint;
import ua.viche.local.identity.TokenRequest;
import ua.viche.platform.http.Json;

/// Sends the requests of the people in the story.
public final class Phone {

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final TokenMint mint;

    public Phone(String url, TokenMint mint) {
        this.url = url;
        this.mint = mint;
    }

    /// Somebody of the story, signed in.
    Person person(TokenRequest who) {
        return new Person(mint.mint(who));
    }

    /// Anybody, not signed in.
    Reply get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url + path)), "GET", path, null);
    }

    private Reply send(HttpRequest.Builder request, String method, String path, @Nullable Map<String, ?> body) {
        try {
            request.timeout(Duration.ofSeconds(30)).method(method,
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(Json.mapper().writeValueAsBytes(body)));
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Reply(method + " " + path, response.statusCode(), response.headers().firstValue("ETag").orElse(""),
                    json(response));
        } catch (IOException _) {
            throw new Differs("no Viche answers on " + url + " (start it with ./infra/viche run)");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return response.headers().firstValue("Content-Type").orElse("").contains("json")
                ? Json.mapper().readTree(response.body())
                : MissingNode.getInstance();
    }

    /// A person with a token.
    final class Person {

        /// The installation of the app on this person's phone.
        final String installation = "demo-" + UUID.randomUUID();

        private final String token;

        private Person(String token) {
            this.token = token;
        }

        /// The push token of this person's phone.
        String pushToken() {
            return "fcm-" + installation;
        }

        Reply get(String path) {
            return send(signedIn(path), "GET", path, null);
        }

        Reply post(String path, @Nullable Map<String, ?> body) {
            return send(signedIn(path).header("Idempotency-Key", UUID.randomUUID().toString()), "POST", path, body);
        }

        Reply put(String path, @Nullable Map<String, ?> body) {
            return send(signedIn(path), "PUT", path, body);
        }

        Reply put(String path, String etag, Map<String, ?> body) {
            return send(signedIn(path).header("If-Match", etag), "PUT", path, body);
        }

        Reply patch(String path, String etag, Map<String, ?> body) {
            return send(signedIn(path).header("If-Match", etag), "PATCH", path, body);
        }

        Reply delete(String path) {
            return send(signedIn(path), "DELETE", path, null);
        }

        private HttpRequest.Builder signedIn(String path) {
            return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token);
        }
    }
}
