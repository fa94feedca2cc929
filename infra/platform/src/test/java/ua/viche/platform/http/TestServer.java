package ua.viche.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import ua.viche.platform.config.Settings;
import ua.viche.platform.identity.Identity;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.telemetry.Telemetry;

/// The real HTTP server with routes of a test's own, and clients that say exactly what the test wants.
final class TestServer implements AutoCloseable {

    static final int MAX_BODY = 10_000;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpServer server;

    private TestServer(HttpServer server) {
        this.server = server;
    }

    /// Routes of a test.
    interface Routes {
        void add(HttpRules rules);
    }

    static TestServer with(Routes routes) {
        return start(routes, OpenTelemetrySdk.builder().build(),
                Identity.of(Settings.of(Map.of("identity.person-secret", "test")),
                        Clock.systemUTC()),
                List.of(), List.of());
    }

    static TestServer start(Routes routes, OpenTelemetrySdk sdk, Identity identity, List<HealthCheck> checks,
            List<String> origins) {
        HttpService service = routes::add;
        var config = new HttpConfig("127.0.0.1", 0, MAX_BODY, 32 * 1024, 1_000, origins);
        return new TestServer(HttpServer.start(config, List.of(new Feature.Mount("/v1", service)), identity, Telemetry.of(sdk),
                ProblemCatalog.of(List.of()), checks));
    }

    int port() {
        return server.port();
    }

    /// A request to `path`; headers as name, value, name, value …
    Reply send(String method, String path, byte[] body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path)).method(method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return Reply.of(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Reply get(String path, String... headers) {
        return send("GET", path, new byte[0], headers);
    }

    Reply post(String path, String body, String... headers) {
        return send("POST", path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /// Sends bytes as they are and reads until the last answer is complete or the server closes.
    String raw(byte[] request) {
        try (var socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            var answer = new ByteArrayOutputStream();
            var buffer = new byte[8_192];
            for (var count = 0; count >= 0 && !isComplete(answer.toString(StandardCharsets.ISO_8859_1));) {
                count = socket.getInputStream().read(buffer);
                answer.write(buffer, 0, Math.max(0, count));
            }
            return answer.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether an answer after which the server closes is there in full length.
    private static boolean isComplete(String answer) {
        var last = answer.substring(Math.max(0, answer.lastIndexOf("HTTP/1.1 ")));
        var length = Pattern.compile("content-length: (\\d+)", Pattern.CASE_INSENSITIVE).matcher(last);
        var head = last.indexOf("\r\n\r\n");
        return last.toLowerCase(Locale.ROOT).contains("connection: close") && head > 0 && length.find()
                && last.length() >= head + 4 + Integer.parseInt(length.group(1));
    }

    String raw(String request) {
        return raw(request.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }

    /// An answer.
    record Reply(int status, Map<String, List<String>> headers, byte[] body) {

        static Reply of(HttpResponse<byte[]> response) {
            return new Reply(response.statusCode(), response.headers().map(), response.body());
        }

        String header(String name) {
            return String.join(", ", headers.getOrDefault(name, List.of()));
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        JsonNode json() {
            try {
                return Json.mapper().readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
