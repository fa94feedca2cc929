package ua.viche.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import ua.viche.platform.config.Settings;
import ua.viche.platform.identity.Identity;

/// What operators see of requests, and what browsers on other sites may do.
class ObservationTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final InMemoryMetricReader metrics = InMemoryMetricReader.create();
    private final AtomicBoolean up = new AtomicBoolean(true);
    private final TestServer server = TestServer.start(rules -> rules
            .get("/things/{id}", (_, response) -> response.send(Map.of("trace", Span.current().getSpanContext().getTraceId())))
            .get("/bug", (_, _) -> {
                throw new IllegalStateException("bug");
            }), OpenTelemetrySdk.builder()
                    .setTracerProvider(SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(spans)).build())
                    .setMeterProvider(SdkMeterProvider.builder().registerMetricReader(metrics).build())
                    .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance())).build(),
            Identity.of(Settings.of(Map.of("identity.person-secret", "test")), Clock.systemUTC()), List.of(check()),
            List.of("https://example.org"));

    private HealthCheck check() {
        return new HealthCheck() {
            @Override
            public String name() {
                return "database";
            }

            @Override
            public boolean healthy() {
                return up.get();
            }
        };
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aRequestIsASpanInTheTraceOfItsCaller() {
        var reply = server.get("/v1/things/7?secret=1", "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");

        assertThat(reply.json().get("trace").asText()).isEqualTo(TRACE);
        var span = Awaitility.await().until(spans::getFinishedSpanItems, items -> !items.isEmpty()).getFirst();
        assertThat(span.getName()).isEqualTo("GET /v1/things/{id}");
        assertThat(span.getTraceId()).isEqualTo(TRACE);
        assertThat(span.getAttributes().asMap()).containsEntry(AttributeKey.stringKey("http.request.method"), "GET")
                .containsEntry(AttributeKey.stringKey("http.route"), "/v1/things/{id}")
                .containsEntry(AttributeKey.stringKey("url.path"), "/v1/things/7")
                .containsEntry(AttributeKey.longKey("http.response.status_code"), 200L);
        assertThat(span.getAttributes().toString()).doesNotContain("secret");
    }

    @Test
    void aProblemNamesItsTrace() {
        var reply = server.get("/v1/bug", "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");

        assertThat(reply.json().get("traceId").asText()).isEqualTo(TRACE);
    }

    @Test
    void requestsAreMeasuredByRouteAndStatus() {
        server.get("/v1/things/1");
        server.get("/v1/unknown/1");

        Awaitility.await().untilAsserted(() -> assertThat(metrics.collectAllMetrics())
                .filteredOn(metric -> metric.getName().equals("http.server.request.duration"))
                .flatExtracting(metric -> metric.getHistogramData().getPoints())
                .extracting(point -> point.getAttributes().get(AttributeKey.stringKey("http.route")) + " "
                        + point.getAttributes().get(AttributeKey.longKey("http.response.status_code")))
                .containsExactlyInAnyOrder("/v1/things/{id} 200", " 404"));
    }

    @Test
    void theAccessLogHasNeitherQueryNorTokenNorAddress() {
        var log = (Logger) LoggerFactory.getLogger("access");
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        log.setLevel(Level.INFO);
        try {
            server.get("/v1/things/1?name=secret", "Authorization", "Bearer secret", "traceparent",
                    "00-" + TRACE + "-00f067aa0ba902b7-01");

            Awaitility.await().until(() -> !lines.list.isEmpty());
            assertThat(lines.list.getFirst().getFormattedMessage()).matches("GET /v1/things/\\{id} 200 \\d+ms \\d+B " + TRACE);
        } finally {
            log.setLevel(Level.OFF);
            log.detachAppender(lines);
        }
    }

    @Test
    void readinessAsksTheChecksAndLivenessDoesNot() {
        assertThat(server.get("/health/ready").status()).isEqualTo(200);
        assertThat(server.get("/health/ready").text()).isEqualTo("{\"status\":\"up\",\"checks\":{\"database\":\"up\"}}");
        up.set(false);

        assertThat(server.get("/health/ready").status()).isEqualTo(503);
        assertThat(server.get("/health/ready").json().at("/checks/database").asText()).isEqualTo("down");
        assertThat(server.get("/health/live").status()).isEqualTo(200);
        assertThat(server.get("/metrics").header("content-type")).startsWith("text/plain");
    }

    @Test
    void onlyNamedOriginsMayCallFromABrowser() {
        var request = "OPTIONS /v1/things/1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nOrigin: https://%s\r\n"
                + "Access-Control-Request-Method: GET\r\nAccess-Control-Request-Headers: authorization\r\n\r\n";

        assertThat(server.raw(request.formatted("example.org"))).startsWith("HTTP/1.1 204 ")
                .containsIgnoringCase("access-control-allow-origin: https://example.org")
                .containsIgnoringCase("access-control-allow-headers: authorization");
        assertThat(server.raw(request.formatted("evil.example"))).startsWith("HTTP/1.1 403 ");
        assertThat(server.get("/v1/things/1").header("access-control-allow-origin")).isEmpty();
    }
}
