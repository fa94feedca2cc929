package ua.viche.moderation.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.viche.moderation.Moderation.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.contracts.events.Topics;
import ua.viche.moderation.Moderation;
import ua.viche.moderation.Submission;

class ShiftsTest {

    private static Moderation given;

    @BeforeAll
    static void start() {
        given = new Moderation(Map.of("moderation.exposure", "2"));
    }

    @AfterAll
    static void stop() {
        given.close();
    }

    @Test
    void whoHasSeenEnoughIsGivenOtherItemsUntilTheShiftIsOver() {
        var reviewer = given.moderator();
        var hard = given.item(photo(Duration.ofDays(20)));
        var harder = given.item(photo(Duration.ofDays(20)));
        var third = given.item(photo(Duration.ofDays(20)));
        var mild = given.item(Submission.of(given, "report"));
        assertThat(hard.at("/exposure/level").asText()).isEqualTo("mild");
        assertThat(mild.at("/exposure/level").asText()).isEqualTo("none");
        reviewer.post(path(hard) + "/claim").assertStatus(200);
        reviewer.post(path(harder) + "/claim").assertStatus(200);

        var refused = reviewer.post(path(third) + "/claim").assertProblem(409, "rotation-needed");

        assertThat(refused.text("/until")).isEqualTo(given.clock().instant().plus(Duration.ofHours(8)).toString());
        var next = reviewer.post("/moderation/v1/queues/reports/claim").assertStatus(200);
        assertThat(next.text("/id")).isEqualTo(mild.path("id").asText());
        reviewer.post("/moderation/v1/queues/reports/claim").assertProblem(409, "rotation-needed");
        reviewer.post(path(hard) + "/claim").assertStatus(200);
        given.moderator().post(path(third) + "/claim").assertStatus(200);
        assertThat(given.look(third).text("/state")).isEqualTo("open");
        given.clock().advance(Duration.ofHours(9));
        reviewer.post(path(third) + "/claim").assertStatus(200);
        for (var item : new JsonNode[]{hard, harder, third, mild}) {
            reviewer.post(path(item) + "/decisions", "{\"action\":\"approve\"}").assertStatus(201);
        }
    }

    @Test
    void whereTheLawsClockDoesNotWaitTheItemIsEscalatedAndNeverDecided() {
        try (var staff = given.heard(Topics.STAFF)) {
            var reviewer = given.moderator().idempotent(UUID.randomUUID().toString());
            reviewer.post(path(given.item(photo(Duration.ofDays(20)))) + "/claim").assertStatus(200);
            reviewer.idempotent(UUID.randomUUID().toString())
                    .post(path(given.item(photo(Duration.ofDays(20)))) + "/claim").assertStatus(200);
            var due = given.item(photo(Duration.ofHours(2)));

            reviewer.idempotent(UUID.randomUUID().toString()).post("/moderation/v1/queues/reports/claim")
                    .assertProblem(409, "rotation-needed");

            var now = given.look(due);
            assertThat(now.text("/state")).isEqualTo("escalated");
            assertThat(now.json().path("outcome").isNull()).isTrue();
            var alert = staff.first(one -> one.path("subject").equals(due.path("id"))
                    && one.path("cause").asText().equals("reassigned"));
            assertThat(alert.path("duty").asText()).isEqualTo("moderation:reports");
            given.moderator().post(path(due) + "/claim").assertStatus(200);
        }
    }

    private static SubmissionReceived photo(Duration time) {
        var now = given.clock().instant();
        return Submission.of(given, "photo", now, now.plus(time));
    }
}
