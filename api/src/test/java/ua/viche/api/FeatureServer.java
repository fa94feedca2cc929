package ua.viche.api;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import ua.viche.local.harness.Client;
import ua.viche.platform.config.Settings;
import ua.viche.platform.http.HttpConfig;
import ua.viche.platform.http.HttpServer;
import ua.viche.platform.http.ProblemCatalog;
import ua.viche.platform.identity.Identity;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.telemetry.Telemetry;

/// The real HTTP port with one feature, for features that anybody may read without a token.
public final class FeatureServer implements AutoCloseable {

    private final HttpServer server;

    public FeatureServer(Feature feature) {
        var config = new HttpConfig("127.0.0.1", 0, 10_000, 32 * 1024, 1_000, List.of());
        var identity = Identity.of(Settings.of(Map.of("identity.person-secret", "a secret of the tests, long enough for a key")),
                Clock.systemUTC());
        server = HttpServer.start(config, feature.mounts(), identity, Telemetry.of(OpenTelemetrySdk.builder().build()),
                ProblemCatalog.of(List.of()), List.of());
    }

    public Client anonymous() {
        return Client.of("http://127.0.0.1:" + server.port());
    }

    @Override
    public void close() {
        server.close();
    }
}
