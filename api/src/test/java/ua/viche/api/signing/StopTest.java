package ua.viche.api.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ua.viche.api.ApiService;
import ua.viche.api.ApiTest;
import ua.viche.local.harness.Answer;
import ua.viche.local.harness.Stack;

/// An orderly stop in the middle of a spike.
class StopTest extends ApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PHONES = 40;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> refused = new ConcurrentLinkedQueue<>();

    @Test
    void everybodyWhoSignsJustThenIsAnsweredAndWhatWasAcknowledgedIsThereAfterwards() throws Exception {
        var id = open();
        var phones = IntStream.range(0, PHONES).mapToObj(_ -> Thread.ofVirtual().start(() -> signUntilRefused(id))).toList();
        await().atMost(PATIENCE).until(() -> acknowledged.size() > 10 * PHONES);

        app.stop();

        for (var phone : phones) {
            assertThat(phone.join(PATIENCE)).as("a phone is left waiting").isTrue();
        }
        assertThat(refused)
                .allSatisfy(answer -> assertThat(answer.assertProblem(503, "unavailable").header("Retry-After")).isNotBlank());
        var stored = sql("select id from signature where petition = '" + id + "'");
        assertThat(stored).extracting(row -> String.valueOf(row.get("id"))).containsAll(acknowledged);
        assertThat(stored.size()).isBetween(acknowledged.size() + 5, acknowledged.size() + 5 + PHONES);
        var again = Stack.shared().replica(app, List.of(new ApiService(), neighbours), clock);
        try {
            await().atMost(PATIENCE)
                    .until(() -> again.anonymous().get("/v1/petitions/" + id + "/count").json().path("count").asInt() == stored
                            .size());
        } finally {
            again.stop();
        }
    }

    private void signUntilRefused(String petition) {
        try {
            while (true) {
                var answer = sign(petition, app.citizen());
                if (answer.status() != 201) {
                    refused.add(answer);
                    return;
                }
                acknowledged.add(answer.text("/receipt/id"));
            }
        } catch (UncheckedIOException _) {
            // the connection is closed: the phone will ask again
        }
    }
}
