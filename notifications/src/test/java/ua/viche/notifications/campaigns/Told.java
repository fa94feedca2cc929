package ua.viche.notifications.campaigns;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
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
import ua.viche.local.harness.App;
import ua.viche.platform.http.Json;

/// The figures that arrive on the topic of campaigns.
final class Told implements AutoCloseable {

    private final List<JsonNode> heard = new ArrayList<>();
    private final KafkaConsumer<String, byte[]> consumer;

    Told(App app) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", app.settings().getOrDefault("kafka.bootstrap", ""), "auto.offset.reset", "earliest"),
                new StringDeserializer(), new ByteArrayDeserializer());
        var topic = app.settings().getOrDefault("kafka.prefix", "") + Topics.CAMPAIGNS;
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition())).toList());
    }

    /// How many people it is for.
    JsonNode about(UUID campaign) {
        return latest(campaign, "people");
    }

    /// How many it reached, as it was told last.
    JsonNode reach(UUID campaign) {
        return latest(campaign, "reached");
    }

    private JsonNode latest(UUID campaign, String field) {
        for (var message : consumer.poll(Duration.ofMillis(100))) {
            try {
                heard.add(Json.mapper().readTree(message.value()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return heard.stream()
                .filter(event -> event.path("campaign").asText().equals(campaign.toString()) && event.has(field))
                .reduce((_, later) -> later)
                .orElse(MissingNode.getInstance());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
