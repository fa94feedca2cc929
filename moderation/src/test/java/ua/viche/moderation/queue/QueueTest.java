package ua.viche.moderation.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static ua.viche.moderation.Moderation.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.contracts.events.SubmissionWithdrawn;
import ua.viche.moderation.Moderation;
import ua.viche.moderation.OneModeration;
import ua.viche.moderation.Submission;

@ExtendWith(OneModeration.class)
class QueueTest {

    private final Moderation given;
    private final String kind;

    QueueTest(Moderation given) {
        this.given = given;
        this.kind = given.newKind();
    }

    @Test
    void aSubmissionBecomesAnItemWithItsTextAndItsClock() {
        var event = Submission.of(given, kind, "ua-president");

        var item = given.item(event);

        assertThat(item.path("subject").asText()).isEqualTo(event.subject().toString());
        assertThat(item.path("submission").asText()).isEqualTo(event.submission().toString());
        assertThat(item.path("body").asText()).isEqualTo("ua-president");
        assertThat(item.path("state").asText()).isEqualTo("open");
        assertThat(item.at("/content/title").asText()).isEqualTo(event.title());
        assertThat(item.at("/content/text").asText()).isEqualTo(event.text());
        assertThat(item.at("/content/language").asText()).isEqualTo("uk");
        assertThat(item.path("submittedAt").asText()).isEqualTo(event.submittedAt().toString());
        assertThat(item.path("dueAt").asText()).isEqualTo(String.valueOf(event.dueAt()));
        assertThat(item.path("overdue").asBoolean(true)).isFalse();
        assertThat(item.path("claim").isNull()).isTrue();
        assertThat(item.toString()).doesNotContain(event.author().toString());
    }

    @Test
    void anEventDeliveredTwiceOpensOneItem() {
        var event = Submission.of(given, kind);
        var id = UUID.randomUUID().toString();

        given.publish(event, id);
        given.publish(event, id);
        given.publish(event, UUID.randomUUID().toString());
        given.publish(sentinel(event), UUID.randomUUID().toString());

        await().until(() -> given.list("superseded", kind).size() == 1);
        assertThat(given.list("open", kind)).hasSize(1);
    }

    @Test
    void aTextHandedInAgainTakesThePlaceOfTheOlderOne() {
        var first = Submission.of(given, kind);
        var old = given.item(first);
        var moderator = given.moderator();
        moderator.post(path(old) + "/claim").assertStatus(200);

        var again = Submission.again(first, first.submittedAt().plusSeconds(5));
        var item = given.item(again);

        assertThat(item.path("state").asText()).isEqualTo("open");
        assertThat(item.path("subject")).isEqualTo(old.path("subject"));
        assertThat(given.list("open", kind)).hasSize(1);
        moderator.post(path(old) + "/decisions", "{\"action\":\"approve\"}").assertProblem(409, "item-superseded");
    }

    @Test
    void anOlderTextThatArrivesLateIsSupersededAtOnce() {
        var first = Submission.of(given, kind);
        var newer = given.item(Submission.again(first, first.submittedAt().plusSeconds(5)));

        var late = given.item(first);

        assertThat(late.path("state").asText()).isEqualTo("superseded");
        assertThat(given.look(newer).text("/state")).isEqualTo("open");
    }

    @Test
    void aWithdrawnSubmissionLeavesTheQueueAndCannotBeDecided() {
        var event = Submission.of(given, kind);
        var item = given.item(event);

        var at = given.clock().instant();
        given.publish(new SubmissionWithdrawn(event.submission(), kind, event.subject(), at));

        await().until(() -> given.look(item).text("/state").equals("withdrawn"));
        assertThat(given.list("open", kind)).isEmpty();
        var moderator = given.moderator();
        var answer = moderator.post(path(item) + "/decisions", "{\"action\":\"approve\"}").assertProblem(409, "item-withdrawn");
        assertThat(answer.text("/withdrawnAt")).isEqualTo(at.toString());
        moderator.post(path(item) + "/claim").assertProblem(409, "item-withdrawn");
    }

