package ua.viche.api.signing.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ua.viche.api.ApiTest;
import ua.viche.contracts.events.CountCorrected;

/// What was counted is what the rows say, or becomes it, and everybody who has to know is told.
class ReconciliationTest extends ApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Test
    void aCountThatIsWrongIsPutRightAndTold() {
        var wrong = open();
        var right = open();
        sql("update tally set count = count + 3 where petition = '" + wrong + "'");

        var run = finished(ask());

        assertThat(run.path("differences")).hasSize(1);
        assertThat(run.at("/differences/0/petition").asText()).isEqualTo(wrong);
        assertThat(run.at("/differences/0/counted").asInt()).isEqualTo(8);
        assertThat(run.at("/differences/0/valid").asInt()).isEqualTo(5);
        assertThat(run.at("/differences/0/logged").asInt()).isEqualTo(5);
        assertThat(run.path("petitions").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(sign(wrong, app.citizen()).assertStatus(201).json().at("/count/count").asInt()).isEqualTo(6);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(neighbours.heard(CountCorrected.class, UUID.fromString(wrong)))
                .singleElement().extracting(CountCorrected::counted).isEqualTo(8L));
        assertThat(neighbours.heard(CountCorrected.class, UUID.fromString(right))).isEmpty();
        assertThat(app.anonymous().get("/metrics").text()).contains("viche_counts_corrected");
        assertThat(finished(ask()).path("differences")).isEmpty();
    }

    @Test
    void whileEverybodySignsNothingLooksWrongAndNothingIsLost() {
        var id = open();
        sql("update tally set count = count - 2 where petition = '" + id + "'");
        var run = ask();

        together(35, () -> sign(id, app.citizen()));

        finished(run);
        assertThat(sql("select count from tally where petition = '" + id + "'")).containsExactly(Map.of("count", 40L));
        awaitCount(id, 40);
        assertThat(finished(ask()).path("differences")).isEmpty();
    }

    @Test
    void aThresholdThatTheRightCountReachesIsReached() {
        var id = open();
        sql("update tally set count = count - 5 where petition = '" + id + "'");
        together(45, () -> sign(id, app.citizen()));
        assertThat(app.anonymous().get("/v1/petitions/" + id).text("/state")).isEqualTo("open");

        finished(ask());

        assertThat(app.anonymous().get("/v1/petitions/" + id).text("/state")).isEqualTo("awaiting_answer");
    }

    @Test
    void theLogIsOnlyCompared() {
        var id = open();
        awaitCount(id, 5);
        sql("update log_count set count = count + 1 where petition = '" + id + "'");
        try {
            var run = finished(ask());
            assertThat(run.at("/differences/0/logged").asInt()).isEqualTo(6);
            assertThat(sql("select count from log_count where petition = '" + id + "'")).containsExactly(Map.of("count", 6L));
            assertThat(sql("select count from tally where petition = '" + id + "'")).containsExactly(Map.of("count", 5L));
        } finally {
            sql("update log_count set count = count - 1 where petition = '" + id + "'");
        }
    }

    @Test
    void figuresByPlaceAreRecountedToo() {
        var id = open();
        IntStream.range(0, 6).forEach(_ -> app.citizen()
                .post("/v1/petitions/" + id + "/signatures", Map.of("territory", "UA14120090000098500")).assertStatus(201));
        await().atMost(PATIENCE).until(() -> !place(id).isEmpty());
        sql("update signature_place set count = count + 100 where kind = 'territory' and petition = '" + id + "'");

        var run = finished(ask());

        assertThat(run.at("/differences/0/places").asInt()).isEqualTo(1);
        assertThat(place(id)).containsExactly(Map.of("count", 6L));
    }

    @Test
    void everyNightHasItsRunAfterThreeInKyiv() {
        clock.set(Instant.parse("2026-11-24T00:59:00Z"));
        await().during(Duration.ofSeconds(5)).atMost(Duration.ofSeconds(10)).until(() -> nights() == 0);
        clock.set(Instant.parse("2026-11-24T01:00:30Z"));
        await().atMost(PATIENCE).until(() -> nights() == 1);
        clock.set(Instant.parse("2026-11-25T02:30:00Z"));
        await().atMost(PATIENCE).until(() -> nights() == 2);
    }

    @Test
    void onlyStaffReadAndOnlyAdministratorsAsk() {
        app.anonymous().post("/v1/reconciliations").assertProblem(401, "unauthenticated");
        app.staff("moderator").post("/v1/reconciliations").assertProblem(403, "forbidden");
        app.citizen().get("/v1/reconciliations").assertProblem(403, "forbidden");
        app.staff("moderator").get("/v1/reconciliations").assertStatus(200);
        app.staff("admin").get("/v1/reconciliations/0190a5f0-0000-7000-8000-000000000000").assertProblem(404, "not-found");
    }

    private String ask() {
        return app.staff("admin").post("/v1/reconciliations").assertStatus(202).text("/id");
    }

    private JsonNode finished(String run) {
        var staff = app.staff("admin");
        await().atMost(PATIENCE)
                .until(() -> staff.get("/v1/reconciliations/" + run).assertStatus(200).json().has("finishedAt"));
        return staff.get("/v1/reconciliations/" + run).json();
    }

    private long nights() {
        return app.staff("admin").get("/v1/reconciliations?limit=100").items().stream()
                .filter(run -> run.has("night") && run.has("finishedAt")).count();
    }

    private java.util.List<Map<String, Object>> place(String id) {
        return sql("select count from signature_place where kind = 'territory' and petition = '" + id + "'");
    }
}
