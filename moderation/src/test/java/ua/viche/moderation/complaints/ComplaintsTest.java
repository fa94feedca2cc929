package ua.viche.moderation.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static ua.viche.moderation.Moderation.atOnce;
import static ua.viche.moderation.Moderation.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.contracts.events.SubmissionWithdrawn;
import ua.viche.contracts.events.Topics;
import ua.viche.local.harness.Answer;
import ua.viche.local.harness.Client;
import ua.viche.moderation.Heard;
import ua.viche.moderation.Moderation;
import ua.viche.moderation.Submission;
import ua.viche.platform.identity.Assurance;

class ComplaintsTest {

    private static final String PATH = "/moderation/v1/complaints";
    private static final String APPROVE = "{\"action\":\"approve\"}";
    private static final Map<String, String> HIDE = Map.of("action", "hide", "policy", "offensive", "explanation", "Лайка.");
    private static final Map<String, String> REJECT = Map.of("action", "reject", "policy", "offensive", "explanation", "Лайка.");

    private static Moderation given;
    private static Heard heard;

    private String kind = "";

    @BeforeAll
    static void start() {
        given = new Moderation(Map.of("moderation.complaints.hourly", "8"));
        heard = given.heard(Topics.COMPLAINTS);
    }

    @AfterAll
    static void stop() {
        heard.close();
        given.close();
    }

    @BeforeEach
    void aKindOfItsOwn() {
        kind = given.newKind();
    }

    @Test
    void aComplaintOpensADecidedItemAgainAndItsMakerHearsTheOutcome() {
        var event = Submission.of(given, kind);
        var item = approved(event);
        var citizen = given.app().citizen();

        var made = complain(citizen, event, "offensive").assertStatus(201);

        assertThat(made.json().path("outcome").isNull()).isTrue();
        var reopened = given.look(item);
        assertThat(reopened.text("/state")).isEqualTo("open");
        assertThat(reopened.text("/standing/reopenedBy")).isEqualTo("complaint");
        assertThat(reopened.json().at("/standing/complaints").asInt()).isEqualTo(1);
        assertThat(reopened.json().path("outcome").isNull()).isTrue();
        assertThat(reopened.json().path("overdue").asBoolean(true)).isFalse();
        var seen = given.moderator().get(path(item) + "/complaints").assertStatus(200).items();
        assertThat(seen).hasSize(1);
        assertThat(seen.getFirst().path("reason").asText()).isEqualTo("offensive");
        assertThat(seen.getFirst().path("weight").asDouble()).isEqualTo(1 + 2 + 0 + 1);
        assertThat(seen.getFirst().has("complainer")).isFalse();
        assertThat(citizen.get(PATH).items()).hasSize(1);
        assertThat(given.app().citizen().get(PATH).items()).isEmpty();
    }

    @Test
    void ofFiftyComplaintsAtOnceOneOpensTheItemAndAllCount() throws Exception {
        var event = Submission.of(given, kind);
        var item = approved(event);
        var before = given.look(item).json().path("version").asInt();
        var acts = IntStream.range(0, 50).mapToObj(_ -> given.app().citizen(Assurance.LOW))
                .map(citizen -> (Callable<Answer>) () -> complain(citizen, event, "advert")).toList();

        assertThat(atOnce(acts)).allSatisfy(answer -> answer.assertStatus(201));

        var now = given.look(item);
        assertThat(now.json().at("/standing/complaints").asInt()).isEqualTo(50);
        assertThat(now.json().at("/standing/points").asDouble()).isEqualTo(100);
        assertThat(now.json().path("version").asInt()).isEqualTo(before + 50);
        assertThat(given.list("open", kind)).hasSize(1);
    }

    @Test
    void whatPeopleComplainOfComesFirst() {
        var quiet = Submission.shown(Submission.of(given, kind));
        var loud = Submission.shown(Submission.of(given, kind));
        given.item(quiet);
        var item = given.item(loud);
        var wanted = Instant.parse(item.at("/standing/wantedAt").asText());

        complain(given.app().citizen(), loud, "hatred").assertStatus(201);

        assertThat(given.list("open", kind).getFirst().path("subject").asText()).isEqualTo(loud.subject().toString());
        assertThat(Instant.parse(given.look(item).text("/standing/wantedAt"))).isEqualTo(wanted.minusSeconds(5 * 3600));
    }

