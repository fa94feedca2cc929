package ua.viche.moderation.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.platform.config.Settings;
import ua.viche.platform.http.Json;

/// Requests to the other service. Without the setting `moderation.console.api` it runs in this process.
public final class Api {

    private static final Logger LOG = LoggerFactory.getLogger(Api.class);
    private static final int REDIRECTIONS = 300;
    private static final int SERVER_MISTAKES = 500;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).followRedirects(HttpClient.Redirect.NEVER).build();
    private final @Nullable URI base;
    private final Duration deadline;
    private volatile @Nullable WebServer own;

    /// The settings `moderation.console.api` and `moderation.console.api-deadline`.
    public Api(Settings console) {
        base = console.has("api") ? console.uri("api") : null;
        deadline = console.duration("api-deadline", Duration.ofSeconds(5));
    }

    /// The server of this process, in which that service may run.
    public void own(WebServer server) {
        own = server;
    }

    /// A request of the person who visits, in their language.
    public HttpRequest.Builder as(Visit visit, String path) {
        return HttpRequest.newBuilder(URI.create(address() + path)).timeout(deadline)
                .header("Authorization", "Bearer " + visit.session().tokens().access())
                .header("Accept-Language", visit.words().language().tag());
    }

    /// A request to where an answer led, as nobody in particular.
    public HttpRequest.Builder to(String location) {
        return HttpRequest.newBuilder(URI.create(address()).resolve(location)).timeout(deadline);
    }

    /// @throws IOException where there is no answer within the deadline
    public HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    /// Asks for JSON and reads the answer.
    public <T> Outcome<T> ask(HttpRequest.Builder request, Class<T> type) {
        try {
            var answer = send(request);
            if (answer.statusCode() >= SERVER_MISTAKES) {
                LOG.warn("The other service answered {}", answer.statusCode());
                return new Outcome.Away<>();
            }
            var json = Json.mapper().readTree(answer.body());
            return answer.statusCode() < REDIRECTIONS
                    ? new Outcome.Got<>(Json.mapper().treeToValue(json, type))
                    : refused(answer.statusCode(), json);
        } catch (IOException | IllegalArgumentException away) {
            LOG.warn("The other service is away: {}", away.toString());
            return new Outcome.Away<>();
        }
    }

    private static <T> Outcome<T> refused(int status, JsonNode problem) {
        var mistakes = new LinkedHashMap<String, String>();
        problem.path("errors").forEach(error -> mistakes.put(error.path("pointer").asText(), error.path("detail").asText()));
        return new Outcome.Refused<>(status, problem.path("title").asText(), problem.path("detail").asText(), mistakes);
    }

    private String address() {
        var server = own;
        return base != null ? base.toString() : "http://127.0.0.1:" + (server == null ? 0 : server.port());
    }
}
