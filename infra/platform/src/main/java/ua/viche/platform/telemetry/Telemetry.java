package ua.viche.platform.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Tracer;

/// Traces and metrics of this process.
public final class Telemetry implements AutoCloseable {

    public OpenTelemetry openTelemetry() {
        throw new UnsupportedOperationException();
    }

    public Tracer tracer() {
        throw new UnsupportedOperationException();
    }

    public Meter meter() {
        throw new UnsupportedOperationException();
    }

    /// All metrics in the text format of Prometheus.
    public String prometheus() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
