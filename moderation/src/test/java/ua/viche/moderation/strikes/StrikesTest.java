package ua.viche.moderation.strikes;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.viche.moderation.Moderation.path;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import ua.viche.moderation.Moderation;
import ua.viche.moderation.Submission;

/// What decisions add up to for an author.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrikesTest {

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

    @Test
    void strikesAddUpToAConsequenceAndLapse() {
        var author = given.author();
        reject(author, "offensive");
        given.clock().advance(Duration.ofDays(10));
        reject(author, "offensive");
        assertThat(standing(author, "/weight")).isEqualTo("2");
        assertThat(standing(author, "/consequence")).isEqualTo("none");

        var third = reject(author, "fake-name");

        assertThat(standing(author, "/weight")).isEqualTo("4");
        assertThat(standing(author, "/consequence")).isEqualTo("premoderation");
        assertThat(standing(author, "/until")).isEqualTo(given.clock().instant().plus(Duration.ofDays(90)).toString());
        var told = given.decisions().with("author", author.person(), "consequence", 3);
        assertThat(told).extracting(one -> one.path("weight").asInt()).containsExactly(1, 2, 4);
        assertThat(told.getLast().path("consequence").asText()).isEqualTo("premoderation");
        assertThat(given.moderator().get(path(third) + "/strikes").assertStatus(200).text("/consequence"))
                .isEqualTo("premoderation");
        given.clock().advance(Duration.ofDays(91));
        assertThat(standing(author, "/weight")).isEqualTo("2");
        assertThat(standing(author, "/consequence")).isEqualTo("none");
    }

    @Test
    void whatIsNobodysFaultWeighsNothing() {
        var author = given.author();

        reject(author, "duplicate");
        var item = given.item(Submission.by(author, given, kind));
        given.moderator()
                .post(path(item) + "/decisions", Map.of("action", "return", "policy", "offensive", "explanation", "Без лайки."))
                .assertStatus(201);

        assertThat(standing(author, "/weight")).isEqualTo("0");
        given.app().anonymous().get("/moderation/v1/strikes/mine").assertProblem(401, "unauthenticated");
        author.client().get(path(item) + "/strikes").assertProblem(403, "forbidden");
    }

    private com.fasterxml.jackson.databind.JsonNode reject(Moderation.Author author, String policy) {
        var item = given.item(Submission.by(author, given, kind));
        given.moderator().post(path(item) + "/decisions", Map.of("action", "reject", "policy", policy, "explanation", "Ні."))
                .assertStatus(201);
        return item;
    }

    private static String standing(Moderation.Author author, String pointer) {
        return author.client().get("/moderation/v1/strikes/mine").assertStatus(200).text(pointer);
    }
}
