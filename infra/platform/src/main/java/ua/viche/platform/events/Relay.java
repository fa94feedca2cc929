package ua.viche.platform.events;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import io.opentelemetry.api.trace.SpanKind;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.platform.database.Database;
import ua.viche.platform.database.Locks;
import ua.viche.platform.telemetry.Telemetry;

/// Brings a service's outbox to Kafka, on one replica at a time: wakes on commit, but not more often than each 10 ms, looks by itself twice a second, and goes on for
/// ever while Kafka is away. An event is deleted only after all in-sync replicas of Kafka have it.
final class Relay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int BATCH = 500;
    private static final Duration PACE = Duration.ofMillis(10);
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(35);

    private final String service;
    private final KafkaConfig config;
    private final Topics topics;
    private final Locks locks;
    private final Telemetry telemetry;
    private final EventTelemetry figures;
    private final Clock clock;
    private final OutboxStore store = new OutboxStore();
    private final Semaphore wake = new Semaphore(0);
    private final KafkaProducer<String, CloudEvent> producer;
    private final Thread thread;
    private volatile boolean closed;

    Relay(String service, KafkaConfig config, Events.Ground ground) {
        this.service = service;
        this.config = config;
        this.topics = new Topics(config);
        locks = ground.locks();
        telemetry = ground.telemetry();
        clock = ground.clock();
        figures = new EventTelemetry(service, telemetry);
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrap(), ProducerConfig.ACKS_CONFIG,
                        "all", ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true, ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000, ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4", ProducerConfig.CLIENT_ID_CONFIG, "viche-" + service),
                new StringSerializer(), new CloudEventSerializer());
        thread = Thread.ofVirtual().name("relay-" + service).unstarted(() -> run(ground.database()));
    }

    void start() {
        thread.start();
    }

    /// Something was committed.
    void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        producer.close(Duration.ofSeconds(2));
    }

    private void run(Database database) {
        var failures = 0;
        while (!closed) {
            try {
                if (locks.hold("outbox") && pass(database) == BATCH) {
                    continue;
                }
                failures = 0;
                Thread.sleep(PACE);
                var _ = wake.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException | ExecutionException | TimeoutException away) {
                failures++;
                figures.relayFailed();
                LOG.warn("events of {} wait: {}", service, String.valueOf(away.getMessage()));
                pause(failures);
            }
        }
    }

    private int pass(Database database) throws InterruptedException, ExecutionException, TimeoutException {
        var rows = database.inStatelessTransaction(session -> store.unsent(session, BATCH));
        if (rows.isEmpty()) {
            return 0;
        }
        topics.ensure(rows.stream().map(row -> row.event().topic()).distinct().toList());
        var sent = new ArrayList<Future<RecordMetadata>>(rows.size());
        for (var row : rows) {
            sent.add(send(row.event()));
        }
        var acknowledged = new ArrayList<Long>(rows.size());
        try {
            for (var i = 0; i < rows.size(); i++) {
                sent.get(i).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                acknowledged.add(rows.get(i).position());
                figures.relayed(Duration.between(rows.get(i).event().time(), clock.instant()));
            }
        } finally {
            if (!acknowledged.isEmpty()) {
                var done = List.copyOf(acknowledged);
                database.inStatelessTransaction(session -> store.delete(session, done));
            }
        }
        return rows.size();
    }

    private Future<RecordMetadata> send(StoredEvent event) {
        var parent = Traces.context(event.traceparent());
        var span = telemetry.tracer().spanBuilder("publish " + event.topic()).setParent(parent).setSpanKind(SpanKind.PRODUCER)
                .setAttribute("messaging.system", "kafka").setAttribute("messaging.destination.name", event.topic())
                .setAttribute("messaging.message.id", event.id()).startSpan();
        var here = Traces.traceparent(parent.with(span));
        var message = new ProducerRecord<>(config.topic(event.topic()), event.aggregate(),
                new StoredEvent(event.id(), event.topic(), event.type(), event.aggregate(), event.time(), here, event.data())
                        .cloudEvent("/viche/" + service));
        if (here != null) {
            message.headers().add(StoredEvent.TRACEPARENT, here.getBytes(StandardCharsets.US_ASCII));
        }
        return producer.send(message, (_, failure) -> {
            if (failure != null) {
                span.recordException(failure);
            }
            span.end();
        });
    }

    private void pause(int failures) {
        try {
            Thread.sleep(Math.min(5_000L, 100L << Math.min(failures, 6)));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
