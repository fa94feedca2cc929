package ua.viche.moderation.queue.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static ua.viche.moderation.Moderation.path;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.viche.local.harness.EventStream;
import ua.viche.local.harness.Stack;
import ua.viche.local.harness.TestClock;
import ua.viche.local.identity.TokenRequest;
import ua.viche.moderation.Moderation;
import ua.viche.moderation.ModerationService;
import ua.viche.moderation.Submission;

class LiveTest {

    private static Moderation given;

    @BeforeAll
    static void start() {
        given = new Moderation(Map.of("moderation.stream.heartbeat", "300ms"));
    }

    @AfterAll
    static void stop() {
        given.close();
    }

    @Test
    void whoeverLooksAtAQueueSeesWhatOthersDoThere() {
        try (var stream = listening("discussion", null)) {
            var item = given.item(Submission.of(given, "comment"));
            var id = item.path("id").asText();
            var elsewhere = given.item(Submission.of(given, "petition")).path("id").asText();
            var reviewer = given.moderator();
            reviewer.post(path(item) + "/claim").assertStatus(200);
            reviewer.delete(path(item) + "/claim").assertStatus(204);
            reviewer.post(path(item) + "/decisions", "{\"action\":\"approve\"}").assertStatus(201);

            await().until(() -> stream.about(id).equals(List.of("arrived", "claimed", "released", "left")));

            assertThat(stream.about(elsewhere)).isEmpty();
            assertThat(stream.events().getFirst().name()).isEqualTo("ready");
            assertThat(stream.lines()).contains("retry: 3000");
            await().until(() -> stream.lines().contains(": still here"));
        }
    }

    @Test
    void whoComesBackHearsWhatTheyMissedOnce() {
        String heard;
        var first = given.item(Submission.of(given, "minutes")).path("id").asText();
        try (var stream = listening("pages", null)) {
            var second = given.item(Submission.of(given, "minutes")).path("id").asText();
            await().until(() -> stream.about(second).equals(List.of("arrived")));
            heard = Objects.requireNonNull(stream.events().getLast().id());
        }
        var missed = given.item(Submission.of(given, "minutes")).path("id").asText();

        try (var again = listening("pages", heard)) {
            await().until(() -> again.about(missed).equals(List.of("arrived")));
            var later = given.item(Submission.of(given, "minutes")).path("id").asText();
            await().until(() -> again.about(later).equals(List.of("arrived")));

            assertThat(again.about(first)).isEmpty();
            assertThat(again.about(missed)).hasSize(1);
            assertThat(again.events()).extracting(EventStream.Event::id).doesNotHaveDuplicates();
        }
    }

    @Test
    void whoComesBackWithAPlaceThatIsGoneReadsTheQueueAnew() {
        given.item(Submission.of(given, "school-post"));

        try (var stream = listening("schools", "1-1")) {
            await().until(() -> !stream.events().isEmpty());

            assertThat(stream.events().getFirst().name()).isEqualTo("reload");
        }
    }

    @Test
    void anotherReplicaTellsTheSame() {
        var replica = Stack.shared().replica(given.app(), List.of(new ModerationService()), new TestClock());
        try (var stream = EventStream.of(replica.url() + "/moderation/v1/queues/reports/stream", token("moderator"), null)) {
            await().until(() -> !stream.events().isEmpty());

            var item = given.item(Submission.of(given, "report")).path("id").asText();

            await().until(() -> stream.about(item).equals(List.of("arrived")));
        } finally {
            replica.stop();
        }
    }

    @Test
    void aStreamIsForThoseWhoseQueueItIs() {
        var path = "/moderation/v1/queues/child-safety/stream";

        given.moderator().header("Accept", "text/event-stream").get(path).assertProblem(403, "forbidden");
        given.app().citizen().header("Accept", "text/event-stream").get(path).assertProblem(403, "forbidden");
        given.app().anonymous().header("Accept", "text/event-stream").get(path).assertProblem(401, "unauthenticated");
        given.moderator().header("Accept", "application/json").get("/moderation/v1/queues/general/stream")
                .assertProblem(406, "not-acceptable");
        given.moderator().header("Accept", "text/event-stream").get("/moderation/v1/queues/nowhere/stream")
                .assertProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "1", "-", "1-1-1", "99999999999999999999-1"})
    void anIdThatIsNotOfThisStreamIs400(String id) {
        given.moderator().header("Accept", "text/event-stream").header("Last-Event-ID", id)
                .get("/moderation/v1/queues/general/stream").assertProblem(400, "malformed");
    }

    @Test
    void aPlaceReadsWhatItWrote() {
        var place = NewsPosition.parse("18446744073709551615-7");

        assertThat(NewsPosition.parse(place.text())).isEqualTo(place);
        assertThat(place).isGreaterThan(NewsPosition.parse("9-8"));
        assertThatThrownBy(() -> NewsPosition.parse("a-b")).isInstanceOf(IllegalArgumentException.class);
    }

    private static EventStream listening(String queue, @Nullable String lastEventId) {
        var stream = EventStream.of(given.app().url() + "/moderation/v1/queues/" + queue + "/stream", token("moderator"),
                lastEventId);
        await().until(() -> !stream.events().isEmpty());
        return stream;
    }

    private static String token(String role) {
        return Stack.shared().token(TokenRequest.staff(Stack.shared().somebodyNew(), role), given.clock());
    }
}
