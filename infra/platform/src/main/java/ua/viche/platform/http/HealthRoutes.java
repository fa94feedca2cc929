package ua.viche.platform.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.platform.telemetry.Telemetry;

/// `/health/live`, `/health/ready` and `/metrics`, for the machinery that runs Viche.
final class HealthRoutes implements HttpService {

    private static final Logger LOG = LoggerFactory.getLogger(HealthRoutes.class);

    private final List<HealthCheck> checks;
    private final Telemetry telemetry;

    HealthRoutes(List<HealthCheck> checks, Telemetry telemetry) {
        this.checks = checks;
        this.telemetry = telemetry;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/health/live", HealthRoutes::live).get("/health/ready", this::ready).get("/metrics", this::metrics);
    }

    private static void live(ServerRequest request, ServerResponse response) {
        response.send(Map.of("status", "up"));
    }

    private void ready(ServerRequest request, ServerResponse response) {
        var results = new LinkedHashMap<String, String>();
        checks.forEach(check -> results.put(check.name(), healthy(check) ? "up" : "down"));
        var up = !results.containsValue("down");
        var answer = new LinkedHashMap<String, Object>();
        answer.put("status", up ? "up" : "down");
        answer.put("checks", results);
        response.status(up ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503).send(answer);
    }

    private static boolean healthy(HealthCheck check) {
        try {
            return check.healthy();
        } catch (RuntimeException e) {
            LOG.warn("Health check {} failed", check.name(), e);
            return false;
        }
    }

    private void metrics(ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.CONTENT_TYPE, Telemetry.PROMETHEUS_TYPE).send(telemetry.prometheus());
    }
}
