package ua.viche.notifications.delivery;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.platform.events.Traces;
import ua.viche.platform.telemetry.Telemetry;

/// What delivery tells of itself: a span per push in the trace of what caused it, figures by result, and alarms for what people must
/// mend.
final class DeliveryTelemetry {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryTelemetry.class);
    private static final Set<String> ALARMING = Set.of("SENDER_ID_MISMATCH", "THIRD_PARTY_AUTH_ERROR", "UNAUTHENTICATED",
            "PERMISSION_DENIED");
    private static final AttributeKey<String> RESULT = AttributeKey.stringKey("result");
    private static final AttributeKey<String> KIND = AttributeKey.stringKey("kind");
    private static final AttributeKey<String> LOCALE = AttributeKey.stringKey("locale");
    private static final AttributeKey<String> CODE = AttributeKey.stringKey("code");

    private final Tracer tracer;
    private final LongCounter attempts;
    private final LongCounter alarms;
    private final DoubleHistogram latency;
    private final AtomicLong depth = new AtomicLong();

    DeliveryTelemetry(Telemetry telemetry) {
        var meter = telemetry.meter();
        tracer = telemetry.tracer();
        attempts = meter.counterBuilder("viche.push.attempts").setDescription("Attempts to push, by how they ended").build();
        alarms = meter.counterBuilder("viche.push.alarms").setDescription("Pushes that fail until people mend something").build();
        latency = meter.histogramBuilder("viche.push.latency").setUnit("s").setDescription("From the news to the push service")
                .build();
        meter.gaugeBuilder("viche.push.queue").ofLongs().setDescription("Deliveries that wait or are under way")
                .buildWithCallback(gauge -> gauge.record(depth.get()));
    }

    Span begin(DueDelivery delivery) {
        return tracer.spanBuilder("push send").setParent(Traces.context(delivery.news().traceparent()))
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute("messaging.system", "fcm").setAttribute("viche.message", delivery.message().toString())
                .setAttribute("viche.message.kind", delivery.news().kind()).setAttribute("viche.attempt", delivery.attempt())
                .startSpan();
    }

    void end(Span span, PushOutcome outcome) {
        span.setAttribute("viche.outcome", outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        if (!(outcome instanceof PushOutcome.Sent)) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    void count(Settlement settlement) {
        var delivery = settlement.delivery();
        var code = settlement.code();
        attempts.add(1,
                Attributes.of(RESULT, settlement.state().name().toLowerCase(Locale.ROOT), KIND, delivery.news().kind(), LOCALE,
                        delivery.language().tag(), CODE, code == null ? "" : code));
        if (settlement.state() == Settlement.State.SENT) {
            latency.record(Duration.between(delivery.news().createdAt(), settlement.dueAt()).toMillis() / 1e3,
                    Attributes.of(KIND, delivery.news().kind()));
        }
    }

    /// One line for a page, not one for each push.
    void alarm(List<Settlement> settlements) {
        Map<String, Long> counts = settlements.stream().map(Settlement::code).filter(Objects::nonNull).filter(ALARMING::contains)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        counts.forEach((code, count) -> {
            alarms.add(count, Attributes.of(CODE, code));
            LOG.error("FCM refused {} pushes with {}: check the project, its credentials and certificates", count, code);
        });
    }

    void outage() {
        alarms.add(1, Attributes.of(CODE, "OUTAGE"));
        LOG.error("FCM fails again and again: nothing is pushed for a while");
    }

    void depth(long waiting) {
        depth.set(waiting);
    }
}
