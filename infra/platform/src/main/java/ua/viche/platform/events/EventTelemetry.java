package ua.viche.platform.events;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import java.time.Duration;
import java.util.List;
import ua.viche.platform.telemetry.Telemetry;

/// What a service's events tell of themselves: how many, how late, how many could not be applied.
final class EventTelemetry {

    private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service");
    private static final AttributeKey<String> CONSUMER = AttributeKey.stringKey("consumer");
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("outcome");
    private static final List<Double> SECONDS = List.of(0.01, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0,
            3600.0);

    private final String service;
    private final Attributes byService;
    private final LongCounter relayed;
    private final LongCounter failures;
    private final DoubleHistogram delay;
    private final LongCounter processed;

    EventTelemetry(String service, Telemetry telemetry) {
        this.service = service;
        byService = Attributes.of(SERVICE, service);
        var meter = telemetry.meter();
        relayed = meter.counterBuilder("viche.outbox.relayed").setDescription("Events that Kafka has").build();
        failures = meter.counterBuilder("viche.outbox.failures").setDescription("Passes of the relay that failed").build();
        delay = meter.histogramBuilder("viche.outbox.delay").setUnit("s").setDescription("From the fact to Kafka")
                .setExplicitBucketBoundariesAdvice(SECONDS).build();
        processed = meter.counterBuilder("viche.events.processed").setDescription("Events applied or buried, by consumer")
                .build();
        failures.add(0, byService);
    }

    void relayed(Duration late) {
        relayed.add(1, byService);
        delay.record(Math.max(0, late.toMillis()) / 1e3, byService);
    }

    void relayFailed() {
        failures.add(1, byService);
    }

    void applied(String consumer) {
        processed.add(1, Attributes.of(SERVICE, service, CONSUMER, consumer, OUTCOME, "applied"));
    }

    void buried(String consumer) {
        processed.add(1, Attributes.of(SERVICE, service, CONSUMER, consumer, OUTCOME, "dead"));
    }
}
