package ua.viche.api.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ua.viche.api.BehindProxyTest;

/// As many signatures as the United Kingdom's site removed at once in 2016.
class BulkTest extends BehindProxyTest {

    private static final int ROBOTS = 75_000;
    private static final Duration SECONDS = Duration.ofSeconds(60);

    @Test
    void seventyFiveThousandSignaturesAreTakenOutWithinSeconds() throws SQLException {
        var id = open();
        stored(id);
        var proposal = propose(scrutineer(), "invalidate", "automated-signing",
                Map.of("petitions", List.of(id), "networks", List.of("AAAAAAAAAAc"))).assertStatus(201);
        assertThat(proposal.json().at("/petitions/0/after").asInt()).isEqualTo(5);

        scrutineer().post("/v1/corrections/" + proposal.text("/id") + "/confirmation").assertStatus(202);

        await().atMost(SECONDS)
                .untilAsserted(() -> assertThat(correction(proposal.text("/id")).path("state").asText()).isEqualTo("done"));
        assertThat(correction(proposal.text("/id")).path("corrected").asInt()).isEqualTo(ROBOTS);
        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(sql("select count from tally where petition = '" + id + "'"))
                        .containsExactly(Map.of("count", 5L)));
    }

    /// Signatures as a batch would have left them, from the network whose hash is 7.
    private void stored(String id) throws SQLException {
        try (var connection = connect(); var change = connection.createStatement()) {
            change.execute("""
                    insert into api.signature (person, petition, id, batch, signed_at, network)
                    select gen_random_uuid(), '%1$s', gen_random_uuid(), (select id from api.signature_batch limit 1),
                        '2026-11-23T10:00:00Z', 7
                    from generate_series(1, %2$d);
                    update api.tally set count = count + %2$d where petition = '%1$s'
                    """.formatted(id, ROBOTS));
        }
    }
}
