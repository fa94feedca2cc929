package ua.viche.moderation.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static ua.viche.moderation.Moderation.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import ua.viche.local.harness.Client;
import ua.viche.local.harness.Stack;
import ua.viche.moderation.Moderation;
import ua.viche.moderation.ModerationService;
import ua.viche.moderation.Submission;

/// For a minute a decision may be taken back before anybody outside hears of it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UndoTest {

    private static final Map<String, String> REJECT = Map.of("action", "reject", "policy", "offensive", "explanation",
            "Текст ображає мешканців.");
    private static final String APPROVE = "{\"action\":\"approve\"}";
    private static final Duration WINDOW = Duration.ofSeconds(60);

    private Moderation given;
    private String kind;

    @BeforeAll
    void start() {
        given = new Moderation(Map.of());
        kind = given.newKind();
    }

    @AfterAll
    void stop() {
        given.close();
    }

    @Test
    void aDecisionLeavesWhenItsTimeIsOverAndNotBefore() {
        var author = given.author();
        var event = Submission.by(author, given, kind);
        var item = given.item(event);
        var decision = given.moderator().post(path(item) + "/decisions", REJECT).assertStatus(201);

        assertThat(decision.text("/state")).isEqualTo("held");
        assertThat(decision.text("/undoUntil")).isEqualTo(given.clock().instant().plus(WINDOW).toString());
        given.clock().advance(WINDOW.minusMillis(1));
        assertThat(author.client().get("/moderation/v1/statements/mine").items()).isEmpty();
        given.clock().advance(Duration.ofMillis(1));

        var heard = given.decisions().about(event.subject());
        assertThat(heard).singleElement().extracting(one -> one.path("decision").asText()).isEqualTo(decision.text("/id"));
        await().untilAsserted(() -> assertThat(author.client().get("/moderation/v1/statements/mine").items()).hasSize(1));
        assertThat(given.moderator().get(path(item) + "/decisions").text("/items/0/state")).isEqualTo("effective");
    }

    @Test
    void whatIsUndoneInTimeLeavesNoTraceOutsideAndAnEntryInTheAudit() {
        var author = given.author();
        var event = Submission.by(author, given, kind);
        var item = given.item(event);
        var moderator = given.moderator();
        var decision = moderator.post(path(item) + "/decisions", REJECT).assertStatus(201);
        given.clock().advance(WINDOW.minusSeconds(1));

        given.moderator().delete(undo(item, decision.json())).assertProblem(403, "forbidden");
        var undone = moderator.delete(undo(item, decision.json())).assertStatus(200);

        assertThat(undone.text("/state")).isEqualTo("undone");
        assertThat(given.look(item).text("/state")).isEqualTo("open");
        moderator.delete(undo(item, decision.json())).assertProblem(409, "undo-too-late");
        given.moderator().post(path(item) + "/decisions", APPROVE).assertStatus(201);
        given.clock().advance(WINDOW);
        assertThat(given.decisions().about(event.subject())).singleElement().extracting(one -> one.path("action").asText())
                .isEqualTo("approve");
        assertThat(author.client().get("/moderation/v1/statements/mine").items()).isEmpty();
        assertThat(author.client().get("/moderation/v1/strikes/mine").json().path("weight").asInt(-1)).isZero();
        assertThat(acts(item)).containsExactly("decide", "undo", "decide");
    }

    @Test
    void afterItsTimeADecisionIsNotTakenBack() {
        var event = Submission.of(given, kind);
        var item = given.item(event);
        var moderator = given.moderator();
        var decision = moderator.post(path(item) + "/decisions", APPROVE).assertStatus(201);
        given.clock().advance(WINDOW);

        var late = moderator.delete(undo(item, decision.json())).assertProblem(409, "undo-too-late");

        assertThat(late.text("/leftAt")).isEqualTo(decision.text("/undoUntil"));
        given.decisions().about(event.subject());
        moderator.delete(path(item) + "/decisions/0197a1c3-4444-7aaa-8bbb-0123456789ab").assertProblem(404, "not-found");
    }

    @Test
    void whatWasHeldWhenVicheStoppedLeavesOnceItRunsAgain() {
        var own = new Moderation(Map.of());
        var event = Submission.of(own, kind);
        var item = own.item(event);
        own.moderator().post(path(item) + "/decisions", REJECT).assertStatus(201);
        own.app().stop();
        own.clock().advance(WINDOW);

        try (var _ = own; var replica = Stack.shared().replica(own.app(), List.of(new ModerationService()), own.clock())) {
            assertThat(own.decisions().about(event.subject())).hasSize(1);
            Client moderator = replica.staff("moderator");
            assertThat(moderator.get(path(item) + "/decisions").text("/items/0/state")).isEqualTo("effective");
        }
    }

    @Test
    void whileKafkaIsAwayDecisionsAreKeptAndDeliveredLater() {
        var own = new Moderation(Map.of("moderation.undo", "0s"));
        var event = Submission.of(own, kind);
        var item = own.item(event);
        own.app().stop();
        var away = Stack.shared().replica(own.app(), List.of(new ModerationService()), own.clock(),
                Map.of("kafka.bootstrap", "127.0.0.1:1"));
        away.staff("moderator").post(path(item) + "/decisions", REJECT).assertStatus(201);
        away.stop();

        try (var _ = own; var _ = Stack.shared().replica(own.app(), List.of(new ModerationService()), own.clock())) {
            assertThat(own.decisions().about(event.subject())).hasSize(1);
        }
    }

    private List<String> acts(JsonNode item) {
        var audit = given.app().staff("admin").get("/moderation/v1/audit?target=" + item.path("id").asText()).assertStatus(200);
        return audit.items().stream().map(entry -> entry.path("act").asText()).toList().reversed();
    }

    private static String undo(JsonNode item, JsonNode decision) {
        return path(item) + "/decisions/" + decision.path("id").asText();
    }
}
