package ua.viche.moderation;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import ua.viche.platform.http.Json;

/// What arrives on a topic.
public final class Heard implements AutoCloseable {

    private final List<JsonNode> heard = new ArrayList<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final String topic;

    Heard(Map<String, String> settings, String topic) {
        this.topic = settings.get("kafka.prefix") + topic;
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", settings.get("kafka.bootstrap"), "auto.offset.reset", "earliest",
                        "allow.auto.create.topics", false),
                new StringDeserializer(), new ByteArrayDeserializer());
    }

    /// Waits for the first that is meant and gives it.
    public JsonNode first(Predicate<JsonNode> meant) {
        return await().until(() -> all(meant), found -> !found.isEmpty()).getFirst();
    }

    /// All that came so far and are meant.
    public List<JsonNode> all(Predicate<JsonNode> meant) {
        if (consumer.assignment().isEmpty()) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition())).toList());
        }
        if (consumer.assignment().isEmpty()) {
            return List.of();
        }
        for (var message : consumer.poll(Duration.ofMillis(100))) {
            try {
                heard.add(Json.mapper().readTree(message.value()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return heard.stream().filter(meant).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
