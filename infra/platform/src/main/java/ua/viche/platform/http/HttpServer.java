package ua.viche.platform.http;

import io.helidon.common.context.Context;
import io.helidon.common.socket.SocketOptions;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.http.media.MediaContext;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.cors.CorsFeature;
import io.helidon.webserver.cors.CorsPathConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ua.viche.platform.identity.Identity;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.telemetry.Telemetry;

/// The HTTP port: the routes of all services, and around them what every route shares.
public final class HttpServer implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int BACKLOG = 4_096;
    private static final int LONGEST_REQUEST_LINE = 8 * 1024;
    private static final String EVERYTHING = "/*";

    private final WebServer server;
    private final List<LongAnswer.Lasting> lasting;

    private HttpServer(WebServer server, List<LongAnswer.Lasting> lasting) {
        this.server = server;
        this.lasting = lasting;
    }

    /// Opens the port. `/health/live`, `/health/ready` (which asks the checks) and `/metrics` are there besides the mounts.
    ///
    /// @throws PortInUseException where somebody else has the port
    public static HttpServer start(HttpConfig config, List<Feature.Mount> mounts, Identity identity, Telemetry telemetry,
            ProblemCatalog catalog, List<HealthCheck> checks) {
        var writer = new ProblemWriter(catalog);
        var longBodies = mounts.stream().filter(mount -> mount.routes() instanceof LongBody).toList();
        var routing = HttpRouting.builder()
                .error(Throwable.class, new ProblemHandlers(writer))
                .addFilter(new RequestTelemetry(telemetry))
                .addFilter(new SecurityHeaders())
                .any((request, response) -> admit(LongBody.limit(longBodies, request.path().path(), config.maxBody()), request,
                        response));
        var table = new RouteTable();
        var all = new ArrayList<>(mounts);
        all.add(new Feature.Mount("/", new HealthRoutes(checks, telemetry)));
        all.forEach(mount -> routing.register(mount.path(), table.noting(mount.path(), mount.routes())));
        routing.any((request, response) -> refuse(table, request, response));
        probe(config);
        var lasting = mounts.stream().map(Feature.Mount::routes).filter(LongAnswer.Lasting.class::isInstance)
                .map(LongAnswer.Lasting.class::cast).toList();
        return new HttpServer(server(config, identity, writer).addRouting(routing).build().start(), lasting);
    }

    private static WebServerConfig.Builder server(HttpConfig config, Identity identity, ProblemWriter writer) {
        var context = Context.builder().id("viche-http").build();
        context.register(identity);
        var http1 = Http1Config.builder().maxHeadersSize(config.maxHeaders()).maxPrologueLength(LONGEST_REQUEST_LINE)
                .sendKeepAliveHeader(false).build();
        var builder = WebServer.builder().host(config.host()).port(config.port()).backlog(BACKLOG).shutdownHook(false)
                .shutdownGracePeriod(GRACE).featuresDiscoverServices(false).protocolsDiscoverServices(false)
                .addConnectionSelector(EarlyCloseSelector.of(http1))
                .connectionOptions(SocketOptions.builder().tcpNoDelay(true).build())
                .maxConcurrentRequests(config.maxRequests()).idleConnectionTimeout(Duration.ofMinutes(5))
                .idleConnectionPeriod(Duration.ofSeconds(30))
                .contentEncoding(ContentEncodingContext.builder().contentEncodingsDiscoverServices(false).build())
                .mediaContext(
                        MediaContext.builder().mediaSupportsDiscoverServices(false).addMediaSupport(new JsonMedia()).build())
                .directHandlers(new EarlyProblems(writer).handlers()).errorHandling(handling -> handling.includeEntity(true))
                .serverContext(context);
        return config.corsOrigins().isEmpty() ? builder : builder.addFeature(cors(config.corsOrigins()));
    }

    private static CorsFeature cors(List<String> origins) {
        return CorsFeature.builder().enabled(true).addDefaults(false)
                .addPath(CorsPathConfig.builder().pathPattern(EVERYTHING).allowOrigins(Set.copyOf(origins))
                        .allowMethods(Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"))
                        .exposeHeaders(Set.of("ETag", "Location", "Retry-After", "Content-Language", "Age",
                                "Tus-Resumable", "Upload-Offset", "Upload-Length", "Upload-Expires"))
                        .build())
                .build();
    }

    /// Tries the port first, since Helidon would log a page where one sentence is enough.
    private static void probe(HttpConfig config) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(config.host(), config.port()));
        } catch (BindException e) {
            throw new PortInUseException(config.port(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void admit(long maxBody, ServerRequest request, ServerResponse response) {
        RequestBody.limit(request, maxBody);
        if (request.prologue().query().rawValue().contains("%00")) {
            throw Problem.MALFORMED.with().at("query:", "characters");
        }
        if (request.path().rawPath().contains("%00")) {
            throw Problem.NOT_FOUND.with();
        }
        response.next();
    }

    private static void refuse(RouteTable table, ServerRequest request, ServerResponse response) {
        var methods = table.methods(request.prologue());
        if (methods.isEmpty()) {
            throw Problem.NOT_FOUND.with();
        }
        var allow = String.join(", ", methods);
        if (request.prologue().method() != Method.OPTIONS) {
            throw Problem.METHOD_NOT_ALLOWED.with().header("Allow", allow);
        }
        response.status(Status.NO_CONTENT_204).header(HeaderNames.ALLOW, allow).send();
    }

    /// The port that was opened.
    public int port() {
        return server.port();
    }

    /// Ends the answers that last, stops taking requests, ends those under way within 10 seconds.
    @Override
    public void close() {
        lasting.forEach(LongAnswer.Lasting::endAll);
        server.stop();
    }
}
