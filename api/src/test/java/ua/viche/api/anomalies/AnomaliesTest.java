package ua.viche.api.anomalies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.viche.api.ApiService;
import ua.viche.api.BehindProxyTest;
import ua.viche.contracts.events.SigningAnomaly;
import ua.viche.local.harness.Stack;
import ua.viche.local.harness.TestClock;

/// How many signatures came from one network within an hour, who is told, and for how long it is known.
class AnomaliesTest extends BehindProxyTest {

    private static final Duration COUNTED = Duration.ofMinutes(2);

    @Override
    protected Map<String, String> settings() {
        return Map.of("http.trusted-hops", "1", "api.anomalies.every", "500ms", "api.anomalies.alarm", "10", "api.anomalies.tell",
                "20");
    }

    @Test
    void staffSeeHowManyCameFromWhereWithoutSeeingWhoOrTheAddress() {
        var id = open();
        signers(id, 12, "192.0.2.1");
        signers(id, 3, "2001:db8:1:2::1");
        signers(id, 4, "2001:db8:1:2:ffff::1");

        var rows = awaitFigures(id, 1, 3);

        assertThat(rows).extracting(row -> row.path("signatures").asInt()).containsExactly(12, 7, 5);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.path("petition").asText()).isEqualTo(id);
            assertThat(row.path("held").asInt()).isZero();
            assertThat(row.path("network").asText()).hasSize(11);
        });
        assertThat(rows.toString()).doesNotContain("192.0.2").doesNotContain("2001:db8");
        assertThat(figures(id, 10)).hasSize(1);
        assertThat(scrutineer().get("/v1/integrity/anomalies?petition=" + id + "&since=2030-01-01T00:00:00Z").items()).isEmpty();
    }

    @Test
    void figuresComeInPages() {
        var id = open();
        signers(id, 3, "192.0.2.2");
        signers(id, 4, "192.0.2.3");
        awaitFigures(id, 1, 3);
        var path = "/v1/integrity/anomalies?least=1&limit=2&petition=" + id;

        var first = scrutineer().get(path).assertStatus(200);
        var second = scrutineer().get(path + "&cursor=" + first.text("/next")).assertStatus(200);

        assertThat(first.items()).extracting(row -> row.path("signatures").asInt()).containsExactly(5, 4);
        assertThat(second.items()).extracting(row -> row.path("signatures").asInt()).containsExactly(3);
        assertThat(second.json().path("next").isNull()).isTrue();
    }

    @Test
    void staffAreToldOncePerNetworkPetitionAndHour() {
        var id = open();
        signers(id, 19, "192.0.2.4");
        awaitFigures(id, 10, 1);
        assertThat(told(id)).isEmpty();

        signers(id, 2, "192.0.2.4");
        clock.advance(COUNTED);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(id)).hasSize(1));
        signers(id, 5, "192.0.2.4");
        clock.advance(COUNTED);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(figures(id, 10).getFirst().path("signatures").asInt()).isEqualTo(26));

        assertThat(told(id)).singleElement().satisfies(event -> {
            assertThat(event.signatures()).isEqualTo(21);
            assertThat(event.procedure()).isEqualTo("demo");
            assertThat(event.network()).isEqualTo(figures(id, 10).getFirst().path("network").asText());
        });
    }

    @Test
    void anHourThatIsOverIsCountedAnewFromItsRows() throws SQLException {
        var id = open();
        signers(id, 6, "192.0.2.5");
        awaitFigures(id, 6, 1);
        try (var connection = connect(); var change = connection.createStatement()) {
            change.execute("update api.signing_pace set signatures = 99 where petition = '" + id + "' and signatures = 6");
        }

        clock.advance(Duration.ofMinutes(90));

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(figures(id, 6)).extracting(row -> row.path("signatures").asInt()).containsExactly(6));
    }

    @Test
    void figuresAreForScrutineersOfThatProcedure() {
        var id = open();
        signers(id, 3, "192.0.2.6");
        awaitFigures(id, 1, 2);

        app.citizen().get("/v1/integrity/anomalies").assertProblem(403, "forbidden");
        app.citizen().get("/v1/integrity/held?petition=" + id).assertProblem(403, "forbidden");
        var stranger = app.staff("scrutineer", "ua-president");
        assertThat(stranger.get("/v1/integrity/anomalies?least=1&petition=" + id).assertStatus(200).items()).isEmpty();
        stranger.get("/v1/integrity/held?petition=" + id).assertProblem(404, "not-found");
        app.staff("scrutineer", "demo").get("/v1/integrity/held?petition=" + id).assertStatus(200);
        scrutineer().get("/v1/integrity/held?petition=" + UUID.randomUUID()).assertProblem(404, "not-found");
        scrutineer().get("/v1/integrity/held").assertProblem(400, "malformed");
        scrutineer().get("/v1/integrity/anomalies?since=yesterday").assertProblem(400, "malformed");
        scrutineer().get("/v1/integrity/anomalies?least=0").assertProblem(400, "malformed");
    }

    @Test
    void whatWasNotCountedWhenAProcessEndedIsCountedByTheNext() throws SQLException {
        // a clock of its own: the other tests do not wait until three months are counted
        var theirs = TestClock.at(clock.instant().toString());
        try (var mortal = Stack.shared().app(List.of(new ApiService()), theirs, settings())) {
            var author = mortal.citizen();
            var body = Map.of("procedure", "demo", "title", "Лавки в парку", "text", "Просимо поставити лавки.");
            var id = author.post("/v1/petitions", body).assertStatus(201).text("/id");
            author.post("/v1/petitions/" + id + "/submission").assertStatus(202);
            for (var signer = 0; signer < 4; signer++) {
                sign(id, from(mortal.citizen(), "192.0.2.7")).assertStatus(201);
            }
            mortal.stop();

            theirs.advance(Duration.ofDays(1));
            var replica = Stack.shared().replica(mortal, List.of(new ApiService()), theirs);
            try {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(replica.staff("admin")
                                .get("/v1/integrity/anomalies?least=4&petition=" + id).assertStatus(200).items()).hasSize(1));
            } finally {
                replica.stop();
            }

            theirs.advance(Duration.ofDays(90));
            var later = Stack.shared().replica(mortal, List.of(new ApiService()), theirs);
            try {
                await().atMost(PATIENCE).untilAsserted(() -> assertThat(known(mortal.database(), id)).isZero());
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(later.staff("admin")
                                .get("/v1/integrity/anomalies?least=1&petition=" + id).assertStatus(200).items()).isEmpty());
            } finally {
                later.stop();
            }
        }
    }

    /// How many signatures know their network.
    private static int known(String database, String petition) throws SQLException {
        try (var connection = Stack.shared().postgres().connect(database); var query = connection.createStatement()) {
            var row = query.executeQuery(
                    "select count(network) from api.signature where petition = '" + petition + "'");
            row.next();
            return row.getInt(1);
        }
    }

    private List<SigningAnomaly> told(String id) {
        return neighbours.heard(SigningAnomaly.class, UUID.fromString(id));
    }

    private List<JsonNode> awaitFigures(String id, int least, int networks) {
        clock.advance(COUNTED);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(figures(id, least)).hasSize(networks));
        return figures(id, least);
    }

    private List<JsonNode> figures(String id, int least) {
        return scrutineer().get("/v1/integrity/anomalies?limit=100&least=" + least + "&petition=" + id).assertStatus(200).items();
    }
}
