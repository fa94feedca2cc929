package ua.viche.moderation.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static ua.viche.moderation.Moderation.atOnce;
import static ua.viche.moderation.Moderation.path;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.local.harness.Answer;
import ua.viche.local.harness.Stack;
import ua.viche.moderation.Moderation;
import ua.viche.moderation.Submission;

/// Each test has a queue for itself.
class ClaimNextTest {

    private static Moderation given;

    @BeforeAll
    static void start() {
        given = new Moderation();
    }

    @AfterAll
    static void stop() {
        given.close();
    }

    @Test
    void ofAHundredReviewersAtOnceNoTwoGetTheSameItem() throws Exception {
        var items = 60;
        for (var i = 0; i < items; i++) {
            given.publish(Submission.of(given, "report"));
        }
        await().until(() -> given.list("open", "report").size() == items);
        var reviewers = Stream.generate(given::moderator).limit(100).toList();
        reviewers.getFirst().get("/moderation/v1/queues").assertStatus(200);

        var answers = atOnce(reviewers.stream().map(one -> (Callable<Answer>) () -> one.post(next("reports"))).toList());

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(items)
                .extracting(answer -> answer.text("/id")).doesNotHaveDuplicates();
        assertThat(answers).filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> answer.assertStatus(204));
    }

    @Test
    void theMostUrgentItemComesFirstAndIsHeldWithItsLease() {
        var now = given.clock().instant();
        var later = given.item(Submission.of(given, "petition", now, now.plus(Duration.ofDays(3))));
        var sooner = given.item(Submission.of(given, "petition", now, now.plus(Duration.ofDays(1))));
        var reviewer = given.moderator();

        var first = reviewer.post(next("petitions")).assertStatus(200);
        var second = reviewer.post(next("petitions")).assertStatus(200);

        assertThat(first.text("/id")).isEqualTo(sooner.path("id").asText());
        assertThat(second.text("/id")).isEqualTo(later.path("id").asText());
        assertThat(first.json().at("/claim/mine").asBoolean()).isTrue();
        assertThat(first.text("/claim/until")).isEqualTo(now.plus(Duration.ofMinutes(10)).toString());
        assertThat(first.etag()).isEqualTo(given.look(sooner).etag());
        assertThat(reviewer.get("/moderation/v1/items/claimed").items()).extracting(item -> item.path("id"))
                .containsExactly(sooner.path("id"), later.path("id"));
        reviewer.post(next("petitions")).assertStatus(204);
        given.clock().advance(Duration.ofMinutes(10));
        assertThat(given.moderator().post(next("petitions")).assertStatus(200).text("/id"))
                .isEqualTo(sooner.path("id").asText());
        assertThat(reviewer.get("/moderation/v1/items/claimed").items()).isEmpty();
    }

    @Test
    void nobodyGetsWhatTheyHandedIn() throws SQLException {
        var reviewer = given.moderator();
        var other = given.item(given.newKind());
        reviewer.post(path(other) + "/claim").assertStatus(200);
        var person = holder(other.path("id").asText());
        var own = given.item(Submission.by(Submission.of(given, "minutes"), person));

        reviewer.post(next("pages")).assertStatus(204);
        reviewer.get(path(own)).assertProblem(403, "own-submission");
        reviewer.post(path(own) + "/claim").assertProblem(403, "own-submission");
        reviewer.post(path(own) + "/decisions", "{\"action\":\"approve\"}").assertProblem(403, "own-submission");
        assertThat(reviewer.get("/moderation/v1/items?kind=minutes").items()).isEmpty();

        assertThat(given.moderator().post(next("pages")).assertStatus(200).text("/id")).isEqualTo(own.path("id").asText());
    }

    @Test
    void theNextItemAskedForAgainWithItsKeyIsTheSame() {
        given.item(Submission.of(given, "comment"));
        given.item(Submission.of(given, "comment"));
        var reviewer = given.moderator().idempotent(UUID.randomUUID().toString());

        var first = reviewer.post(next("discussion")).assertStatus(200);

        assertThat(reviewer.post(next("discussion")).assertStatus(200).text()).isEqualTo(first.text());
    }

    @Test
    void guardedQueuesAreForTheirScopeAndAdministrators() {
        for (var queue : new String[]{"child-safety", "imminent-harm", "military-information"}) {
            given.moderator().post(next(queue)).assertProblem(403, "forbidden");
            given.moderator().get("/moderation/v1/items?queue=" + queue).assertProblem(403, "forbidden");
            given.app().staff("moderator", "schools").post(next(queue)).assertProblem(403, "forbidden");
            given.app().staff("moderator", queue).post(next(queue)).assertStatus(204);
            given.app().staff("admin").post(next(queue)).assertStatus(204);
        }
        given.moderator().post(next("nowhere")).assertProblem(404, "not-found");
        given.app().citizen().post(next("general")).assertProblem(403, "forbidden");
        given.app().anonymous().post(next("general")).assertProblem(401, "unauthenticated");
    }

    @Test
    void aReviewerSeesHowMuchWaitsInTheirQueues() {
        var all = new ArrayList<SubmissionReceived>();
        for (var i = 0; i < 3; i++) {
            all.add(Submission.of(given, "school-post", given.clock().instant(), given.clock().instant().minusSeconds(i - 1)));
        }
        all.forEach(given::item);

        var mine = given.app().staff("moderator", "schools").get("/moderation/v1/queues").assertStatus(200).items();

        assertThat(mine).hasSize(1);
        assertThat(mine.getFirst().path("code").asText()).isEqualTo("schools");
        assertThat(mine.getFirst().path("name").path("uk").asText()).isEqualTo("Школи");
        assertThat(mine.getFirst().path("waiting").asInt()).isEqualTo(3);
        assertThat(mine.getFirst().path("overdue").asInt()).isEqualTo(1);
        assertThat(given.moderator().get("/moderation/v1/queues").items()).extracting(queue -> queue.path("code").asText())
                .containsExactly("general", "petitions", "discussion", "reports", "pages", "schools", "seniors");
        assertThat(given.app().staff("admin").get("/moderation/v1/queues").items()).hasSize(10);
    }

    private static String next(String queue) {
        return "/moderation/v1/queues/" + queue + "/claim";
    }

    private static UUID holder(String item) throws SQLException {
        try (var connection = Stack.shared().postgres().connect(given.app().database());
                var query = connection.prepareStatement("select held_by from moderation.item where id = cast(? as uuid)")) {
            query.setString(1, item);
            var rows = query.executeQuery();
            rows.next();
            return rows.getObject(1, UUID.class);
        }
    }
}
