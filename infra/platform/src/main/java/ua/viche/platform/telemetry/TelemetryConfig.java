package ua.viche.platform.telemetry;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.config.Settings;

/// Where telemetry goes. What OpenTelemetry's own variables say (`OTEL_EXPORTER_OTLP_HEADERS` …) comes on top.
///
/// @param otlpEndpoint receiver of traces and logs, OTLP over HTTP (`http://collector:4318`); null for none
/// @param sampling share of traces that begin here and are kept, 0 to 1; a trace that the caller began is kept if the caller keeps it
public record TelemetryConfig(@Nullable URI otlpEndpoint, double sampling) {

    /// From `telemetry.otlp-endpoint` and `telemetry.sampling`.
    public static TelemetryConfig of(Settings settings) {
        var telemetry = settings.at("telemetry");
        return new TelemetryConfig(telemetry.has("otlp-endpoint") ? telemetry.uri("otlp-endpoint") : null,
                telemetry.ratio("sampling", 0.1));
    }
}
