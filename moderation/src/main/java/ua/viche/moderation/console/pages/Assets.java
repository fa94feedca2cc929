package ua.viche.moderation.console.pages;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import ua.viche.platform.http.Problem;

/// `/console/assets`: style and scripts, all from this server. A file's path holds the hash of what is in it, so that browsers may keep
/// it for ever.
public final class Assets implements HttpService {

    private static final String ROOT = "/console/assets";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    private record Asset(String path, String contentType, byte[] bytes) {}

    private final Map<String, Asset> files = new LinkedHashMap<>();

    public Assets() {
        add("console.css", "/console/console.css", "text/css; charset=utf-8");
        add("console.js", "/console/console.js", SCRIPT);
        add("icon.svg", "/console/icon.svg", "image/svg+xml");
        add("htmx.js", webjar("htmx.org", "dist/htmx.min.js"), SCRIPT);
        add("map.js", "/console/map.js", SCRIPT);
        add("drafts.js", "/console/drafts.js", SCRIPT);
        add("leaflet.js", webjar("leaflet", "dist/leaflet.js"), SCRIPT);
        add("leaflet.css", webjar("leaflet", "dist/leaflet.css"), "text/css; charset=utf-8");
        add("sse.js", webjar("htmx-ext-sse", "sse.js"), SCRIPT);
    }

    /// Where a file stands.
    public String path(String name) {
        return Objects.requireNonNull(files.get(name), name).path;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/{hash}/{name}", this::send);
    }

    private void send(ServerRequest request, ServerResponse response) {
        var asset = files.get(request.path().pathParameters().get("name"));
        if (asset == null || !asset.path.equals(request.path().absolute().path())) {
            throw Problem.NOT_FOUND.with();
        }
        response.header(HeaderNames.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .header(HeaderNames.CONTENT_TYPE, asset.contentType).send(asset.bytes);
    }

    private void add(String name, String resource, String contentType) {
        var bytes = bytes(resource);
        files.put(name, new Asset(ROOT + "/" + hash(bytes) + "/" + name, contentType, bytes));
    }

    private static String webjar(String name, String file) {
        var properties = new Properties();
        try (var stream = open("/META-INF/maven/org.webjars.npm/" + name + "/pom.properties")) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "/META-INF/resources/webjars/" + name + "/" + properties.getProperty("version") + "/" + file;
    }

    private static byte[] bytes(String resource) {
        try (var stream = open(resource)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static java.io.InputStream open(String resource) {
        return Objects.requireNonNull(Assets.class.getResourceAsStream(resource), resource);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
