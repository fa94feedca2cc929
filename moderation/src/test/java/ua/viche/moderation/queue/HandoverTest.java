package ua.viche.moderation.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static ua.viche.moderation.Moderation.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.viche.moderation.Moderation;
import ua.viche.moderation.OneModeration;
import ua.viche.moderation.Submission;

@ExtendWith(OneModeration.class)
class HandoverTest {

    private final Moderation given;
    private final String kind;
    private final JsonNode item;

    HandoverTest(Moderation given) {
        this.given = given;
        this.kind = given.newKind();
        this.item = given.item(kind);
    }

    @Test
    void whatIsPutOffLeavesTheQueueUntilItsTime() {
        var reviewer = given.moderator();
        reviewer.post(path(item) + "/claim").assertStatus(200);
        var until = given.clock().instant().plus(Duration.ofHours(2));

        var deferred = reviewer.post(path(item) + "/deferral", deferral(until)).assertStatus(200);

        assertThat(deferred.text("/state")).isEqualTo("deferred");
        assertThat(deferred.text("/deferredUntil")).isEqualTo(until.toString());
        assertThat(deferred.text("/reason")).isEqualTo("Чекаємо на документи.");
        assertThat(deferred.json().path("claim").isNull()).isTrue();
        assertThat(given.list("open", kind)).isEmpty();
        assertThat(given.list("deferred", kind)).hasSize(1);
        given.clock().advance(Duration.ofHours(2));
        await().until(() -> given.list("open", kind).size() == 1);
        assertThat(history()).containsExactly("claim", "defer");
    }

    @Test
    void whoeverTakesWhatIsPutOffEndsThat() {
        given.moderator().post(path(item) + "/deferral", deferral(given.clock().instant().plusSeconds(3600))).assertStatus(200);

        var claimed = given.moderator().post(path(item) + "/claim").assertStatus(200);

        assertThat(claimed.text("/state")).isEqualTo("open");
        assertThat(claimed.json().path("deferredUntil").isNull()).isTrue();
    }

    @Test
    void anEscalatedItemWaitsInTheOtherQueueWithItsReason() {
        var reviewer = given.app().staff("moderator", "general");
        reviewer.post(path(item) + "/claim").assertStatus(200);

        var escalated = reviewer
                .post(path(item) + "/escalation", Map.of("queue", "child-safety", "reason", "На світлині дитина."))
                .assertStatus(200);

        assertThat(escalated.text("/state")).isEqualTo("escalated");
        assertThat(escalated.text("/standing/queue")).isEqualTo("child-safety");
        reviewer.get(path(item)).assertProblem(403, "forbidden");
        given.moderator().get(path(item)).assertProblem(403, "forbidden");
        var guardian = given.app().staff("moderator", "child-safety");
        var seen = guardian.get(path(item)).assertStatus(200);
        assertThat(seen.text("/reason")).isEqualTo("На світлині дитина.");
        assertThat(seen.text("/playbook/en")).contains("cyberpolice");
        assertThat(guardian.get("/moderation/v1/items?state=escalated&kind=" + kind).items()).hasSize(1);
        assertThat(guardian.get(path(item) + "/history").items()).extracting(act -> act.path("act").asText())
                .containsExactly("claim", "escalate");
        guardian.post(path(item) + "/claim").assertStatus(200);
        guardian.post(path(item) + "/decisions", "{\"action\":\"approve\"}").assertStatus(201);
    }

    @Test
    void onlyTheHolderPassesAnItemOn() {
        given.moderator().post(path(item) + "/claim").assertStatus(200);

        given.moderator().post(path(item) + "/deferral", deferral(given.clock().instant().plusSeconds(60)))
                .assertProblem(409, "item-held");
        given.moderator().post(path(item) + "/escalation", Map.of("queue", "seniors", "reason", "Складно."))
                .assertProblem(409, "item-held");
    }

    @Test
    void everyActOnAnOldViewIsStale() {
        var reviewer = given.moderator();
        var old = given.look(item).etag();
        var current = reviewer.post(path(item) + "/claim").assertStatus(200).etag();
        var stale = reviewer.ifMatch(old);

        stale.post(path(item) + "/claim").assertProblem(412, "stale");
        stale.post(path(item) + "/deferral", deferral(given.clock().instant().plusSeconds(60))).assertProblem(412, "stale");
        stale.post(path(item) + "/escalation", Map.of("queue", "seniors", "reason", "Складно.")).assertProblem(412, "stale");
        stale.delete(path(item) + "/claim").assertProblem(412, "stale");

        reviewer.ifMatch(current).delete(path(item) + "/claim").assertStatus(204);
    }

    @Test
    void whatIsOverCannotBePassedOn() {
        var event = Submission.of(given, given.newKind());
        var over = given.item(event);
        given.moderator().post(path(over) + "/decisions", "{\"action\":\"approve\"}").assertStatus(201);

        given.moderator().post(path(over) + "/deferral", deferral(given.clock().instant().plusSeconds(60)))
                .assertProblem(409, "item-decided");
        given.moderator().post(path(over) + "/escalation", Map.of("queue", "seniors", "reason", "Складно."))
                .assertProblem(409, "item-decided");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            deferral   | {"reason":"Бо так."}                                      | /until
            deferral   | {"until":"2020-01-01T00:00:00Z","reason":"Бо так."}       | /until
            deferral   | {"until":"2999-01-01T00:00:00Z","reason":"Бо так."}       | /until
            deferral   | {"until":"2020-01-01T00:00:00Z","reason":" "}             | /until
            escalation | {"queue":"nowhere","reason":"Бо так."}                    | /queue
            escalation | {"queue":"seniors","reason":""}                           | /reason
            escalation | {"queue":"seniors","reason":"\\u0000"}                    | /reason
            escalation | {"reason":"Бо так."}                                      | /queue
            """)
    void whatBreaksARuleIs422WithThePlace(String act, String body, String pointer) {
        var answer = given.moderator().post(path(item) + "/" + act, body).assertProblem(422, "invalid");

        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(given.look(item).text("/state")).isEqualTo("open");
    }

    private List<String> history() {
        return given.moderator().get(path(item) + "/history").items().stream().map(act -> act.path("act").asText()).toList();
    }

    private static Map<String, String> deferral(Instant until) {
        return Map.of("until", until.toString(), "reason", "Чекаємо на документи.");
    }
}
