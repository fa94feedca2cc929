package ua.viche.moderation.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.viche.moderation.Moderation.path;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.viche.moderation.Moderation;
import ua.viche.moderation.OneModeration;
import ua.viche.moderation.Submission;

/// What may be decided about what.
@ExtendWith(OneModeration.class)
class ActionsTest {

    private final Moderation given;
    private final String kind;

    ActionsTest(Moderation given) {
        this.given = given;
        this.kind = given.newKind();
    }

    @ParameterizedTest
    @ValueSource(strings = {"return", "reject"})
    void whatWaitsIsReturnedOrRejectedUnderAPolicyWithAnExplanation(String action) {
        var event = Submission.of(given, kind);
        var item = given.item(event);

        given.moderator().post(path(item) + "/decisions", Map.of("action", action)).assertProblem(422, "invalid");
        given.moderator().post(path(item) + "/decisions", ground(action)).assertStatus(201);

        var heard = given.decisions().about(event.subject()).getFirst();
        assertThat(heard.path("action").asText()).isEqualTo(action);
        assertThat(heard.path("policy").asText()).isEqualTo("offensive");
        assertThat(given.look(item).text("/outcome")).isEqualTo(action);
    }

    @ParameterizedTest
    @CsvSource({"hide, false", "return, true", "reject, true"})
    void whatIsPublishedIsNotRejectedAndWhatWaitsIsNotTakenDown(String action, boolean published) {
        var item = given.item(published ? Submission.published(given.author(), given, kind) : Submission.of(given, kind));

        var refused = given.moderator().post(path(item) + "/decisions", ground(action)).assertProblem(409, "action-not-possible");

        assertThat(refused.json().path("possible").toString()).isEqualTo(
                published ? "[\"approve\",\"hide\",\"redact\"]" : "[\"approve\",\"return\",\"reject\",\"redact\"]");
        assertThat(given.look(item).text("/state")).isEqualTo("open");
    }

    @Test
    void aPublishedTextIsTakenDown() {
        var event = Submission.published(given.author(), given, kind);
        var item = given.item(event);

        given.moderator().post(path(item) + "/decisions", ground("hide")).assertStatus(201);

        assertThat(given.decisions().about(event.subject()).getFirst().path("action").asText()).isEqualTo("hide");
    }

    @Test
    void aRedactionSaysWhichCharactersAndWhichPartsOfPhotos() {
        var event = Submission.of(given, kind);
        var item = given.item(event);
        var photo = UUID.randomUUID().toString();
        var body = Map.of("action", "redact", "policy", "personal-data", "explanation", "Номер телефону.", "redactions",
                List.of(Map.of("part", "text", "from", 3, "to", 9), Map.of("part", "title", "from", 0, "to", 4)), "areas",
                List.of(Map.of("photo", photo, "left", 0, "top", 10, "width", 1000, "height", 5)));

        var decision = given.moderator().post(path(item) + "/decisions", body).assertStatus(201);

        assertThat(decision.json().path("redactions")).hasSize(2);
        var heard = given.decisions().about(event.subject()).getFirst();
        assertThat(heard.path("redactions").toString())
                .isEqualTo("[{\"part\":\"text\",\"from\":3,\"to\":9},{\"part\":\"title\",\"from\":0,\"to\":4}]");
        assertThat(heard.at("/areas/0/photo").asText()).isEqualTo(photo);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"redactions\":[],", "\"redactions\":[null],", "\"redactions\":[{\"part\":\"text\"}],",
            "\"redactions\":[{\"part\":\"text\",\"from\":4,\"to\":4}],",
            "\"redactions\":[{\"part\":\"text\",\"from\":-1,\"to\":4}],",
            "\"redactions\":[{\"part\":\"body\",\"from\":1,\"to\":4}],",
            "\"redactions\":[{\"part\":\"text\",\"from\":1,\"to\":4000}],",
            "\"redactions\":[{\"part\":\"text\",\"from\":1,\"to\":4},{\"part\":\"text\",\"from\":3,\"to\":6}],",
            "\"areas\":[{\"photo\":\"0197a1c3-4444-7aaa-8bbb-0123456789ab\",\"left\":900,\"top\":0,\"width\":101,\"height\":1}],",
            "\"areas\":[{\"photo\":\"x\",\"left\":0,\"top\":0,\"width\":1,\"height\":1}],"})
    void aRedactionOfNothingOrOfWhatIsNotThereIsRefused(String parts) {
        var item = given.item(kind);

        given.moderator().post(path(item) + "/decisions",
                "{\"action\":\"redact\"," + parts + "\"policy\":\"offensive\",\"explanation\":\"Образа.\"}")
                .assertProblem(422, "invalid");

        assertThat(given.look(item).text("/state")).isEqualTo("open");
    }

    @Test
    void onlyARejectionHasToBeShort() {
        var item = given.item(kind);

        given.moderator().post(path(item) + "/decisions",
                Map.of("action", "return", "policy", "offensive", "explanation", "ї".repeat(2001))).assertProblem(422, "invalid");
        given.moderator().post(path(item) + "/decisions",
                Map.of("action", "return", "policy", "offensive", "explanation", "ї".repeat(2000))).assertStatus(201);
    }

    private static Map<String, String> ground(String action) {
        return Map.of("action", action, "policy", "offensive", "explanation", "Текст ображає мешканців.");
    }
}