    @Test
    void itemsComeInTheOrderOfTheLegalClockThenOfAge() {
        var now = given.clock().instant();
        var unhurried = submitted(now.minusSeconds(900), null);
        var late = submitted(now.minusSeconds(10), now.plus(Duration.ofDays(3)));
        var urgent = submitted(now.minusSeconds(5), now.plus(Duration.ofDays(1)));
        var olderUnhurried = submitted(now.minusSeconds(1000), null);
        var overdue = submitted(now.minusSeconds(5), now.minusSeconds(1));

        var items = given.list("open", kind);

        assertThat(items).extracting(item -> item.path("id"))
                .containsExactly(overdue, urgent, late, olderUnhurried, unhurried);
        assertThat(items).extracting(item -> item.path("overdue").asBoolean())
                .containsExactly(true, false, false, false, false);
    }

    @Test
    void pagesShowEveryItemOnce() {
        var now = given.clock().instant();
        var all = new ArrayList<JsonNode>();
        for (var i = 0; i < 3; i++) {
            all.add(submitted(now, now.plus(Duration.ofDays(1))));
            all.add(submitted(now, null));
        }
        var moderator = given.moderator();
        var seen = new ArrayList<JsonNode>();
        var next = "";
        do {
            var cursor = next.isEmpty() ? "" : "&cursor=" + next;
            var page = moderator.get("/moderation/v1/items?state=open&limit=2&kind=" + kind + cursor).assertStatus(200);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            page.items().forEach(item -> seen.add(item.path("id")));
            next = page.json().path("next").asText("");
        } while (!next.isEmpty() && !next.equals("null"));

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void aModeratorOfOneQueueSeesAndTouchesOnlyThatQueue() {
        var mine = given.item(Submission.of(given, "school-post"));
        var foreign = given.item(kind);
        var moderator = given.app().staff("moderator", "schools");

        var items = moderator.get("/moderation/v1/items?limit=100").assertStatus(200).items();

        assertThat(items).extracting(item -> item.path("id")).contains(mine.path("id"));
        assertThat(items).allSatisfy(item -> assertThat(item.at("/standing/queue").asText()).isEqualTo("schools"));
        moderator.get("/moderation/v1/items?queue=general").assertProblem(403, "forbidden");
        moderator.get("/moderation/v1/items?queue=nowhere").assertProblem(404, "not-found");
        moderator.get(path(foreign)).assertProblem(403, "forbidden");
        moderator.get(path(foreign) + "/history").assertProblem(403, "forbidden");
        moderator.post(path(foreign) + "/claim").assertProblem(403, "forbidden");
        moderator.post(path(foreign) + "/decisions", "{\"action\":\"approve\"}").assertProblem(403, "forbidden");
        moderator.post(path(mine) + "/claim").assertStatus(200);
    }

    @Test
    void itemsComeFromTheQueueThatIsAskedFor() {
        var comment = given.item(Submission.of(given, "comment"));
        given.item(kind);

        var items = given.moderator().get("/moderation/v1/items?queue=discussion&limit=100").assertStatus(200).items();

        assertThat(items).extracting(item -> item.path("id")).contains(comment.path("id"));
        assertThat(items).allSatisfy(item -> assertThat(item.at("/standing/queue").asText()).isEqualTo("discussion"));
    }

    @Test
    void theQueueIsForModeratorsAlone() {
        var item = given.item(kind);

        for (var path : List.of("/moderation/v1/items", path(item), path(item) + "/decisions", "/moderation/v1/policies")) {
            given.app().anonymous().get(path).assertProblem(401, "unauthenticated");
            given.app().citizen().get(path).assertProblem(403, "forbidden");
            given.app().staff("official").get(path).assertProblem(403, "forbidden");
        }
        given.app().anonymous().post(path(item) + "/claim").assertProblem(401, "unauthenticated");
        given.app().citizen().post(path(item) + "/claim").assertProblem(403, "forbidden");
        given.app().citizen().post(path(item) + "/decisions", "{\"action\":\"approve\"}").assertProblem(403, "forbidden");
        given.app().staff("admin").get(path(item)).assertStatus(200);
    }

    private JsonNode submitted(Instant at, @Nullable Instant due) {
        return given.item(Submission.of(given, kind, at, due)).path("id");
    }

    private static SubmissionReceived sentinel(SubmissionReceived event) {
        return Submission.again(event, event.submittedAt().minusSeconds(60));
    }
}
