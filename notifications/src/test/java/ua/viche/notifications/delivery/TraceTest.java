package ua.viche.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ua.viche.notifications.Notifications;
import ua.viche.notifications.OneNotifications;
import ua.viche.notifications.content.About;
import ua.viche.platform.telemetry.Telemetry;

@ExtendWith(OneNotifications.class)
class TraceTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String CAUSE = "b7ad6b7169203331";

    @Test
    void whatIsPlannedRemembersTheTraceOfItsCause(Notifications given) {
        var petition = UUID.randomUUID();
        var phone = given.phone("uk").follow(petition);

        given.publish(given.answered(petition), UUID.randomUUID().toString(), "00-" + TRACE + "-" + CAUSE + "-01");

        await().until(() -> !phone.pushes().isEmpty());
        assertThat(given.query("select traceparent from notifications.notice where about_id = '" + petition + "'"))
                .singleElement()
                .asString().contains(TRACE);
    }

    @Test
    void aPushIsASpanInTheTraceOfItsCause() {
        var exporter = InMemorySpanExporter.create();
        var provider = SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(exporter)).build();
        try (var telemetry = Telemetry.of(OpenTelemetrySdk.builder().setTracerProvider(provider).build())) {
            var news = new DueDelivery.Told(UUID.randomUUID(), "petition-answered", About.petition("p"), Map.of(), "author",
                    "petition",
                    Instant.EPOCH, Instant.EPOCH, "00-" + TRACE + "-" + CAUSE + "-01");
            var delivery = new DueDelivery(UUID.randomUUID(), UUID.randomUUID(), 2, news, 1, null);
            var traced = new DeliveryTelemetry(telemetry);

            traced.end(traced.begin(delivery), new PushOutcome.Sent("m"));

            assertThat(exporter.getFinishedSpanItems()).singleElement().satisfies(span -> {
                assertThat(span.getName()).isEqualTo("push send");
                assertThat(span.getKind()).isEqualTo(SpanKind.PRODUCER);
                assertThat(span.getTraceId()).isEqualTo(TRACE);
                assertThat(span.getParentSpanId()).isEqualTo(CAUSE);
            });
        }
    }
}
