package ua.viche.api.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.viche.api.ApiTest;
import ua.viche.contracts.events.SignaturesAccepted;
import ua.viche.local.harness.Stack;

/// Signing while one of the engines is away.
class OutageTest extends ApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void signingGoesOnWithoutRedis() {
        var id = open();
        var redis = Stack.shared().redis();
        redis.stop();
        try {
            sign(id, app.citizen()).assertStatus(201);
        } finally {
            redis.start();
        }
        awaitCount(id, 6);
    }

    @Test
    void signingGoesOnWithoutKafkaAndTheEventsArriveLater() {
        var id = open();
        var kafka = Stack.shared().kafka();
        kafka.stop();
        try {
            sign(id, app.citizen()).assertStatus(201);
        } finally {
            kafka.start();
        }
        await().atMost(PATIENCE).until(() -> neighbours.heard(SignaturesAccepted.class).stream()
                .anyMatch(batch -> batch.petitions().stream()
                        .anyMatch(tally -> tally.petition().equals(UUID.fromString(id)) && tally.count() == 6)));
    }

    @Test
    void withoutPostgresqlPhonesAreToldToComeBackAndItRecoversByItself() {
        var id = open();
        var olena = app.citizen();
        var postgres = Stack.shared().postgres();
        postgres.stop();
        try {
            var answer = sign(id, olena).assertProblem(503, "unavailable");
            assertThat(answer.header("Retry-After")).isNotBlank();
            app.anonymous().get("/health/ready").assertStatus(503);
            app.anonymous().get("/health/live").assertStatus(200);
        } finally {
            postgres.start();
        }
        await().atMost(PATIENCE).until(() -> sign(id, olena).status() < 300);
        await().atMost(PATIENCE).until(() -> count(id) == 6);
    }
}
