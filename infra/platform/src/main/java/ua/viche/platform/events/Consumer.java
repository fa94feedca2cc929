package ua.viche.platform.events;

import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.platform.database.DatabaseUnavailableException;

/// Reads the topics that a service listens to: partitions side by side, each in order. An offset is committed only after its events
/// were applied, so an event may come twice but is never missed. While PostgreSQL is away, reading stands still.
final class Consumer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Consumer.class);

    private final String service;
    private final KafkaConfig config;
    private final Processor processor;
    private final Thread thread;
    private final AtomicReference<@Nullable KafkaConsumer<?, ?>> reading = new AtomicReference<>();
    private volatile boolean closed;

    Consumer(String service, KafkaConfig config, Processor processor) {
        this.service = service;
        this.config = config;
        this.processor = processor;
        thread = Thread.ofVirtual().name("consumer-" + service).unstarted(this::run);
    }

    void start() {
        if (!processor.topics().isEmpty()) {
            thread.start();
        }
    }

    @Override
    public void close() {
        closed = true;
        var kafka = reading.get();
        if (kafka != null) {
            kafka.wakeup();
        }
        try {
            if (thread.isAlive() && !thread.join(Duration.ofSeconds(8))) {
                thread.interrupt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            try {
                new Topics(config).ensure(processor.topics());
                read();
            } catch (InterruptedException | WakeupException _) {
                return;
            } catch (ExecutionException | TimeoutException | RuntimeException away) {
                if (!closed) {
                    LOG.warn("{} does not hear events for now: {}", service, String.valueOf(away.getMessage()));
                    pause();
                }
            }
        }
    }

    private void read() {
        try (var kafka = new KafkaConsumer<>(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrap(),
                ConsumerConfig.GROUP_ID_CONFIG, config.prefix() + "viche-" + service, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest", ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false, ConsumerConfig.CLIENT_ID_CONFIG, "viche-" + service,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) config.sessionTimeout().toMillis(),
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, (int) config.sessionTimeout().dividedBy(3).toMillis()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            reading.set(kafka);
            kafka.subscribe(processor.topics().stream().map(config::topic).toList());
            while (!closed) {
                var records = kafka.poll(Duration.ofMillis(500));
                if (!records.isEmpty()) {
                    settle(kafka, records, apply(records));
                }
            }
        } finally {
            reading.set(null);
        }
    }

    /// The offset up to which each partition was applied.
    private Map<TopicPartition, Long> apply(ConsumerRecords<String, byte[]> records) {
        var applied = new ConcurrentHashMap<TopicPartition, Long>();
        var workers = new ArrayList<Thread>();
        for (var partition : records.partitions()) {
            workers.add(Thread.ofVirtual().name("apply-" + partition)
                    .start(() -> applied.put(partition, apply(records.records(partition)))));
        }
        for (var worker : workers) {
            join(worker);
        }
        return applied;
    }

    private long apply(List<ConsumerRecord<String, byte[]>> records) {
        var next = records.getFirst().offset();
        for (var message : records) {
            if (closed) {
                break;
            }
            try {
                apply(message);
            } catch (DatabaseUnavailableException away) {
                LOG.warn("{} repeats event at {}-{}@{}: {}", service, message.topic(), message.partition(), message.offset(),
                        away.getMessage());
                break;
            }
            next = message.offset() + 1;
        }
        return next;
    }

    private void apply(ConsumerRecord<String, byte[]> message) {
        var topic = message.topic().substring(config.prefix().length());
        try {
            var trace = message.headers().lastHeader(StoredEvent.TRACEPARENT);
            var event = KafkaMessageFactory.createReader(message).toEvent();
            processor.process(StoredEvent.of(topic, event,
                    trace == null ? null : new String(trace.value(), StandardCharsets.US_ASCII)));
        } catch (CloudEventRWException | IllegalArgumentException | NullPointerException unreadable) {
            var value = message.value() == null ? "" : Base64.getEncoder().encodeToString(message.value());
            processor.buryUnreadable(new StoredEvent(message.topic() + "-" + message.partition() + "@" + message.offset(), topic,
                    "unreadable", String.valueOf(message.key()), Instant.ofEpochMilli(message.timestamp()), null, value),
                    unreadable);
        }
    }

    private void settle(KafkaConsumer<String, byte[]> kafka, ConsumerRecords<String, byte[]> records,
            Map<TopicPartition, Long> applied) {
        var stuck = false;
        for (var partition : records.partitions()) {
            var next = applied.getOrDefault(partition, records.records(partition).getFirst().offset());
            if (next <= records.records(partition).getLast().offset()) {
                kafka.seek(partition, next);
                stuck = true;
            }
            applied.put(partition, next);
        }
        try {
            var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
            applied.forEach((partition, next) -> offsets.put(partition, new OffsetAndMetadata(next)));
            kafka.commitSync(offsets, Duration.ofSeconds(5));
        } catch (KafkaException later) {
            LOG.warn("offsets of {} were not committed, events will come again: {}", service, later.getMessage());
        }
        if (stuck) {
            pause();
        }
    }

    private void join(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException _) {
            closed = true;
            worker.interrupt();
        }
    }

    private void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
