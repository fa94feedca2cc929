package ua.viche.moderation.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ua.viche.moderation.Moderation.atOnce;
import static ua.viche.moderation.Moderation.path;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ua.viche.local.harness.Stack;
import ua.viche.moderation.Moderation;
import ua.viche.moderation.OneModeration;
import ua.viche.moderation.Submission;

@ExtendWith(OneModeration.class)
class DecisionsTest {

    private static final String APPROVE = "{\"action\":\"approve\",\"policy\":null,\"explanation\":null}";
    private static final Map<String, String> REJECT = Map.of("action", "reject", "policy", "offensive", "explanation",
            "Текст ображає мешканців.");

    private final Moderation given;
    private final String kind;

    DecisionsTest(Moderation given) {
        this.given = given;
        this.kind = given.newKind();
    }

    @Test
    void anApprovalClosesTheItemAndIsHeardOnce() {
        var event = Submission.of(given, kind);
        var item = given.item(event);
        var moderator = given.moderator();
        moderator.post(path(item) + "/claim").assertStatus(200);

        var decision = moderator.post(path(item) + "/decisions", APPROVE).assertStatus(201);

        assertThat(decision.text("/action")).isEqualTo("approve");
        assertThat(decision.text("/decidedAt")).isEqualTo(given.clock().instant().toString());
        var closed = given.look(item);
        assertThat(closed.text("/state")).isEqualTo("closed");
        assertThat(closed.text("/outcome")).isEqualTo("approve");
        assertThat(closed.json().path("claim").isNull()).isTrue();
        assertThat(given.list("open", kind)).isEmpty();
        assertThat(given.list("closed", kind)).hasSize(1);
        var heard = given.decisions().about(event.subject()).getFirst();
        assertThat(heard.path("decision").asText()).isEqualTo(decision.text("/id"));
        assertThat(heard.path("submission").asText()).isEqualTo(event.submission().toString());
        assertThat(heard.path("kind").asText()).isEqualTo(kind);
        assertThat(heard.path("action").asText()).isEqualTo("approve");
        assertThat(heard.path("policy").isNull()).isTrue();
        assertHeardOnce(event.subject());
    }

