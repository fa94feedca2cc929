package ua.viche.api.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Whatever a phone gets wrong is said with a pointer, and nothing of it is stored.
class BadReportsTest extends ReportsTesting {

    @Test
    void badPlacesAreNamed() {
        refused(with(noise(), "place", Map.of("lat", 30.46, "lng", 50.43)), "/place/lat", "coordinates-swapped");
        refused(with(noise(), "place", Map.of("lat", 0, "lng", 0)), "/place/lat", "null-island");
        refused(with(noise(), "place", Map.of("lat", 95, "lng", 30)), "/place/lat", "between");
        refused(with(noise(), "place", Map.of("lat", 50, "lng", 190)), "/place/lng", "between");
        refused(without(noise(), "place"), "/place", "required");
        var infinite = "{\"category\":\"noise\",\"text\":\"x\",\"answers\":{\"when\":\"day\"},\"emergency\":false,\"place\":{\"lat\":1e999,\"lng\":30}}";
        isPointed(app.citizen().post("/v1/reports", infinite), 422, "/place/lat", "coordinate");
        app.citizen().post("/v1/reports", infinite.replace("1e999", "NaN")).assertProblem(400, "malformed");
        assertThat(app.anonymous().get("/v1/districts/locate?lat=NaN&lng=30").assertProblem(400, "malformed").text())
                .contains("query:lat");
        isPointed(app.anonymous().get("/v1/districts/locate?lat=30.46&lng=50.43"), 400, "query:lat", "coordinates-swapped");
        isPointed(app.anonymous().get("/v1/districts/locate?lat=50.43"), 400, "query:lng", "required");
    }

    @Test
    void badCategoriesAndKindsAreNamed() {
        refused(with(noise(), "category", "dragons"), "/category", "unknown-category");
        refused(with(noise(), "kind", "thanks"), "/kind", "one-of");
        refused(with(noise(), "kind", "wish"), "/kind", "value");
        refused(body("abandoned-car", "Стоїть", Map.of("signs", List.of("broken"))), "/kind", "one-of");
        refused(with(noise(), "severity", 4), "/severity", "between");
        refused(without(noise(), "emergency"), "/emergency", "required");
    }

    @Test
    void answersOfTheWrongTypeAreNamed() {
        refused(body("noise", "Гучно", Map.of()), "/answers/when", "required");
        refused(body("noise", "Гучно", Map.of("when", "yesterday")), "/answers/when", "one-of");
        refused(body("noise", "Гучно", Map.of("when", 5)), "/answers/when", "one-of");
        refused(body("noise", "Гучно", Map.of("when", "day", "colour", "red")), "/answers/colour", "unknown");
        refused(body("noise", "Гучно", Map.of("when", "day", "source_of_noise", 7)), "/answers/source_of_noise", "type");
        refused(body("street-light", "Темно", Map.of("lamps", "два")), "/answers/lamps", "number");
        var car = with(body("abandoned-car", "Стоїть", Map.of("signs", "broken")), "kind", "problem");
        refused(car, "/answers/signs", "list");
        refused(with(car, "answers", Map.of("signs", List.of("broken", "burnt"))), "/answers/signs", "one-of");
        refused(with(car, "answers", Map.of("signs", List.of("broken"), "since", "вчора")), "/answers/since", "moment");
    }

    @Test
    void mistakesAreToldInTheReadersLanguage() {
        var body = with(noise(), "category", "dragons");

        assertThat(app.citizen().header("Accept-Language", "en").post("/v1/reports", body).text("/errors/0/detail"))
                .isEqualTo("There is no such category.");
        assertThat(app.citizen().post("/v1/reports", body).text("/errors/0/detail")).isEqualTo("Такої категорії немає.");
    }

    private void refused(Map<String, Object> body, String pointer, String rule) {
        var author = app.citizen();
        isPointed(author.post("/v1/reports", body), 422, pointer, rule);
        assertThat(author.get("/v1/reports?mine=true").items()).isEmpty();
    }

    private static Map<String, Object> without(Map<String, Object> body, String field) {
        var less = new java.util.HashMap<>(body);
        less.remove(field);
        return less;
    }
}
