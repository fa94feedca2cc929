package ua.viche.api.signing.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ua.viche.api.ApiService;
import ua.viche.api.ApiTest;
import ua.viche.local.harness.EventStream;
import ua.viche.local.harness.Stack;

/// Whoever listens to a count need not ask again.
class LiveTest extends ApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void hundredsHearOneChangeEachAndTakeNothingFromOrdinaryRequests() {
        var id = open();
        awaitCount(id, 5);
        var before = requests();
        var listeners = IntStream.range(0, 300).mapToObj(_ -> listen(id)).toList();
        await().atMost(PATIENCE).until(() -> listeners.stream().allMatch(one -> !one.events().isEmpty()));

        sign(id, app.citizen()).assertStatus(201);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(listeners).allSatisfy(one -> {
            assertThat(one.events()).hasSize(2);
            assertThat(one.events()).extracting(event -> event.name()).containsOnly("count");
            assertThat(one.events().getFirst().json().path("count").asInt()).isEqualTo(5);
            assertThat(one.events().getLast().json().path("count").asInt()).isEqualTo(6);
            assertThat(one.events().getLast().id())
                    .isEqualTo(one.events().getLast().json().path("treeSize").asText());
        }));
        assertThat(listeners.getFirst().lines()).anyMatch(line -> line.startsWith("retry:"));
        assertThat(app.anonymous().get("/metrics").text()).contains("viche_stream_listeners");
        assertThat(requests() - before).as("streams are not measured as requests").isZero();
        end(id);
        await().atMost(PATIENCE).until(() -> listeners.stream().allMatch(EventStream::ended));
    }

    @Test
    void whoWasCutOffHearsOnlyWhatIsNew() {
        var id = open();
        awaitCount(id, 5);
        var first = listen(id);
        await().atMost(PATIENCE).until(() -> !first.events().isEmpty());
        var last = java.util.Objects.requireNonNull(first.events().getFirst().id());

        var again = EventStream.of(url(app.url(), id), last);
        await().atMost(PATIENCE).until(() -> !again.lines().isEmpty());
        assertThat(again.events()).isEmpty();
        sign(id, app.citizen()).assertStatus(201);
        await().atMost(PATIENCE).until(() -> !again.events().isEmpty());
        assertThat(again.events().getFirst().json().path("count").asInt()).isEqualTo(6);

        var late = EventStream.of(url(app.url(), id), last);
        await().atMost(PATIENCE).until(() -> !late.events().isEmpty());
        assertThat(late.events().getFirst().json().path("count").asInt()).isEqualTo(6);
        end(id);
    }

    @Test
    void manyChangesInASecondAreOneEvent() {
        var id = open();
        awaitCount(id, 5);
        var listener = listen(id);
        await().atMost(PATIENCE).until(() -> !listener.events().isEmpty());
        var began = System.nanoTime();

        together(30, () -> sign(id, app.citizen()));

        await().atMost(PATIENCE).until(() -> listener.events().getLast().json().path("count").asInt() == 35);
        var seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
        assertThat(listener.events().size()).isLessThanOrEqualTo((int) seconds + 3);
        end(id);
    }

    @Test
    void itEndsWhenNothingCanChangeAnyMore() {
        var id = open();
        awaitCount(id, 5);
        var listener = listen(id);
        await().atMost(PATIENCE).until(() -> !listener.events().isEmpty());
        sign(id, app.citizen()).assertStatus(201);

        end(id);

        await().atMost(PATIENCE).until(listener::ended);
        assertThat(listener.events().getLast().name()).isEqualTo("closed");
        assertThat(listener.events().getLast().json().path("count").asInt()).isEqualTo(6);
    }

    @Test
    void pastTheLimitListenersAreToldToComeBackAndTheOthersHearThatItIsStillThere() {
        try (var small = Stack.shared().app(List.of(new ApiService()), clock,
                Map.of("api.stream.listeners", "1", "api.stream.heartbeat", "200ms"))) {
            var author = small.citizen();
            var id = author.post("/v1/petitions", draftBody()).assertStatus(201).text("/id");
            author.post("/v1/petitions/" + id + "/submission").assertStatus(202);
            var first = EventStream.of(url(small.url(), id));
            await().atMost(PATIENCE).until(() -> !first.events().isEmpty());

            var refused = small.anonymous().header("Accept", "text/event-stream").get("/v1/petitions/" + id + "/stream")
                    .assertProblem(503, "unavailable");

            assertThat(refused.header("Retry-After")).isNotBlank();
            await().atMost(PATIENCE).until(() -> first.lines().stream().filter(line -> line.equals(": still here")).count() >= 2);
            assertThat(first.events()).hasSize(1);
        }
    }

    @Test
    void listenersTakeNoPlaceAmongTheRequestsUnderWay() {
        try (var narrow = Stack.shared().app(List.of(new ApiService()), clock, Map.of("http.max-requests", "3"))) {
            var author = narrow.citizen();
            var id = author.post("/v1/petitions", draftBody()).assertStatus(201).text("/id");
            author.post("/v1/petitions/" + id + "/submission").assertStatus(202);
            for (var listener = 1; listener <= 10; listener++) {
                var one = EventStream.of(url(narrow.url(), id));
                await().atMost(PATIENCE).until(() -> !one.events().isEmpty());
            }

            for (var request = 0; request < 10; request++) {
                narrow.anonymous().get("/v1/petitions/" + id + "/count").assertStatus(200);
            }
        }
    }

    @Test
    void aStopEndsEveryStreamAtOnce() {
        var small = Stack.shared().app(List.of(new ApiService()), clock);
        var author = small.citizen();
        var id = author.post("/v1/petitions", draftBody()).assertStatus(201).text("/id");
        author.post("/v1/petitions/" + id + "/submission").assertStatus(202);
        var listeners = IntStream.range(0, 20).mapToObj(_ -> EventStream.of(url(small.url(), id))).toList();
        await().atMost(PATIENCE).until(() -> listeners.stream().noneMatch(one -> one.events().isEmpty()));
        var began = System.nanoTime();

        small.close();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
        await().atMost(PATIENCE).until(() -> listeners.stream().allMatch(EventStream::ended));
    }

    @Test
    void whatIsAskedWronglyIsAProblem() {
        var id = draft(app.citizen());
        var events = app.anonymous().header("Accept", "text/event-stream");
        app.anonymous().header("Accept", "application/json").get("/v1/petitions/" + id + "/stream")
                .assertProblem(406, "not-acceptable");
        events.get("/v1/petitions/0190a5f0-0000-7000-8000-000000000000/stream").assertProblem(404, "not-found");
        events.header("Last-Event-ID", "yesterday").get("/v1/petitions/" + id + "/stream").assertProblem(400, "malformed");
    }

    private EventStream listen(String id) {
        return EventStream.of(url(app.url(), id));
    }

    private static String url(String base, String id) {
        return base + "/v1/petitions/" + id + "/stream";
    }

    /// Withdrawn by nobody, answered by nobody: its time is over.
    private void end(String id) {
        sql("update tally set accepting = false where petition = '" + id + "'");
    }

    private long requests() {
        return app.anonymous().get("/metrics").text().lines()
                .filter(line -> line.startsWith("http_server_request_duration_seconds_count")
                        && line.contains("/stream\"") && line.contains("\"200\""))
                .count();
    }
}