    @Test
    void aPersonComplainsOnceOfASubject() {
        var event = Submission.shown(Submission.of(given, kind));
        var item = given.item(event);
        var citizen = given.app().citizen();

        var first = complain(citizen, event, "advert").assertStatus(201);
        var second = complain(citizen, event, "hatred").assertStatus(200);

        assertThat(second.text("/id")).isEqualTo(first.text("/id"));
        assertThat(second.text("/reason")).isEqualTo("advert");
        assertThat(given.look(item).json().at("/standing/complaints").asInt()).isEqualTo(1);
    }

    @Test
    void aComplaintOfDangerGoesToItsOwnQueueAtOnce() {
        try (var staff = given.heard(Topics.STAFF)) {
            var event = Submission.shown(Submission.of(given, kind));
            var item = given.item(event);
            var reviewer = given.moderator();
            reviewer.post(path(item) + "/claim").assertStatus(200);

            complain(given.app().citizen(), event, "imminent-harm").assertStatus(201);

            reviewer.get(path(item)).assertProblem(403, "forbidden");
            var guardian = given.app().staff("moderator", "imminent-harm");
            var seen = guardian.get(path(item)).assertStatus(200);
            assertThat(seen.text("/standing/queue")).isEqualTo("imminent-harm");
            assertThat(seen.text("/playbook/uk")).contains("7333");
            assertThat(seen.json().path("claim").isNull()).isTrue();
            assertThat(seen.text("/exposure/level")).isEqualTo("strong");
            assertThat(seen.json().at("/exposure/blurred").asBoolean()).isTrue();
            var alert = staff.first(one -> one.path("subject").asText().equals(item.path("id").asText()));
            assertThat(alert.path("cause").asText()).isEqualTo("urgent");
            assertThat(alert.path("duty").asText()).isEqualTo("moderation:imminent-harm");
            guardian.post(path(item) + "/claim").assertStatus(200);
            staff.first(one -> one.has("settledAt") && one.path("alert").equals(alert.path("alert")));
        }
    }

    @Test
    void theDecisionTellsEveryComplainerAndTheirRecordGrows() {
        var citizen = given.app().citizen();
        var weights = IntStream.range(0, 6).mapToDouble(i -> {
            var event = Submission.shown(Submission.of(given, kind));
            var item = given.item(event);
            var complaint = complain(citizen, event, "offensive").assertStatus(201);
            var weight = given.moderator().get(path(item) + "/complaints").items().getFirst().path("weight").asDouble();
            given.moderator().post(path(item) + "/decisions", i == 0 ? APPROVE : HIDE).assertStatus(201);
            var told = heard.first(one -> one.path("complaint").asText().equals(complaint.text("/id")));
            assertThat(told.path("outcome").asText()).isEqualTo(i == 0 ? "dismissed" : "upheld");
            assertThat(told.path("subject").asText()).isEqualTo(event.subject().toString());
            return weight;
        }).boxed().toList();

        assertThat(weights).containsExactly(4.0, 4.0, 4.0, 4.0, 4.0, 8.0);
        assertThat(citizen.get(PATH + "?limit=2").items()).hasSize(2)
                .allSatisfy(one -> assertThat(one.path("outcome").asText()).isEqualTo("upheld"));
    }

    @Test
    void aComplaintOfWhatIsTakenBackLapses() {
        var event = Submission.shown(Submission.of(given, kind));
        given.item(event);
        var complaint = complain(given.app().citizen(), event, "advert").assertStatus(201);

        given.publish(new SubmissionWithdrawn(event.submission(), kind, event.subject(), given.clock().instant()));

        assertThat(heard.first(one -> one.path("complaint").asText().equals(complaint.text("/id"))).path("outcome").asText())
                .isEqualTo("lapsed");
    }

