package ua.viche.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import ua.viche.contracts.events.Topics;
import ua.viche.platform.http.Json;

/// The signatures as a stranger on Kafka hears them.
final class SignatureTopic {

    private final String bootstrap;

    SignatureTopic(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /// Signatures of a petition over all batches, each batch once.
    int sum(String petition) {
        try (var kafka = new KafkaConsumer<>(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = kafka.partitionsFor(Topics.SIGNATURES).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition())).collect(Collectors.toList());
            kafka.assign(partitions);
            kafka.seekToBeginning(partitions);
            var ends = kafka.endOffsets(partitions);
            var batches = new HashSet<String>();
            var sum = 0;
            while (partitions.stream().anyMatch(one -> kafka.position(one) < ends.getOrDefault(one, 0L))) {
                for (var message : kafka.poll(Duration.ofSeconds(1))) {
                    var batch = Json.mapper().readTree(message.value());
                    if (batches.add(batch.path("batch").asText())) {
                        for (var tally : batch.path("petitions")) {
                            sum += tally.path("petition").asText().equals(petition)
                                    ? tally.path("added").asInt() - tally.path("withdrawn").asInt()
                                    : 0;
                        }
                    }
                }
            }
            return sum;
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
