package ua.viche.moderation.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.viche.moderation.Moderation.path;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ua.viche.moderation.Moderation;
import ua.viche.moderation.OneModeration;
import ua.viche.moderation.Submission;

/// What an author is owed after a decision, and what the public may know of it.
@ExtendWith(OneModeration.class)
class StatementsTest {

    private static final String ALL = "/moderation/v1/statements";
    private static final String SECRET = "Ви написали телефон пані Олени.";

    private final Moderation given;
    private final String kind;

    StatementsTest(Moderation given) {
        this.given = given;
        this.kind = given.newKind();
    }

    @Test
    void theAuthorReadsWhyInTheirLanguageWithTheArticleOfTheLaw() {
        var author = given.author();
        var event = Submission.by(author, given, kind);
        var item = given.item(event);
        var decision = reject(item, "personal-data");

        var mine = author.client().header("Accept-Language", "uk").get(ALL + "/mine").assertStatus(200);
        assertThat(mine.items()).hasSize(1);
        var id = mine.text("/items/0/id");
        var statement = author.client().header("Accept-Language", "en").get(ALL + "/" + id).assertStatus(200);
        assertThat(statement.text("/decision")).isEqualTo(decision);
        assertThat(statement.text("/subject")).isEqualTo(event.subject().toString());
        assertThat(statement.text("/visibility")).isEqualTo("refused");
        assertThat(statement.text("/ground/type")).isEqualTo("illegal");
        assertThat(statement.text("/ground/law")).isEqualTo("Law of Ukraine “On personal data protection”, art. 6");
        assertThat(mine.text("/items/0/ground/law")).isEqualTo("Закон України «Про захист персональних даних», ст. 6");
        assertThat(statement.text("/explanation")).isEqualTo(SECRET);
        assertThat(statement.text("/automatedDecision")).isEqualTo("no");
        assertThat(statement.text("/status")).isEqualTo("issued");
        assertThat(statement.json().path("version").asInt()).isEqualTo(1);
        var told = given.decisions().with("subject", event.subject(), "statement", 1).getFirst();
        assertThat(told.path("author").asText()).isEqualTo(author.person().toString());
        assertThat(told.path("appealUntil").asText()).isEqualTo(statement.text("/appealUntil"));
        assertThat(author.client().header("If-None-Match", statement.etag()).header("Accept-Language", "en").get(ALL + "/" + id)
                .status())
                .isEqualTo(304);
    }

    @Test
    void nobodyElseReadsItButTheStaff() {
        var author = given.author();
        reject(given.item(Submission.by(author, given, kind)), "offensive");
        var id = author.client().get(ALL + "/mine").text("/items/0/id");

        given.app().citizen().get(ALL + "/" + id).assertProblem(404, "not-found");
        given.app().anonymous().get(ALL + "/" + id).assertProblem(401, "unauthenticated");
        given.app().staff("moderator", "photo").get(ALL + "/" + id).assertProblem(404, "not-found");
        given.moderator().get(ALL + "/" + id).assertStatus(200);
        given.app().anonymous().get(ALL + "/mine").assertProblem(401, "unauthenticated");
        author.client().get(ALL + "/nonsense").assertProblem(400, "malformed");
        assertThat(given.app().citizen().get(ALL + "/mine").items()).isEmpty();
    }

    @Test
    void thePublicLogNamesNobodyAndNothingThatLeadsToSomebody() {
        var author = given.author();
        var event = Submission.by(author, given, kind);
        reject(given.item(event), "personal-data");

        var log = given.app().anonymous().get(ALL + "?kind=" + kind).assertStatus(200);

        assertThat(log.items()).hasSize(1);
        assertThat(log.text()).doesNotContain(SECRET, event.subject().toString(), event.submission().toString(),
                author.person().toString());
        var one = log.items().getFirst();
        assertThat(one.path("decision_visibility").asText()).isEqualTo("refused");
        assertThat(one.path("ground").asText()).isEqualTo("personal-data");
        assertThat(one.path("category").asText()).isEqualTo("data-protection");
        assertThat(one.path("application_date").asText())
                .isEqualTo(LocalDate.ofInstant(given.clock().instant(), ZoneId.of("Europe/Kyiv")).toString());
        assertThat(one.path("puid").asText()).isEqualTo(author.client().get(ALL + "/mine").text("/items/0/id"));
    }

    @Test
    void theLogIsExportedPageByPageAsCsvAndJson() {
        for (var i = 0; i < 3; i++) {
            reject(given.item(kind), "offensive");
        }
        var anybody = given.app().anonymous();

        var first = anybody.get(ALL + "/export?format=csv&limit=2&kind=" + kind).assertStatus(200);
        var json = anybody.get(ALL + "/export?format=json&limit=2&kind=" + kind).assertStatus(200);
        var second = anybody.get(ALL + "/export?format=csv&limit=2&kind=" + kind + "&cursor=" + json.text("/next"))
                .assertStatus(200);

        assertThat(first.header("Content-Type")).startsWith("text/csv");
        assertThat(first.text().lines()).hasSize(3);
        assertThat(first.text()).startsWith("puid,version,decision_visibility,decision_ground,ground,law_uk,law_en,category");
        assertThat(first.text().lines().skip(1).findFirst().orElseThrow()).contains(json.text("/items/0/puid"), "offensive");
        assertThat(first.header("Link")).contains(json.text("/next"), "rel=\"next\"");
        assertThat(second.text().lines()).hasSize(2);
        assertThat(second.header("Link")).isEmpty();
        anybody.get(ALL + "/export?format=xml").assertProblem(400, "malformed");
        anybody.get(ALL + "?cursor=nonsense").assertProblem(400, "malformed");
        anybody.get(ALL + "?kind=%00").assertProblem(400, "malformed");
    }

    @Test
    void lettingPassNeedsNoStatement() {
        var author = given.author();
        var item = given.item(Submission.by(author, given, kind));

        given.moderator().post(path(item) + "/decisions", "{\"action\":\"approve\"}").assertStatus(201);

        assertThat(author.client().get(ALL + "/mine").items()).isEmpty();
    }

    private String reject(com.fasterxml.jackson.databind.JsonNode item, String policy) {
        return given.moderator()
                .post(path(item) + "/decisions", Map.of("action", "reject", "policy", policy, "explanation", SECRET))
                .assertStatus(201).text("/id");
    }
}
