package ua.viche.moderation.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static ua.viche.moderation.Moderation.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.local.harness.Client;
import ua.viche.moderation.Moderation;
import ua.viche.moderation.OneModeration;
import ua.viche.moderation.Submission;

/// Policies that need no person.
@ExtendWith(OneModeration.class)
class AutomaticDecisionsTest {

    private static final String POLICIES = "/moderation/v1/automatic-policies";
    private static final String ADVERT = POLICIES + "/advert";
    private static final Map<String, String> WHY = Map.of("reason", "Хвиля реклами казино.");

    private final Moderation given;
    private final String kind;
    private final Client admin;

    AutomaticDecisionsTest(Moderation given) {
        this.given = given;
        this.kind = given.newKind();
        this.admin = given.app().staff("admin");
    }

    @BeforeEach
    void switchOn() {
        assertThat(admin.put(ADVERT, WHY).assertStatus(200).text("/policy")).isEqualTo("advert");
    }

    @AfterEach
    void switchOff() {
        admin.delete(ADVERT).assertStatus(204);
    }

    @Test
    void aMachineDecidesAndEverythingSaysSo() {
        var author = given.author();
        var item = given.item(casino(author));

        await().until(() -> given.look(item).text("/outcome").equals("reject"));

        var decision = given.moderator().get(path(item) + "/decisions").items().getFirst();
        assertThat(decision.path("automatic").asBoolean()).isTrue();
        assertThat(decision.path("policy").asText()).isEqualTo("advert");
        assertThat(decision.path("explanation").asText()).contains("автоматично", "automatically");
        var statement = author.client().get("/moderation/v1/statements/mine").assertStatus(200).items().getFirst();
        assertThat(statement.path("automatedDecision").asText()).isEqualTo("full");
        assertThat(statement.path("automatedDetection").asBoolean()).isTrue();
        assertThat(admin.get("/moderation/v1/audit?target=" + item.path("id").asText()).text()).contains("automatic");
    }

    @Test
    void anAppealAgainstItIsDecidedByAPerson() {
        var author = given.author();
        var item = given.item(casino(author));
        await().until(() -> given.look(item).text("/outcome").equals("reject"));
        var statement = author.client().get("/moderation/v1/statements/mine").text("/items/0/id");

        var appeal = "/moderation/v1/appeals/" + author.client().post("/moderation/v1/statements/" + statement + "/appeal",
                Map.of("text", "Це не реклама.")).assertStatus(201).text("/id");
        var person = given.moderator();
        person.post(appeal + "/claim").assertStatus(200);
        person.post(appeal + "/decision", Map.of("outcome", "overturned", "explanation", "Справді.")).assertStatus(200);

        assertThat(given.look(item).text("/outcome")).isEqualTo("restore");
    }

    @Test
    void whatIsFoundUnderAnotherPolicyIsLeftToPeople() {
        var other = given.item(Submission.saying(Submission.of(given, kind), "Скарга", "Мій сусід, 067 123 45 67, не платить."));
        var ours = given.item(casino(given.author()));

        await().until(() -> given.look(ours).text("/outcome").equals("reject"));

        assertThat(given.look(other).text("/state")).isEqualTo("open");
    }

    @Test
    void aPolicyThatIsSwitchedOffNeedsAPersonAgain() {
        admin.delete(ADVERT).assertStatus(204);
        var item = given.item(casino(given.author()));

        assertThat(findings(item).at("/proposal/automatic").asBoolean()).isFalse();
        assertThat(admin.get(POLICIES).assertStatus(200).items()).isEmpty();
    }

    @Test
    void administratorsAloneSwitchAndGiveAReason() {
        given.moderator().put(ADVERT, WHY).assertProblem(403, "forbidden");
        given.moderator().delete(ADVERT).assertProblem(403, "forbidden");
        given.app().citizen().get(POLICIES).assertProblem(403, "forbidden");
        admin.put(POLICIES + "/nonsense", WHY).assertProblem(404, "not-found");
        admin.put(ADVERT, Map.of()).assertProblem(422, "invalid");

        assertThat(given.moderator().get(POLICIES).assertStatus(200).text("/items/0/reason")).isEqualTo(WHY.get("reason"));
        assertThat(admin.get("/moderation/v1/audit?act=switch-on-automatic-policy").text()).contains("advert");
    }

    private SubmissionReceived casino(Moderation.Author author) {
        return Submission.saying(Submission.by(author, given, kind), "Новини", "Нове казино чекає на вас.");
    }

    private JsonNode findings(JsonNode item) {
        return given.moderator().get(path(item) + "/findings").assertStatus(200).json();
    }
}
