package ua.viche.api.signing.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ua.viche.api.ApiTest;
import ua.viche.local.harness.Answer;
import ua.viche.local.harness.Client;

/// Where signers live: as far as the procedure keeps it, and never so that somebody is recognised.
class PlacesTest extends ApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String KRAMATORSK = "UA14120090000098500";
    private static final String PRYLUKY = "UA74080130000060606";

    @Test
    void aPlaceThatIsNoneIsToldWhereItIsWrong() {
        var id = open();
        var olena = app.citizen();

        mistake(sign(id, olena, Map.of("territory", "UA14")), "/territory", "katottg");
        mistake(sign(id, olena, Map.of("country", "XX")), "/country", "country");
        mistake(sign(id, olena, Map.of("country", "pl")), "/country", "country");
        mistake(sign(id, olena, Map.of("country", "PL", "territory", KRAMATORSK)), "/territory", "abroad");
        sign(id, olena, Map.of("territory", 14)).assertProblem(422, "invalid");
        sign(id, olena, Map.of("country", "UA", "territory", KRAMATORSK)).assertStatus(201);
    }

    @Test
    void theTerritoryIsCutBeforeItIsStored() {
        var id = open();

        sign(id, app.citizen(), Map.of("territory", KRAMATORSK)).assertStatus(201);

        assertThat(sql("select territory, country from signature where territory is not null and petition = '" + id + "'"))
                .containsExactly(Map.of("territory", "UA1412009", "country", "UA"));
    }

    @Test
    void theSameKeyWithAnotherPlaceIsAnotherBody() {
        var id = open();
        var olena = app.citizen().idempotent("p-1");
        sign(id, olena, Map.of("territory", KRAMATORSK)).assertStatus(201);

        sign(id, olena, Map.of("territory", PRYLUKY)).assertProblem(422, "idempotency-key-reused");
        sign(id, olena, Map.of()).assertProblem(422, "idempotency-key-reused");
        sign(id, olena, Map.of("territory", KRAMATORSK)).assertStatus(201);
    }

    @Test
    void placesWithFewSignersAreNotNamed() {
        var id = open();
        signFrom(id, 6, Map.of("territory", KRAMATORSK));
        signFrom(id, 4, Map.of("territory", PRYLUKY));
        signFrom(id, 5, Map.of("country", "PL"));

        await().atMost(PATIENCE).untilAsserted(() -> {
            var figures = statistics(id);
            assertThat(figures.path("count").asInt()).isEqualTo(20);
            assertThat(numbers(figures, "territories", "territory")).isEqualTo(Map.of("UA1412009", 6, "other", 14));
            assertThat(numbers(figures, "countries", "country")).isEqualTo(Map.of("UA", 10, "PL", 5, "other", 5));
        });
    }

    @Test
    void withdrawingAndSigningAgainFromElsewhereMovesThem() {
        var id = open();
        var people = signFrom(id, 10, Map.of("territory", KRAMATORSK));
        awaitTerritories(id, Map.of("UA1412009", 10, "other", 5));

        people.subList(0, 5).forEach(one -> one.delete("/v1/petitions/" + id + "/signatures/mine").assertStatus(204));
        awaitTerritories(id, Map.of("UA1412009", 5, "other", 5));
        people.subList(0, 5).forEach(one -> sign(id, one, Map.of("territory", PRYLUKY)).assertStatus(201));
        awaitTerritories(id, Map.of("UA1412009", 5, "UA7408013", 5, "other", 5));
        sql("update signature set invalidated_at = now() where territory = 'UA7408013' and petition = '" + id + "'");
        await().atMost(PATIENCE).until(() -> !numbers(statistics(id), "territories", "territory").containsKey("UA7408013"));
    }

    @Test
    void signingAndWithdrawingAtOnceLeavesTheFiguresExact() {
        var id = open();

        together(60, () -> {
            var somebody = app.citizen();
            sign(id, somebody, Map.of("territory", KRAMATORSK)).assertStatus(201);
            somebody.delete("/v1/petitions/" + id + "/signatures/mine").assertStatus(204);
            sign(id, somebody, Map.of("territory", PRYLUKY)).assertStatus(201);
            if (Math.floorMod(somebody.hashCode(), 2) == 0) {
                somebody.delete("/v1/petitions/" + id + "/signatures/mine").assertStatus(204);
            }
            return somebody;
        });

        await().atMost(PATIENCE).until(() -> sql("select 1 from signature_batch where not folded").isEmpty()
                && sql("select 1 from signature_place_change").isEmpty());
        assertThat(sql(
                "select place, count from signature_place where count <> 0 and kind = 'territory' and petition = '" + id + "'"))
                .isEqualTo(sql("""
                        select territory as place, count(*) as count from signature
                        where territory is not null and withdrawn_at is null and petition = '%s' group by territory
                        """.formatted(id)));
    }

    @Test
    void aNewPetitionHasNoFiguresAndWhatIsNotThereIsNotFound() {
        assertThat(statistics(draft(app.citizen())).path("territories")).isEmpty();
        app.anonymous().get("/v1/petitions/0190a5f0-0000-7000-8000-000000000000/statistics").assertProblem(404, "not-found");
    }

    private List<Client> signFrom(String id, int times, Map<String, String> place) {
        return IntStream.range(0, times).mapToObj(_ -> {
            var somebody = app.citizen();
            sign(id, somebody, place).assertStatus(201);
            return somebody;
        }).toList();
    }

    private void awaitTerritories(String id, Map<String, Integer> expected) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(numbers(statistics(id), "territories", "territory")).isEqualTo(expected));
    }

    private JsonNode statistics(String id) {
        return app.anonymous().get("/v1/petitions/" + id + "/statistics").assertStatus(200).json();
    }

    private static Map<String, Integer> numbers(JsonNode figures, String list, String name) {
        var numbers = new TreeMap<String, Integer>();
        figures.path(list).forEach(one -> numbers.put(one.path(name).asText(), one.path("count").asInt()));
        return numbers;
    }

    private static Answer sign(String id, Client signer, Map<String, ?> body) {
        return signer.post("/v1/petitions/" + id + "/signatures", body);
    }

    private static void mistake(Answer answer, String pointer, String rule) {
        answer.assertProblem(422, "invalid");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.text("/errors/0/code")).isEqualTo(rule);
    }
}
