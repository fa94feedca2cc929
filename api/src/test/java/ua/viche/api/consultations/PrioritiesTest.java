package ua.viche.api.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.viche.contracts.events.PrioritiesClosed;
import ua.viche.contracts.events.PrioritiesOpened;
import ua.viche.local.harness.Answer;
import ua.viche.local.harness.Client;
import ua.viche.platform.identity.Assurance;

/// Choosing five of eight, as in the action plan.
class PrioritiesTest extends ConsultationsTest {

    private static final Instant CLOSE = Instant.parse("2026-11-28T22:00:00Z");

    @BeforeEach
    void begin() {
        clock.set(BEGIN);
    }

    private Answer offer(Client editor, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("title", both("П’ять пріоритетних заходів"), "choose", 5, "lastDay",
                "2026-11-28", "options",
                IntStream.rangeClosed(1, 8).mapToObj(number -> Map.of("title", both("Захід " + number))).toList()));
        body.putAll(more);
        return editor.post(announced(editor) + "/priorities", body);
    }

    private static List<String> options(JsonNode choice) {
        return choice.path("options").findValuesAsText("id");
    }

    private static Answer vote(Client person, String path, List<String> options) {
        return person.put(path + "/ballot", Map.of("options", options));
    }

    @Test
    void oneBallotAPersonChangedUntilTheCloseAndTheResultIsReproducible() {
        var editor = editor();
        var choice = offer(editor, Map.of()).assertStatus(201);
        var path = "/v1/priorities/" + choice.text("/id");
        var options = options(choice.json());
        var people = IntStream.range(0, 7).mapToObj(_ -> app.citizen()).toList();
        var own = new HashSet<String>();
        for (var person = 0; person < people.size(); person++) {
            var wanted = new ArrayList<String>();
            for (var option = 0; option < 5; option++) {
                wanted.add(options.get((person * 3 + option) % 8));
            }
            own.add(vote(people.get(person), path, wanted).assertStatus(201).text("/ballot"));
        }
        var changed = vote(people.getFirst(), path, List.of(options.get(7))).assertStatus(200);
        assertThat(own).contains(changed.text("/ballot"));
        assertThat(people.getFirst().get(path + "/ballot").text("/options/0")).isEqualTo(options.get(7));
        var before = app.anonymous().get(path).assertStatus(200);
        assertThat(before.json().path("ballots").asInt()).isEqualTo(7);
        assertThat(before.json().has("result")).isFalse();
        app.anonymous().get(path + "/ballots.csv").assertProblem(409, "priorities-open");

        clock.set(CLOSE.plusSeconds(1));
        var late = vote(people.getLast(), path, List.of(options.getFirst())).assertProblem(409, "priorities-not-open");
        assertThat(late.text("/serverTime")).isEqualTo(CLOSE.plusSeconds(1).toString());

        var after = app.anonymous().get(path).assertStatus(200).json();
        var lines = app.anonymous().get(path + "/ballots.csv").assertStatus(200).text().lines().toList();
        var header = List.of(lines.getFirst().split(","));
        var sums = new HashMap<String, Integer>();
        var ballots = new HashSet<String>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",");
            ballots.add(cells[0]);
            for (var column = 1; column < cells.length; column++) {
                sums.merge(header.get(column), Integer.parseInt(cells[column]), Integer::sum);
            }
        }
        assertThat(ballots).isEqualTo(own);
        assertThat(after.path("result")).hasSize(8).allSatisfy(place -> assertThat(place.path("votes").asInt())
                .isEqualTo(sums.get(place.path("option").asText())));
        assertThat(app.anonymous().get(path + "/ballots.json").json()).hasSize(7);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(neighbours.heard(PrioritiesOpened.class, UUID.fromString(choice.text("/id")))).hasSize(1);
            assertThat(neighbours.heard(PrioritiesClosed.class, UUID.fromString(choice.text("/id"))))
                    .extracting(PrioritiesClosed::ballots).containsExactly(7);
        });
    }

    @Test
    void twoPhonesOfOnePersonLeaveOneBallot() {
        var choice = offer(editor(), Map.of()).assertStatus(201);
        var path = "/v1/priorities/" + choice.text("/id");
        var person = app.citizen();

        var answers = together(6, () -> vote(person, path, options(choice.json()).subList(0, 3)).text("/ballot"));
        assertThat(new HashSet<>(answers)).hasSize(1);
        assertThat(app.anonymous().get(path).json().path("ballots").asInt()).isEqualTo(1);
    }

    @Test
    void aChoiceThatBeginsLaterOpensAtMidnight() {
        var choice = offer(editor(), Map.of("firstDay", "2026-11-25")).assertStatus(201);
        var path = "/v1/priorities/" + choice.text("/id");
        var options = options(choice.json());

        assertThat(choice.text("/state")).isEqualTo("announced");
        assertThat(choice.text("/opensAt")).isEqualTo("2026-11-24T22:00:00Z");
        vote(app.citizen(), path, options.subList(0, 1)).assertProblem(409, "priorities-not-open");
        clock.set(Instant.parse("2026-11-24T22:00:00Z"));
        vote(app.citizen(), path, options.subList(0, 1)).assertStatus(201);
    }

    @Test
    void whatIsWrongIsNamed() {
        var editor = editor();
        var choice = offer(editor, Map.of()).assertStatus(201);
        var path = "/v1/priorities/" + choice.text("/id");
        var options = options(choice.json());
        var person = app.citizen();

        vote(person, path, options.subList(0, 6)).assertProblem(422, "invalid");
        vote(person, path, List.of()).assertProblem(422, "invalid");
        vote(person, path, List.of(options.getFirst(), options.getFirst())).assertProblem(422, "invalid");
        vote(person, path, List.of(UUID.randomUUID().toString())).assertProblem(422, "invalid");
        vote(app.citizen(Assurance.LOW), path, options.subList(0, 1)).assertProblem(403, "assurance-required");
        vote(app.anonymous(), path, options.subList(0, 1)).assertProblem(401, "unauthenticated");
        person.get(path + "/ballot").assertProblem(404, "not-found");
        for (var more : List.<Map<String, ?>>of(Map.of("choose", 8), Map.of("choose", 0), Map.of("lastDay", "2026-11-23"),
                Map.of("firstDay", "2026-11-22"), Map.of("options", List.of(Map.of("title", both("Один")))))) {
            offer(editor, more).assertProblem(422, "invalid");
        }
        app.citizen().post(path + "/cancellation", Map.of("reason", "ні")).assertProblem(403, "forbidden");
        editor.post(path + "/cancellation", Map.of("reason", "Помилка у варіантах.")).assertStatus(200);
        vote(person, path, options.subList(0, 1)).assertProblem(409, "priorities-not-open");
        app.anonymous().get(path + "/ballots.csv").assertProblem(409, "priorities-open");
    }
}
