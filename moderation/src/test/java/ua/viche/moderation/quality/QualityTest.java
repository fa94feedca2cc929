package ua.viche.moderation.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ua.viche.moderation.Moderation.path;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import ua.viche.local.harness.Stack;
import ua.viche.moderation.Moderation;
import ua.viche.moderation.Submission;

/// Second opinions by somebody who does not know the first.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QualityTest {

    private static final String REVIEWS = "/moderation/v1/reviews";
    private static final Map<String, String> REJECT = Map.of("action", "reject", "policy", "offensive", "explanation", "Лайка.");

    private Moderation given;
    private String kind;

    @BeforeAll
    void start() {
        given = new Moderation(Map.of("moderation.undo", "0s", "moderation.second-review", "1"));
        kind = given.newKind();
    }

    @AfterAll
    void stop() {
        given.close();
    }

    @Test
    @Order(1)
    void aSecondReviewerSeesTheTextAndNotTheDecision() throws SQLException {
        var event = Submission.of(given, kind);
        var item = given.item(event);
        var first = given.moderator();
        first.post(path(item) + "/decisions", REJECT).assertStatus(201);

        first.post(REVIEWS).assertStatus(204);
        var second = given.moderator();
        var asked = second.post(REVIEWS).assertStatus(200);
        assertThat(asked.text("/content/text")).isEqualTo(event.text());
        assertThat(asked.text()).doesNotContain("reject", "offensive", "Лайка");
        assertThat(second.post(REVIEWS).assertStatus(200).text("/id")).isEqualTo(asked.text("/id"));
        given.moderator().post(REVIEWS).assertStatus(204);
        var review = REVIEWS + "/" + asked.text("/id") + "/opinion";
        first.post(review, Map.of("action", "approve")).assertProblem(404, "not-found");
        second.post(review, Map.of("action", "reject")).assertProblem(422, "invalid");
        second.post(review, Map.of("action", "reject", "policy", "nonsense")).assertProblem(422, "invalid");

        second.post(review, Map.of("action", "approve")).assertStatus(204);
        second.post(review, Map.of("action", "approve")).assertProblem(404, "not-found");

        assertThat(given.look(item).text("/outcome")).isEqualTo("reject");
        given.clock().advance(Duration.ofMillis(1));
        var report = given.app().staff("admin").get("/moderation/v1/quality").assertStatus(200);
        assertThat(report.json().at("/actions/pairs").asInt()).isEqualTo(1);
        assertThat(report.json().at("/actions/agreed").asInt()).isZero();
        assertThat(report.json().at("/policies/offensive/pairs").asInt()).isEqualTo(1);
        assertThat(report.json().at("/queues/general/pairs").asInt()).isEqualTo(1);
        assertThat(report.json().at("/reviewers")).hasSize(1);
        given.moderator().get("/moderation/v1/quality").assertProblem(403, "forbidden");
        given.app().staff("admin").get("/moderation/v1/quality?from=2026-01-01T00:00:00Z&until=2020-01-01T00:00:00Z")
                .assertProblem(400, "malformed");
        try (var connection = Stack.shared().postgres().connect(given.app().database());
                var statement = connection.createStatement()) {
            assertThatThrownBy(
                    () -> statement.execute("update moderation.review set reviewer = first_decider where golden is null"))
                    .hasMessageContaining("review_by_another");
        }
        given.clock().advance(Duration.ofDays(40));
    }

    @Test
    @Order(2)
    void goldenItemsLookLikeOthersAndShowWhoJudgesRight() {
        var admin = given.app().staff("admin");
        var golden = Map.of("kind", kind, "body", "demo", "title", "Купуйте телефони", "text", "Найкращі ціни.", "action",
                "reject",
                "policy", "advert");
        given.moderator().post("/moderation/v1/golden-items", golden).assertProblem(403, "forbidden");
        admin.post("/moderation/v1/golden-items", golden).assertStatus(201);
        var right = given.moderator();
        var wrong = given.moderator();

        for (var reviewer : List.of(right, wrong)) {
            var asked = reviewer.post(REVIEWS).assertStatus(200);
            assertThat(asked.text("/content/title")).isEqualTo("Купуйте телефони");
            assertThat(asked.text()).doesNotContain("advert", "golden");
            reviewer.post(REVIEWS + "/" + asked.text("/id") + "/opinion", reviewer == right
                    ? Map.of("action", "reject", "policy", "advert")
                    : Map.of("action", "approve")).assertStatus(204);
        }

        given.clock().advance(Duration.ofMillis(1));
        var scores = admin.get("/moderation/v1/quality").assertStatus(200).json().at("/golden");
        assertThat(scores).hasSize(2).extracting(score -> score.path("right").asInt()).containsExactlyInAnyOrder(0, 1);
    }
}
