package ua.viche.moderation.console.api;

import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.platform.config.Settings;

/// Requests to the other service. Without the setting `moderation.console.api` it runs in this process.
public final class Api {

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

    private String address() {
        var server = own;
        return base != null ? base.toString() : "http://127.0.0.1:" + (server == null ? 0 : server.port());
    }
}
