package ua.viche.platform.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.prometheus.PrometheusMetricReader;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// Traces and metrics of this process. Neither may hold personal data: no names, addresses, tokens, texts.
public final class Telemetry implements AutoCloseable {

    /// The content type of [#prometheus].
    public static final String PROMETHEUS_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    /// The key under which log lines carry the trace's id.
    public static final String TRACE_ID = "trace_id";

    private static final String SCOPE = "ua.viche";

    private final OpenTelemetrySdk sdk;
    private final @Nullable PrometheusMetricReader reader;
    private final JvmMetrics jvm;

    Telemetry(OpenTelemetrySdk sdk, @Nullable PrometheusMetricReader reader) {
        this.sdk = sdk;
        this.reader = reader;
        this.jvm = JvmMetrics.start(sdk.getMeter(SCOPE));
    }

    /// Starts traces, metrics and logs of this process.
    public static Telemetry start(TelemetryConfig config) {
        return TelemetryStart.start(config);
    }

    /// With an SDK of the caller's; has no Prometheus text.
    public static Telemetry of(OpenTelemetrySdk sdk) {
        return new Telemetry(sdk, null);
    }

    public OpenTelemetry openTelemetry() {
        return sdk;
    }

    public Tracer tracer() {
        return sdk.getTracer(SCOPE);
    }

    public Meter meter() {
        return sdk.getMeter(SCOPE);
    }

    /// Does work within a span, which is current meanwhile on this thread; log lines carry its trace's id. An exception marks it as
    /// failed, with the exception's type but not its message.
    public <T extends @Nullable Object> T span(String name, SpanKind kind, Context parent, Supplier<T> work) {
        var span = tracer().spanBuilder(name).setSpanKind(kind).setParent(parent).startSpan();
        var outer = MDC.get(TRACE_ID);
        MDC.put(TRACE_ID, span.getSpanContext().getTraceId());
        try (var _ = parent.with(span).makeCurrent()) {
            return work.get();
        } catch (Throwable e) {
            fail(span, e);
            throw e;
        } finally {
            restore(outer);
            span.end();
        }
    }

    /// As [#span(String, SpanKind, Context, Supplier)], without a result.
    public void span(String name, SpanKind kind, Context parent, Runnable work) {
        this.<@Nullable Object>span(name, kind, parent, () -> {
            work.run();
            return null;
        });
    }

    /// Marks a span as failed with an exception's type; its message stays out, since it may quote personal data.
    public static void fail(Span span, Throwable e) {
        span.setStatus(StatusCode.ERROR).setAttribute("error.type", e.getClass().getName());
    }

    /// All metrics in the text format of Prometheus.
    public String prometheus() {
        if (reader == null) {
            return "";
        }
        var out = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(out, reader.collect(), EscapingScheme.UNDERSCORE_ESCAPING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /// Sends what is still waiting, for at most 2 seconds.
    @Override
    public void close() {
        jvm.close();
        sdk.shutdown().join(2, TimeUnit.SECONDS);
    }

    private static void restore(@Nullable String traceId) {
        if (traceId == null) {
            MDC.remove(TRACE_ID);
        } else {
            MDC.put(TRACE_ID, traceId);
        }
    }
}
