package ua.viche.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import ua.viche.contracts.events.SubmissionWithdrawn;

/// An event that cannot be applied is kept with its reason, told on a topic of its own, and can be replayed.
class DeadLetterTest extends ApiTest {

    private static final String PATH = "/neighbours/v1/dead-letters";

    @Test
    void anEventThatCannotBeAppliedWaitsWithItsReasonAndIsAppliedOnceWhenReplayed() {
        var submission = UUID.randomUUID();
        var subject = UUID.randomUUID();
        var admin = app.staff("admin");
        neighbours.refuse(subject);

        neighbours.tell(new SubmissionWithdrawn(submission, "petition", subject, clock.instant()));
        await().until(() -> admin.get(PATH).assertStatus(200).items().size() == 1);
        var letter = admin.get(PATH).items().getFirst();
        var replay = PATH + "/" + letter.path("id").asText() + "/replay";

        assertThat(letter.path("reason").asText()).contains("not today");
        assertThat(letter.path("type").asText()).isEqualTo("ua.viche.submission.withdrawn.v1");
        await().until(() -> told("viche.neighbours.dead-letters") == 1);
        app.citizen().get(PATH).assertProblem(403, "forbidden");
        app.anonymous().post(replay).assertProblem(401, "unauthenticated");
        admin.post(replay).assertProblem(409, "replay-failed");

        neighbours.accept(subject);
        admin.post(replay).assertStatus(204);

        assertThat(neighbours.heard(SubmissionWithdrawn.class, subject)).hasSize(1);
        assertThat(admin.get(PATH).items()).isEmpty();
        admin.post(replay).assertProblem(404, "not-found");
    }

    /// Each telling of the same letter is one more message: once when it was buried, and once more when its replay failed.
    private long told(String topic) {
        try (var kafka = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, app.settings().getOrDefault("kafka.bootstrap", "")),
                new StringDeserializer(), new StringDeserializer())) {
            var name = app.settings().getOrDefault("kafka.prefix", "") + topic;
            List<TopicPartition> partitions = kafka.partitionsFor(name).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition())).toList();
            return kafka.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
