package ua.viche.moderation.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.viche.moderation.Moderation.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.viche.local.harness.Client;
import ua.viche.moderation.Moderation;
import ua.viche.moderation.OneModeration;

@ExtendWith(OneModeration.class)
class BadInputTest {

    private final Moderation given;
    private final JsonNode item;
    private final Client moderator;

    BadInputTest(Moderation given) {
        this.given = given;
        this.item = given.item(given.newKind());
        this.moderator = given.moderator();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"action":"reject","policy":"offensive"}                         | /explanation
            {"action":"reject","explanation":"Бо так."}                      | /policy
            {"action":"reject","policy":null,"explanation":"Бо так."}        | /policy
            {"action":"reject","policy":"","explanation":"Бо так."}          | /policy
            {"action":"reject","policy":"offensive","explanation":"  "}      | /explanation
            {"action":"reject","policy":"nonsense","explanation":"Бо так."}  | /policy
            {"action":"approve","policy":"nonsense"}                         | /policy
            {"action":"vanish"}                                              | /action
            {"action":"APPROVE"}                                             | /action
            {"action":null}                                                  | /action
            {}                                                               | /action
            {"action":"approve","explanation":"\\u0000"}                     | /explanation
            {"action":"approve","explanation":"\\u0007"}                     | /explanation
            """)
    void whatBreaksARuleIs422WithThePlace(String body, String pointer) {
        var answer = moderator.post(path(item) + "/decisions", body).assertProblem(422, "invalid");

        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
        assertNothingDecided();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "approve", "{\"action\":\"approve\"", "{\"action\":\"approve\"} {}",
            "{\"action\":\"approve\",\"action\":\"reject\"}"})
    void whatIsNotJsonIs400(String body) {
        moderator.post(path(item) + "/decisions", body).assertProblem(400, "malformed");

        assertNothingDecided();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"approve\"", "{\"action\":\"approve\",\"verdict\":\"guilty\"}", "{\"action\":5}",
            "{\"action\":true}", "{\"action\":[\"approve\"]}", "{\"action\":{\"is\":\"approve\"}}",
            "{\"action\":\"approve\",\"explanation\":5}", "{\"action\":\"approve\",\"policy\":{}}"})
    void whatIsOtherJsonThanAskedForIs422(String body) {
        moderator.post(path(item) + "/decisions", body).assertProblem(422, "invalid");

        assertNothingDecided();
    }

    @Test
    void anExplanationMayHave500CharactersAndNotOneMore() {
        moderator.post(path(item) + "/decisions", rejection("ї".repeat(501))).assertProblem(422, "invalid");
        assertNothingDecided();

        moderator.post(path(item) + "/decisions", rejection("😀".repeat(500))).assertStatus(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-a-uuid", "1-1-1-1-1", "00000000-0000-0000-0000-00000000000g"})
    void aBadIdIsAClientsMistake(String id) {
        for (var answer : List.of(moderator.get("/moderation/v1/items/" + id),
                moderator.post("/moderation/v1/items/" + id + "/claim"),
                moderator.delete("/moderation/v1/items/" + id + "/claim"),
                moderator.post("/moderation/v1/items/" + id + "/decisions", "{\"action\":\"approve\"}"))) {
            answer.assertProblem(400, "malformed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=assigned", "state=", "state=OPEN", "limit=0", "limit=101", "limit=ten", "cursor=nonsense",
            "cursor=%00", "cursor=Li4uLg", "kind=%00", "kind="})
    void aBadQueryIs400(String query) {
        moderator.get("/moderation/v1/items?" + query).assertProblem(400, "malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"body=%00", "body=", "body=demo&kind=%0A"})
    void aBadQueryForPoliciesIs400(String query) {
        moderator.get("/moderation/v1/policies?" + query).assertProblem(400, "malformed");
    }

    @Test
    void problemsSpeakTheReadersLanguage() {
        var path = path(item) + "/claim";
        given.moderator().post(path).assertStatus(200);

        var uk = moderator.header("Accept-Language", "uk").post(path).assertProblem(409, "item-held");
        var en = moderator.header("Accept-Language", "en").post(path).assertProblem(409, "item-held");

        assertThat(uk.text("/title")).isEqualTo("Матеріал опрацьовує інший модератор");
        assertThat(en.text("/title")).isEqualTo("Another moderator is working on this item");
    }

    private void assertNothingDecided() {
        assertThat(given.look(item).text("/state")).isEqualTo("open");
        assertThat(given.moderator().get(path(item) + "/decisions").items()).isEmpty();
    }

    private static String rejection(String explanation) {
        return "{\"action\":\"reject\",\"policy\":\"offensive\",\"explanation\":\"" + explanation + "\"}";
    }
}