    @Test
    void whatThePublicNeverSawCannotBeComplainedOf() {
        var waiting = Submission.of(given, kind);
        given.item(waiting);
        var rejected = Submission.of(given, kind);
        given.moderator().post(path(given.item(rejected)) + "/decisions", REJECT).assertStatus(201);
        var unknown = Submission.of(given, kind);

        for (var event : List.of(waiting, rejected, unknown)) {
            complain(given.app().citizen(), event, "advert").assertProblem(404, "not-found");
        }
    }

    @Test
    void whoComplainsTooOftenWaits() {
        var event = Submission.shown(Submission.of(given, kind));
        given.item(event);
        var citizen = given.app().citizen();
        IntStream.range(0, 8).forEach(_ -> assertThat(complain(citizen, event, "advert").status()).isIn(200, 201));

        var refused = complain(citizen, event, "advert").assertProblem(429, "too-many-requests");

        assertThat(refused.header("Retry-After")).isNotEmpty();
        complain(given.app().citizen(), event, "advert").assertStatus(201);
    }

    @Test
    void aComplaintSentAgainWithItsKeyGetsTheSameAnswer() {
        var event = Submission.shown(Submission.of(given, kind));
        given.item(event);
        var citizen = given.app().citizen().idempotent(UUID.randomUUID().toString());

        var first = complain(citizen, event, "advert").assertStatus(201);

        assertThat(complain(citizen, event, "advert").assertStatus(201).text()).isEqualTo(first.text());
    }

    @Test
    void theReasonsAreInBothLanguages() {
        var uk = given.app().anonymous().header("Accept-Language", "uk").get(PATH + "/reasons").assertStatus(200);
        var en = given.app().anonymous().header("Accept-Language", "en").get(PATH + "/reasons").assertStatus(200);

        assertThat(uk.items()).hasSize(11).extracting(one -> one.path("name").asText()).contains("Реклама");
        assertThat(en.items()).extracting(one -> one.path("name").asText()).contains("Advertisement");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"subject":"d8f1c1a2-0000-7000-8000-000000000000","reason":"advert"}                     | /kind
            {"kind":"comment","reason":"advert"}                                                     | /subject
            {"kind":"comment","subject":"d8f1c1a2-0000-7000-8000-000000000000","reason":"dislike"}   | /reason
            {"kind":"comment","subject":"d8f1c1a2-0000-7000-8000-000000000000"}                      | /reason
            """)
    void whatBreaksARuleIs422WithThePlace(String body, String pointer) {
        assertThat(given.app().citizen().post(PATH, body).assertProblem(422, "invalid").text("/errors/0/pointer"))
                .isEqualTo(pointer);
    }

    @Test
    void hugeTextsAndMarkupAreInertData() {
        var event = Submission.shown(Submission.of(given, kind));
        var item = given.item(event);
        var text = "<script>alert(1)</script> <b>ні</b> \u202Eдогори\u202C \uD83D\uDE00 ' ; drop table item; --";

        given.app().citizen().post(PATH, body(event, "other", "ж".repeat(5_000_000))).assertProblem(413, "too-large");
        given.app().citizen().post(PATH, body(event, "other", "ж".repeat(2001))).assertProblem(422, "invalid");
        given.app().citizen().post(PATH, body(event, "other", text)).assertStatus(201);

        var seen = given.moderator().get(path(item) + "/complaints").items();
        assertThat(seen).hasSize(1);
        assertThat(seen.getFirst().path("text").asText()).isEqualTo(text);
        given.app().anonymous().post(PATH, body(event, "other", text)).assertProblem(401, "unauthenticated");
    }

    private JsonNode approved(SubmissionReceived event) {
        var item = given.item(event);
        given.moderator().post(path(item) + "/decisions", APPROVE).assertStatus(201);
        await().until(() -> given.look(item).text("/state").equals("closed"));
        return item;
    }

    private static Answer complain(Client citizen, SubmissionReceived event, String reason) {
        return citizen.post(PATH, body(event, reason, null));
    }

    private static Map<String, Object> body(SubmissionReceived event, String reason, @Nullable String text) {
        var body = new HashMap<String, Object>(Map.of("kind", event.kind(), "subject", event.subject(), "reason", reason));
        if (text != null) {
            body.put("text", text);
        }
        return body;
    }
}
