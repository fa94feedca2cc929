package ua.viche.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import ua.viche.platform.config.Settings;
import ua.viche.platform.events.Traces;

class TelemetryTest {

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();

    @Test
    void metricsAreToldInTheTextFormatOfPrometheus() {
        try (var telemetry = Telemetry.start(new TelemetryConfig(null, 1))) {
            telemetry.meter().counterBuilder("viche.acts").build().add(2, io.opentelemetry.api.common.Attributes.of(
                    AttributeKey.stringKey("kind"), "good"));

            assertThat(telemetry.prometheus()).contains("viche_acts_total{kind=\"good\"").contains("jvm_memory_used_bytes{")
                    .contains("process_uptime_seconds").contains("service_name=\"viche\"");
        }
    }

    @Test
    void aSpanThatATraceparentCausedBelongsToItsTrace() {
        try (var telemetry = withSpansInMemory()) {
            var cause = telemetry.span("request", SpanKind.SERVER, Context.root(), () -> {
                assertThat(MDC.get(Telemetry.TRACE_ID)).hasSize(32);
                return Traces.traceparent(Context.current());
            });
            telemetry.span("consume", SpanKind.CONSUMER, Traces.context(cause), () -> {});

            assertThat(MDC.get(Telemetry.TRACE_ID)).isNull();
            assertThat(Traces.traceparent(Context.current())).isNull();
            var request = spans.getFinishedSpanItems().getFirst();
            var consume = spans.getFinishedSpanItems().getLast();
            assertThat(consume.getTraceId()).isEqualTo(request.getTraceId());
            assertThat(consume.getParentSpanId()).isEqualTo(request.getSpanId());
        }
    }

    @Test
    void aFailedSpanNamesTheExceptionButNotItsMessage() {
        try (var telemetry = withSpansInMemory()) {
            assertThatThrownBy(() -> telemetry.span("work", SpanKind.INTERNAL, Context.root(), () -> {
                throw new IllegalStateException("about Olena");
            })).isInstanceOf(IllegalStateException.class);

            var span = spans.getFinishedSpanItems().getFirst();
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(span.toString()).contains("IllegalStateException").doesNotContain("Olena");
        }
    }

    @Test
    void aMalformedTraceparentIsNoParent() {
        assertThat(Traces.context("rubbish")).isEqualTo(Context.root());
        assertThat(Traces.context(null)).isEqualTo(Context.root());
    }

    @Test
    void aReceiverThatIsAwayNeverHindersTheStart() {
        try (var telemetry = Telemetry.start(TelemetryConfig.of(Settings.of(
                Map.of("telemetry.otlp-endpoint", "http://127.0.0.1:1", "telemetry.sampling", "1"))))) {
            telemetry.span("lost", SpanKind.INTERNAL, Context.root(), () -> {});
        }
    }

    @Test
    void settingsNameTheReceiverAndTheShareOfTraces() {
        assertThat(TelemetryConfig.of(Settings.of(Map.of()))).isEqualTo(new TelemetryConfig(null, 0.1));
        assertThat(TelemetryConfig.of(Settings.of(Map.of("telemetry.otlp-endpoint", "http://c:4318"))).otlpEndpoint())
                .isEqualTo(URI.create("http://c:4318"));
    }

    private Telemetry withSpansInMemory() {
        return Telemetry.of(OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(spans)).build())
                .build());
    }
}
