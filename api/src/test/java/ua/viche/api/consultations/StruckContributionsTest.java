package ua.viche.api.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.contracts.events.DecisionMade.Part;
import ua.viche.contracts.events.DecisionMade.Span;

/// Words of contributions that moderation struck out: of the text, and of the wording that stands after it.
class StruckContributionsTest extends ConsultationsTest {

    @Test
    void wordsAreStruckOutOfThePartInWhichTheyStand() {
        var path = announced();
        var id = contribute(app.citizen(), path, Map.of("text", "Іваненко винен.", "wording", "Питає Іваненко.", "section",
                sections(path).getFirst().path("id").asText())).assertStatus(201).text("/id");

        var redaction = decide("contribution", id, Action.REDACT, List.of(new Span(Part.TEXT, 0, 8), new Span(Part.TEXT, 23, 31)),
                null);

        assertThat(applied(id, redaction).visible()).isTrue();
        var shown = app.anonymous().get("/v1/contributions/" + id).assertStatus(200);
        assertThat(shown.text("/text")).isEqualTo("[вилучено] винен.");
        assertThat(shown.text("/wording")).isEqualTo("Питає [вилучено].");

        var restoration = decide("contribution", id, Action.RESTORE, null, redaction);

        assertThat(applied(id, restoration).changed()).isTrue();
        assertThat(app.anonymous().get("/v1/contributions/" + id).text("/text")).isEqualTo("Іваненко винен.");
    }

    @Test
    void theWordsThatStandInsteadMayMakeATextLongerThanItsAuthorCould() {
        var id = contribute(app.citizen(), announced(), Map.of("text", "а".repeat(4_000))).assertStatus(201).text("/id");

        var redaction = decide("contribution", id, Action.REDACT,
                IntStream.range(0, 1_000).mapToObj(place -> new Span(Part.TEXT, 4 * place, 4 * place + 1)).toList(), null);

        assertThat(applied(id, redaction).visible()).isTrue();
        assertThat(app.anonymous().get("/v1/contributions/" + id).text("/text")).hasSize(13_000);
    }
}
