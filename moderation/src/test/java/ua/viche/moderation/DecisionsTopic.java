package ua.viche.moderation;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import ua.viche.contracts.events.Topics;
import ua.viche.platform.http.Json;

/// What arrives on the topic of decisions.
public final class DecisionsTopic implements AutoCloseable {

    private final List<JsonNode> heard = new ArrayList<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final String topic;

    DecisionsTopic(Map<String, String> settings) {
        topic = settings.get("kafka.prefix") + Topics.DECISIONS;
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", settings.get("kafka.bootstrap"), "auto.offset.reset", "earliest",
                        "allow.auto.create.topics", false),
                new StringDeserializer(), new ByteArrayDeserializer());
    }

    /// Waits for the first decision about a subject and gives all that were heard about it.
    public List<JsonNode> about(String subject) {
        return await().until(() -> poll("subject", subject, "submission"), found -> !found.isEmpty());
    }

    /// Waits for so many decisions about a subject.
    public List<JsonNode> about(UUID subject, int atLeast) {
        return with("subject", subject, "submission", atLeast);
    }

    /// Waits for so many facts whose member has this value and that have another member, for instance `appeal`.
    public List<JsonNode> with(String member, UUID value, String other, int atLeast) {
        return await().until(() -> poll(member, value.toString(), other), found -> found.size() >= atLeast);
    }

    public List<JsonNode> about(UUID subject) {
        return about(subject.toString());
    }

    @Override
    public void close() {
        consumer.close();
    }

    private List<JsonNode> poll(String member, String value, String other) {
        if (consumer.assignment().isEmpty()) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList());
            if (consumer.assignment().isEmpty()) {
                return List.of();
            }
        }
        for (var message : consumer.poll(Duration.ofMillis(100))) {
            try {
                heard.add(Json.mapper().readTree(message.value()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return heard.stream().filter(fact -> fact.path(member).asText().equals(value) && fact.has(other)).toList();
    }
}
