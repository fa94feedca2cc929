package ua.viche.api.docs;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import ua.viche.platform.http.Problem;

/// `/docs`: Swagger UI over `/openapi.yaml`. Everything comes from this server, nothing is inline.
final class DocsRoutes implements HttpService {

    private static final String WEBJAR = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final HeaderName CONTENT_SECURITY_POLICY = HeaderNames.create("Content-Security-Policy");
    private static final HeaderName NO_SNIFFING = HeaderNames.create("X-Content-Type-Options");

    /// Swagger UI sets style attributes and draws its icons from data URIs.
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Asset page = Asset.of("/docs/index.html", "text/html; charset=utf-8");
    private final Map<String, Asset> files = new LinkedHashMap<>();

    DocsRoutes() {
        var webjar = "/META-INF/resources/webjars/swagger-ui/" + version() + "/";
        files.put("docs.js", Asset.of("/docs/docs.js", "text/javascript; charset=utf-8"));
        files.put("swagger-ui-bundle.js", Asset.of(webjar + "swagger-ui-bundle.js", "text/javascript; charset=utf-8"));
        files.put("swagger-ui.css", Asset.of(webjar + "swagger-ui.css", "text/css; charset=utf-8"));
        files.put("favicon-32x32.png", Asset.of(webjar + "favicon-32x32.png", "image/png"));
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", (request, response) -> send(page, request, response)).get("/{file}", this::file);
    }

    private void file(ServerRequest request, ServerResponse response) {
        var file = files.get(request.path().pathParameters().get("file"));
        if (file == null) {
            throw Problem.NOT_FOUND.with();
        }
        send(file, request, response);
    }

    private static void send(Asset asset, ServerRequest request, ServerResponse response) {
        response.header(CONTENT_SECURITY_POLICY, POLICY).header(NO_SNIFFING, "nosniff");
        asset.send(request, response);
    }

    private static String version() {
        try (var stream = DocsRoutes.class.getResourceAsStream(WEBJAR)) {
            if (stream == null) {
                throw new IllegalStateException("Swagger UI is not on the class path");
            }
            var properties = new Properties();
            properties.load(stream);
            return properties.getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
