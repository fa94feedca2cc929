package ua.viche.moderation.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.viche.moderation.Moderation.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.viche.contracts.events.SubmissionWithdrawn;
import ua.viche.contracts.events.Topics;
import ua.viche.moderation.Heard;
import ua.viche.moderation.Moderation;
import ua.viche.moderation.Submission;

class AlertsTest {

    private static final String APPROVE = "{\"action\":\"approve\"}";

    private static Moderation given;
    private static Heard staff;

    @BeforeAll
    static void start() {
        given = new Moderation();
        staff = given.heard(Topics.STAFF);
    }

    @AfterAll
    static void stop() {
        staff.close();
        given.close();
    }

    @Test
    void thoseOnDutyHearOfWhatIsNearlyDueThenOverdueAndThatItIsDone() {
        var now = given.clock().instant();
        var item = given.item(Submission.of(given, "petition", now, now.plus(Duration.ofHours(10))));
        var reviewer = given.moderator();
        given.clock().advance(Duration.ofHours(3));

        var nearly = raised(item, "nearly-due");

        assertThat(nearly.path("duty").asText()).isEqualTo("moderation:petitions");
        assertThat(nearly.path("subjectKind").asText()).isEqualTo("item");
        assertThat(nearly.path("dueAt").asText()).isEqualTo(item.path("dueAt").asText());
        assertThat(nearly.toString()).doesNotContain("Хрещатика");
        given.clock().advance(Duration.ofHours(8));
        var overdue = raised(item, "overdue");
        settled(nearly);
        reviewer.post(path(item) + "/decisions", APPROVE).assertStatus(201);
        settled(overdue);
        assertThat(all(item)).hasSize(2);
    }

    @Test
    void anEscalationCallsTheOtherQueueUntilSomebodyTakesIt() {
        var item = given.item(given.newKind());
        given.moderator().post(path(item) + "/escalation", Map.of("queue", "seniors", "reason", "Складно.")).assertStatus(200);

        var alert = raised(item, "reassigned");

        assertThat(alert.path("duty").asText()).isEqualTo("moderation:seniors");
        given.moderator().post(path(item) + "/claim").assertStatus(200);
        settled(alert);
    }

    @Test
    void anUrgentItemCallsAgainWhenNobodyHasItInHandAnyMore() {
        var item = given.item(given.newKind());
        given.moderator().post(path(item) + "/escalation", Map.of("queue", "child-safety", "reason", "Дитина."))
                .assertStatus(200);
        var guardian = given.app().staff("moderator", "child-safety");
        var first = raised(item, "urgent");
        guardian.post(path(item) + "/claim").assertStatus(200);
        settled(first);

        guardian.delete(path(item) + "/claim").assertStatus(204);

        var second = staff.first(one -> about(item, one) && !one.path("alert").equals(first.path("alert")));
        guardian.post(path(item) + "/claim").assertStatus(200);
        settled(second);
        given.clock().advance(Duration.ofMinutes(11));
        var third = staff.first(one -> about(item, one)
                && !List.of(first.path("alert"), second.path("alert")).contains(one.path("alert")));
        assertThat(third.path("cause").asText()).isEqualTo("urgent");
    }

    @Test
    void nobodyIsCalledForWhatIsTakenBack() {
        var now = given.clock().instant();
        var event = Submission.of(given, "petition", now, now.plus(Duration.ofHours(1)));
        var item = given.item(event);
        var alert = raised(item, "nearly-due");

        given.publish(new SubmissionWithdrawn(event.submission(), event.kind(), event.subject(), now));

        settled(alert);
    }

    private static JsonNode raised(JsonNode item, String cause) {
        return staff.first(one -> about(item, one) && one.path("cause").asText().equals(cause));
    }

    private static List<JsonNode> all(JsonNode item) {
        return staff.all(one -> about(item, one));
    }

    private static boolean about(JsonNode item, JsonNode alert) {
        return alert.path("subject").equals(item.path("id"));
    }

    private static void settled(JsonNode alert) {
        staff.first(one -> one.has("settledAt") && one.path("alert").equals(alert.path("alert")));
    }
}
