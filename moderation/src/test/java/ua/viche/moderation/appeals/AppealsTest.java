package ua.viche.moderation.appeals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static ua.viche.moderation.Moderation.atOnce;
import static ua.viche.moderation.Moderation.path;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import ua.viche.contracts.events.DecisionApplied;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.local.harness.Client;
import ua.viche.local.harness.Stack;
import ua.viche.moderation.Moderation;
import ua.viche.moderation.Submission;

/// An author's appeal, and what becomes of the decision.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppealsTest {

    private static final String APPEALS = "/moderation/v1/appeals";
    private static final String STATEMENTS = "/moderation/v1/statements";
    private static final Map<String, String> WHY = Map.of("text", "Телефон належить установі, а не людині.");

    private Moderation given;
    private String kind;

    @BeforeAll
    void start() {
        given = new Moderation(Map.of("moderation.undo", "0s"));
        kind = given.newKind();
    }

    @AfterAll
    void stop() {
        given.close();
    }

    /// A decision that its author may appeal against.
    private record Case(Moderation.Author author, SubmissionReceived event, Client first, String item, String decision,
            String statement) {

        String appealPath() {
            return STATEMENTS + "/" + statement + "/appeal";
        }
    }

    private Case hidden() {
        var author = given.author();
        var event = Submission.published(author, given, kind);
        var item = given.item(event);
        var first = given.moderator();
        var decision = first.post(path(item) + "/decisions",
                Map.of("action", "hide", "policy", "personal-data", "explanation", "Телефон.")).assertStatus(201).text("/id");
        var statement = author.client().get(STATEMENTS + "/mine").text("/items/0/id");
        return new Case(author, event, first, item.path("id").asText(), decision, statement);
    }

    @Test
    void overturningUndoesEveryEffectAndACheckProvesIt() {
        var it = hidden();
        assertThat(it.author.client().get("/moderation/v1/strikes/mine").json().path("weight").asInt()).isEqualTo(1);
        var filed = it.author.client().post(it.appealPath(), WHY).assertStatus(201);
        assertThat(filed.text("/state")).isEqualTo("open");
        var appeal = APPEALS + "/" + filed.text("/id");
        var second = given.moderator();
        assertThat(second.get(appeal).assertStatus(200).text("/text")).isEqualTo(WHY.get("text"));

        second.post(appeal + "/claim").assertStatus(200);
        var decided = second.post(appeal + "/decision", Map.of("outcome", "overturned", "explanation", "Справді, установи."))
                .assertStatus(200);

        assertThat(decided.text("/state")).isEqualTo("overturned");
        var heard = given.decisions().about(it.event.subject(), 2);
        assertThat(heard).extracting(one -> one.path("action").asText()).containsExactly("hide", "restore");
        assertThat(heard.getLast().path("overturns").asText()).isEqualTo(it.decision);
        var told = given.decisions().with("subject", it.event.subject(), "appeal", 1).getFirst();
        assertThat(told.path("outcome").asText()).isEqualTo("overturned");
        assertThat(told.path("author").asText()).isEqualTo(it.author.person().toString());
        var statements = it.author.client().get(STATEMENTS + "/mine").items();
        assertThat(statements).extracting(one -> one.path("status").asText()).containsExactly("issued", "overturned");
        assertThat(statements.getFirst().path("visibility").asText()).isEqualTo("restored");
        assertThat(statements.getLast().path("version").asInt()).isEqualTo(2);
        assertThat(it.author.client().get("/moderation/v1/strikes/mine").json().path("weight").asInt(-1)).isZero();
        assertThat(given.decisions().with("author", it.author.person(), "consequence", 2).getLast().path("weight").asInt(-1))
                .isZero();
        assertThat(given.app().anonymous().get(STATEMENTS + "?kind=" + kind).text()).contains("\"overturned\":true");
        assertThat(second.get("/moderation/v1/items/" + it.item).text("/outcome")).isEqualTo("restore");

        var unconfirmed = second.get(appeal + "/check").assertStatus(200);
        assertThat(unconfirmed.json().path("complete").asBoolean(true)).isFalse();
        assertThat(unconfirmed.text()).contains("not-confirmed");
        var restoring = UUID.fromString(heard.getLast().path("decision").asText());
        given.publish(new DecisionApplied(restoring, it.event.submission(), kind, it.event.subject(), true, true,
                given.clock().instant()));
        await().untilAsserted(() -> assertThat(second.get(appeal + "/check").json().path("complete").asBoolean()).isTrue());
        assertThat(it.author.client().get(it.appealPath()).text("/explanation")).isEqualTo("Справді, установи.");
    }

    @Test
    void upholdingLeavesEverythingAsItIs() {
        var it = hidden();
        var appeal = APPEALS + "/" + it.author.client().post(it.appealPath(), WHY).assertStatus(201).text("/id");

        given.moderator().post(appeal + "/decision", Map.of("outcome", "upheld", "explanation", "Телефон особистий."))
                .assertStatus(200);

        assertThat(given.decisions().with("subject", it.event.subject(), "appeal", 1).getFirst().path("outcome").asText())
                .isEqualTo("upheld");
        assertThat(given.decisions().about(it.event.subject())).hasSize(1);
        assertThat(it.author.client().get(STATEMENTS + "/mine").text("/items/0/status")).isEqualTo("upheld");
        assertThat(given.moderator().get(appeal + "/check").json().path("complete").asBoolean()).isTrue();
        it.author.client().post(it.appealPath(), WHY).assertProblem(409, "appeal-exists");
    }

    @Test
    void whoDecidedFirstNeitherSeesNorDecidesTheAppeal() {
        var it = hidden();
        var id = it.author.client().post(it.appealPath(), WHY).assertStatus(201).text("/id");
        var ruling = Map.of("outcome", "upheld", "explanation", "Усе правильно.");

        assertThat(it.first.get(APPEALS + "?limit=100").text()).doesNotContain(id);
        it.first.post(APPEALS + "/" + id + "/claim").assertProblem(403, "appeal-first-decider");
        it.first.post(APPEALS + "/" + id + "/decision", ruling).assertProblem(403, "appeal-first-decider");

        assertThat(given.moderator().get(APPEALS + "?limit=100").text()).contains(id);
        given.app().staff("moderator", "photo").get(APPEALS + "/" + id).assertProblem(404, "not-found");
        given.app().citizen().get(APPEALS).assertProblem(403, "forbidden");
    }

    @Test
    void theDatabaseRefusesTheFirstDeciderAndTheAuthorWhateverTheCodeDoes() throws SQLException {
        var it = hidden();
        var id = it.author.client().post(it.appealPath(), WHY).assertStatus(201).text("/id");

        try (var connection = Stack.shared().postgres().connect(given.app().database());
                var statement = connection.createStatement()) {
            statement.execute("set search_path = moderation");
            assertThatThrownBy(() -> statement.execute(decide(id, "first_decider"))).hasMessageContaining("appeal_by_another");
            assertThatThrownBy(() -> statement.execute(decide(id, "author"))).hasMessageContaining("appeal_not_by_author");
            assertThatThrownBy(
                    () -> statement.execute("update appeal set first_decider = gen_random_uuid() where id = '" + id + "'"))
                    .hasMessageContaining("appeal_decision_first_decider_fkey");
        }
        assertThat(given.moderator().get(APPEALS + "/" + id).text("/state")).isEqualTo("open");
    }

    @Test
    void onlyTheAuthorAppealsOnceAndInTime() throws Exception {
        var it = hidden();
        given.app().citizen().post(it.appealPath(), WHY).assertProblem(404, "not-found");
        given.app().anonymous().post(it.appealPath(), WHY).assertProblem(401, "unauthenticated");
        it.author.client().post(it.appealPath(), Map.of("text", "ї".repeat(2001))).assertProblem(422, "invalid");
        it.author.client().post(it.appealPath(), Map.of("text", " ")).assertProblem(422, "invalid");
        it.author.client().get(it.appealPath()).assertProblem(404, "not-found");

        var answers = atOnce(4, () -> it.author.client().post(it.appealPath(), Map.of("text", "ї".repeat(2000))));
        assertThat(answers).extracting(answer -> answer.status()).containsExactlyInAnyOrder(201, 409, 409, 409);

        var late = hidden();
        given.clock().advance(Duration.ofDays(21));
        late.author.client().post(late.appealPath(), WHY).assertProblem(409, "appeal-too-late");
    }

    @Test
    void ofTwoWhoDecideAtOnceOneDoes() throws Exception {
        var it = hidden();
        var appeal = APPEALS + "/" + it.author.client().post(it.appealPath(), WHY).assertStatus(201).text("/id");
        var mild = given.moderator();
        var strict = given.moderator();

        var answers = atOnce(List.of(
                () -> mild.post(appeal + "/decision", Map.of("outcome", "overturned", "explanation", "Можна.")),
                () -> strict.post(appeal + "/decision", Map.of("outcome", "upheld", "explanation", "Не можна."))));

        assertThat(answers).extracting(answer -> answer.status()).containsExactlyInAnyOrder(200, 409);
        var loser = answers.stream().filter(answer -> answer.status() == 409).findFirst().orElseThrow();
        var winner = answers.stream().filter(answer -> answer.status() == 200).findFirst().orElseThrow();
        assertThat(loser.assertProblem(409, "appeal-decided").text("/outcome")).isEqualTo(winner.text("/state"));
    }

    @Test
    void aClaimedAppealIsHeldForATime() {
        var it = hidden();
        var appeal = APPEALS + "/" + it.author.client().post(it.appealPath(), WHY).assertStatus(201).text("/id");
        var one = given.moderator();
        var other = given.moderator();
        var claimed = one.post(appeal + "/claim").assertStatus(200);
        assertThat(claimed.json().at("/claim/mine").asBoolean()).isTrue();

        other.post(appeal + "/claim").assertProblem(409, "item-held");
        other.post(appeal + "/decision", Map.of("outcome", "upheld", "explanation", "Так.")).assertProblem(409, "item-held");
        one.ifMatch("\"0\"").post(appeal + "/decision", Map.of("outcome", "upheld", "explanation", "Так."))
                .assertProblem(412, "stale");
        one.delete(appeal + "/claim").assertStatus(204);
        other.post(appeal + "/claim").assertStatus(200);
        given.clock().advance(Duration.ofMinutes(11));
        one.post(appeal + "/decision", Map.of("outcome", "kept", "explanation", "Так.")).assertProblem(422, "invalid");
        one.post(appeal + "/decision", Map.of("outcome", "upheld", "explanation", "Так.")).assertStatus(200);
    }

    private static String decide(String appeal, String by) {
        return "update appeal set state = 'UPHELD', decider = " + by + ", decided_at = now(), explanation = 'так' where id = '"
                + appeal + "'";
    }
}
