package ua.viche.platform.telemetry;

import io.opentelemetry.exporter.prometheus.PrometheusMetricReader;
import io.opentelemetry.instrumentation.logback.appender.v1_0.OpenTelemetryAppender;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// Builds the SDK out of our settings, with OpenTelemetry's own variables and extension points on top.
final class TelemetryStart {

    static Telemetry start(TelemetryConfig config) {
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
        var reader = PrometheusMetricReader.create();
        var sdk = AutoConfiguredOpenTelemetrySdk.builder().addPropertiesSupplier(() -> properties(config))
                .addMeterProviderCustomizer((meters, _) -> meters.registerMetricReader(reader)).disableShutdownHook().build()
                .getOpenTelemetrySdk();
        OpenTelemetryAppender.install(sdk);
        return new Telemetry(sdk, reader);
    }

    private static Map<String, String> properties(TelemetryConfig config) {
        var properties = new HashMap<>(
                Map.of("otel.service.name", "viche", "otel.propagators", "tracecontext", "otel.metrics.exporter",
                        "none", "otel.traces.exporter", "none", "otel.logs.exporter", "none", "otel.traces.sampler",
                        "parentbased_traceidratio", "otel.traces.sampler.arg", Double.toString(config.sampling())));
        if (config.otlpEndpoint() != null) {
            properties.putAll(Map.of("otel.traces.exporter", "otlp", "otel.logs.exporter", "otlp", "otel.exporter.otlp.protocol",
                    "http/protobuf", "otel.exporter.otlp.endpoint", config.otlpEndpoint().toString()));
        }
        return properties;
    }

    private TelemetryStart() {}
}
