package ua.viche.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static ua.viche.moderation.Moderation.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ua.viche.moderation.Moderation;
import ua.viche.moderation.OneModeration;
import ua.viche.moderation.Submission;

@ExtendWith(OneModeration.class)
class FindingsTest {

    private static final String HERO = """
            Прошу присвоїти звання Героя України %s. Він віддав життя за свободу та незалежність України під час виконання бойового
            завдання і назавжди лишиться у наших серцях прикладом мужності та відданості народові.
            """;

    private final Moderation given;
    private final String kind;

    FindingsTest(Moderation given) {
        this.given = given;
        this.kind = given.newKind();
    }

    @Test
    void aReviewerSeesWhatWasNoticedAndADecisionIsOnlyProposed() {
        var item = given.item(Submission.saying(Submission.of(given, kind), "Скарга", "Мій сусід, 067 123 45 67, не платить."));

        var findings = findings(item);

        assertThat(findings.path("language").asText()).isEqualTo("uk");
        assertThat(codes(findings)).containsExactly("phone");
        assertThat(findings.at("/proposal/action").asText()).isEqualTo("reject");
        assertThat(findings.at("/proposal/policy").asText()).isEqualTo("personal-data");
        assertThat(findings.at("/proposal/automatic").asBoolean(true)).isFalse();
        assertThat(given.look(item).text("/state")).isEqualTo("open");
    }

    @Test
    void whatIsShownAlreadyWouldBeTakenDown() {
        var event = Submission.saying(Submission.of(given, kind), "Скарга", "Пошта сусіда: ivan@example.com");

        assertThat(findings(given.item(Submission.shown(event))).at("/proposal/action").asText()).isEqualTo("hide");
    }

    @Test
    void wordsOfDangerBringAnItemToItsQueue() {
        var event = Submission.saying(Submission.of(given, kind), "Допоможіть", "Я більше не хочу жити.");
        given.publish(event);
        var guardian = given.app().staff("moderator", "imminent-harm");

        await().until(() -> guardian.get("/moderation/v1/items?kind=" + kind).items().size() == 1);

        given.moderator().get("/moderation/v1/items?queue=imminent-harm").assertProblem(403, "forbidden");
    }

    @Test
    void aTextThatWasDecidedBeforeIsProposedTheSame() {
        var first = given.item(Submission.saying(Submission.of(given, kind), "Герой", HERO.formatted("Іваненку Петру")));
        given.moderator()
                .post(path(first) + "/decisions", Map.of("action", "reject", "policy", "off-topic", "explanation", "Не сюди."))
                .assertStatus(201);

        var again = given.item(Submission.saying(Submission.of(given, kind), "Герой", HERO.formatted("Іваненку Петру")));

        var findings = findings(again);
        assertThat(codes(findings)).containsExactly("duplicate");
        assertThat(findings.at("/findings/0/item")).isEqualTo(first.path("id"));
        assertThat(findings.at("/proposal/action").asText()).isEqualTo("reject");
        assertThat(findings.at("/proposal/because").asText()).isEqualTo("duplicate");
    }

    @Test
    void theSameTemplateAboutAnotherPersonIsShownAsThatAndProposesNothing() {
        var first = given.item(Submission.saying(Submission.of(given, kind), "Герой", HERO.formatted("Іваненку Петру")));
        given.moderator().post(path(first) + "/decisions", "{\"action\":\"approve\"}").assertStatus(201);

        var other = given.item(Submission.saying(Submission.of(given, kind), "Герой", HERO.formatted("Шевчуку Андрію")));

        var findings = findings(other);
        assertThat(codes(findings)).containsExactly("same-template");
        assertThat(findings.path("proposal").isNull()).isTrue();
    }

    @Test
    void markupScriptsAndMarksAreInertData() {
        var text = "<script>alert(1)</script> <img src=x onerror=alert(1)> \u202Eтекст\u202C \uD83D\uDE00'; drop table moderation.item; --";
        var item = given.item(Submission.saying(Submission.of(given, kind), "<b>Назва</b>", text));

        assertThat(given.look(item).text("/content/text")).isEqualTo(text);
        assertThat(given.look(item).text("/content/title")).isEqualTo("<b>Назва</b>");
        assertThat(codes(findings(item))).contains("hidden-marks");
    }

    private JsonNode findings(JsonNode item) {
        return given.moderator().get(path(item) + "/findings").assertStatus(200).json();
    }

    private static List<String> codes(JsonNode findings) {
        return StreamSupport.stream(findings.path("findings").spliterator(), false).map(one -> one.path("code").asText())
                .toList();
    }
}