    @Test
    void aRejectionTellsItsPolicyAndItsReason() {
        var event = Submission.of(given, kind);
        var item = given.item(event);

        var decision = given.moderator().post(path(item) + "/decisions", REJECT).assertStatus(201);

        assertThat(decision.text("/policy")).isEqualTo("offensive");
        var heard = given.decisions().about(event.subject()).getFirst();
        assertThat(heard.path("action").asText()).isEqualTo("reject");
        assertThat(heard.path("policy").asText()).isEqualTo("offensive");
        assertThat(heard.path("explanation").asText()).isEqualTo(REJECT.get("explanation"));
        var kept = given.moderator().get(path(item) + "/decisions").assertStatus(200).items();
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().path("id").asText()).isEqualTo(decision.text("/id"));
        assertThat(kept.getFirst().path("mine").asBoolean(true)).isFalse();
    }

    @Test
    void ofTwoDecisionsAtOnceOneWinsAndTheOtherHearsWhichOne() throws Exception {
        for (var round = 0; round < 5; round++) {
            var event = Submission.of(given, kind);
            var item = given.item(event);
            var strict = given.moderator();
            var mild = given.moderator();

            var answers = atOnce(List.of(
                    () -> strict.post(path(item) + "/decisions", REJECT),
                    () -> mild.post(path(item) + "/decisions", APPROVE)));

            assertThat(answers).extracting(answer -> answer.status()).containsExactlyInAnyOrder(201, 409);
            var winner = answers.stream().filter(answer -> answer.status() == 201).findFirst().orElseThrow();
            var loser = answers.stream().filter(answer -> answer.status() == 409).findFirst().orElseThrow();
            loser.assertProblem(409, "item-decided");
            assertThat(loser.text("/action")).isEqualTo(winner.text("/action"));
            assertThat(loser.text("/decidedAt")).isEqualTo(winner.text("/decidedAt"));
            assertHeardOnce(event.subject());
        }
    }

    @Test
    void whatAnotherHoldsIsNotMineToDecide() {
        var item = given.item(kind);
        given.moderator().post(path(item) + "/claim").assertStatus(200);

        given.moderator().post(path(item) + "/decisions", APPROVE).assertProblem(409, "item-held");

        assertThat(given.look(item).text("/state")).isEqualTo("open");
    }

    @Test
    void aDecisionSentAgainWithItsKeyGetsTheSameAnswerAndAnotherBodyIsRefused() {
        var event = Submission.of(given, kind);
        var item = given.item(event);
        var moderator = given.moderator().idempotent(UUID.randomUUID().toString());

        var first = moderator.post(path(item) + "/decisions", REJECT).assertStatus(201);
        var second = moderator.post(path(item) + "/decisions", REJECT).assertStatus(201);

        assertThat(second.text()).isEqualTo(first.text());
        moderator.post(path(item) + "/decisions", APPROVE).assertProblem(422, "idempotency-key-reused");
        assertHeardOnce(event.subject());
    }

    @Test
    void aDecisionOnAnOldViewOfTheItemIsStale() {
        var item = given.item(kind);
        var moderator = given.moderator();
        var seen = moderator.get(path(item)).etag();
        var claimed = moderator.post(path(item) + "/claim").etag();

        moderator.ifMatch(seen).post(path(item) + "/decisions", APPROVE).assertProblem(412, "stale");
        moderator.ifMatch("soon").post(path(item) + "/decisions", APPROVE).assertProblem(400, "malformed");

        moderator.ifMatch(claimed).post(path(item) + "/decisions", APPROVE).assertStatus(201);
    }

    @Test
    void thePolicyMustApplyToTheBody() {
        var petition = given.item(Submission.of(given, "petition", "ua-president"));
        var moderator = given.moderator();
        var duplicate = Map.of("action", "reject", "policy", "duplicate", "explanation", "Така вже є.");

        var refused = moderator.post(path(petition) + "/decisions", duplicate).assertProblem(422, "invalid");

        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/policy");
        assertThat(given.look(petition).text("/state")).isEqualTo("open");
        moderator.post(path(petition) + "/decisions", Map.of("action", "reject", "policy", "nonsense", "explanation", "Бо так."))
                .assertProblem(422, "invalid");
        moderator.post(path(petition) + "/decisions", Map.of("action", "reject", "policy", "war-propaganda", "explanation",
                "Текст виправдовує агресію.")).assertStatus(201);
    }

    @Test
    void theDatabaseKeepsOneDecisionForAnItem() throws SQLException {
        var item = given.item(kind);
        given.moderator().post(path(item) + "/decisions", APPROVE).assertStatus(201);

        try (var connection = Stack.shared().postgres().connect(given.app().database());
                var second = connection.prepareStatement("""
                        insert into moderation.decision (id, item, subject, action, decided_by, decided_at, leaves_at)
                        values (gen_random_uuid(), cast(? as uuid), gen_random_uuid(), 'APPROVE', gen_random_uuid(), now(), now())
                        """)) {
            second.setString(1, item.path("id").asText());

            assertThatThrownBy(second::executeUpdate).hasMessageContaining("decision_item_key");
        }
    }

    /// A later decision has arrived, and still there is one about the subject.
    private void assertHeardOnce(UUID subject) {
        given.decisions().about(subject);
        var sentinel = Submission.of(given, kind);
        var item = given.item(sentinel);
        given.moderator().post(path(item) + "/decisions", APPROVE).assertStatus(201);
        given.decisions().about(sentinel.subject());
        assertThat(given.decisions().about(subject)).hasSize(1);
    }
}
