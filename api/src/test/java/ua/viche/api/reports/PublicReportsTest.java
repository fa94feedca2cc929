package ua.viche.api.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.contracts.events.ReportChanged;

/// What everybody sees: lists, the map, what is close by, "me too", figures and exports.
class PublicReportsTest extends ReportsTesting {

    private static final int ENOUGH = 3;

    @Override
    protected Map<String, String> settings() {
        var settings = new HashMap<>(super.settings());
        settings.put("api.reports.map.enough", String.valueOf(ENOUGH));
        settings.put("api.reports.figures.every", "100ms");
        return settings;
    }

    @Test
    void theMapShowsCellsOfADayOnceEnoughReportsShareThem() {
        clock.advance(Duration.ofDays(10));
        var day = "2026-12-03";
        var lonely = published(app.citizen(), at(50.4901, 30.4102));
        published(app.citizen(), at(50.4301, 30.4602));
        published(app.citizen(), at(50.4302, 30.4603));
        awaitMap(day, 0);
        assertThat(cell(lonely)).isNull();

        var third = published(app.citizen(), at(50.4303, 30.4604));
        var secret = submit(app.citizen(), with(at(50.4303, 30.4604), "private", true));

        await().atMost(PATIENCE).untilAsserted(() -> {
            var map = app.anonymous().get("/v1/reports/map?from=" + day).assertStatus(200);
            assertThat(map.items()).hasSize(1);
            assertThat(map.items().getFirst().path("reports").asInt()).isEqualTo(3);
        });
        assertThat(cell(third)).isNotNull();
        assertThat(cell(lonely)).isNull();
        assertThat(app.anonymous().get("/v1/reports/map?from=" + day).text()).doesNotContain("50.430").doesNotContain(secret);
        assertThat(app.anonymous().get("/v1/reports/heat?from=" + day).items()).hasSize(1);
        assertThat(app.anonymous().get("/v1/reports/map?from=" + day + "&bbox=22,44,23,45").items()).isEmpty();
        isPointed(app.anonymous().get("/v1/reports/map?bbox=1,2,3"), 400, "query:bbox", "bbox");

        moderate(third, DecisionMade.Action.REJECT);
        awaitMap(day, 0);
    }

    @Test
    void whoeverWritesIsShownWhatWasReportedCloseByInTheSameCategory() {
        var close = published(app.citizen(), at(50.4101, 30.5502));
        published(app.citizen(), at(50.4131, 30.5502));
        published(app.citizen(), with(body("street-light", "Темно", Map.of("lamps", 1)), "place",
                Map.of("lat", 50.4101, "lng", 30.5502)));
        submit(app.citizen(), with(at(50.4101, 30.5502), "private", true));

        var near = app.citizen().post("/v1/reports/nearby",
                Map.of("category", "noise", "place", Map.of("lat", 50.4104, "lng", 30.5502))).assertStatus(200);

        assertThat(near.items()).extracting(item -> item.at("/report/id").asText()).containsExactly(close);
        assertThat(near.items().getFirst().path("metres").asInt()).isLessThanOrEqualTo(100);
        assertThat(app.citizen().post("/v1/reports/nearby",
                Map.of("category", "noise", "place", Map.of("lat", 50.4150, "lng", 30.5502))).items()).extracting(
                        item -> item.at("/report/id").asText())
                .doesNotContain(close);
    }

    @Test
    void peopleSayMeTooOnceAndAllOfThemHearOneReply() {
        var author = app.citizen();
        var id = published(author, noise());
        var other = app.citizen();

        author.put("/v1/reports/" + id + "/support").assertProblem(409, "report-state");
        other.put("/v1/reports/" + id + "/support").assertStatus(200);
        var twice = other.put("/v1/reports/" + id + "/support").assertStatus(200);
        app.citizen().put("/v1/reports/" + id + "/support").assertStatus(200);
        assertThat(twice.json().path("supporters").asInt()).isEqualTo(1);
        officer().post("/v1/officer/reports/" + id + "/replies", Map.of("text", "Перевірив, буде тихо", "publicly", true))
                .assertStatus(201);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(neighbours.heard(ReportChanged.class, UUID.fromString(id)))
                .anyMatch(news -> news.change() == ReportChanged.Change.REPLIED && news.recipients().size() == 3));
        assertThat(app.citizen().get("/v1/reports/" + id).text()).contains("Перевірив, буде тихо");
        other.delete("/v1/reports/" + id + "/support").assertStatus(200);
        assertThat(other.get("/v1/reports/" + id).json().path("supporters").asInt()).isEqualTo(1);
    }

    @Test
    void whoWroteADuplicateBacksTheFirstFromThenOn() {
        var author = app.citizen();
        var first = published(app.citizen(), noise());
        var second = published(author, noise());
        var officer = officer();

        isPointed(officer.post("/v1/officer/reports/" + second + "/merge", Map.of("into", second)), 422, "/into", "not-the-same");
        officer.post("/v1/officer/reports/" + second + "/merge", Map.of("into", first)).assertStatus(200);

        assertThat(author.get("/v1/reports/" + second).text("/duplicateOf")).isEqualTo(first);
        assertThat(author.get("/v1/reports/" + second).text("/state")).isEqualTo("duplicate");
        assertThat(app.citizen().get("/v1/reports/" + first).json().path("supporters").asInt()).isEqualTo(1);
        author.post("/v1/reports/" + second + "/reopening", Map.of("text", "Ні")).assertProblem(409, "report-state");
    }

    @Test
    void districtsShowHowFastTheyAnsweredAgainstTheirPromise() {
        var asker = app.citizen();
        var place = Map.of("lat", 50.4801, "lng", 30.4502);
        var id = submit(asker, with(question(), "place", place));
        clock.advance(Duration.ofHours(6));
        app.staff("officer", "demo-3").post("/v1/officer/reports/" + id + "/replies", Map.of("text", "Щовівторка"))
                .assertStatus(201);

        var figures = app.anonymous().get("/v1/reports/figures/demo-3").assertStatus(200);
        assertThat(figures.json().path("questions").asInt()).isEqualTo(1);
        assertThat(figures.json().path("medianHours").asDouble()).isEqualTo(6.0);
        assertThat(figures.json().path("keptShare").asDouble()).isEqualTo(1.0);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                app.anonymous().get("/v1/districts/demo-3").json().at("/district/measured/medianHours").asDouble())
                .isEqualTo(6.0));
        assertThat(app.anonymous().get("/v1/districts/demo-3").json().at("/district/promisedWorkingDays").asInt()).isEqualTo(2);
    }

    @Test
    void publicReportsAreOpenDataInThreeFormats() {
        var id = published(app.citizen(), body("environment", "=СУМА(A1), звалище", Map.of("threat", "waste")));

        var csv = app.anonymous().get("/v1/reports/export?format=csv&category=environment").assertStatus(200);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text()).contains(id).contains("\"'=СУМА(A1), звалище\"").doesNotContain("50.4301");
        var geo = app.anonymous().get("/v1/reports/export?format=geojson&category=environment").assertStatus(200);
        assertThat(geo.json().path("features")).hasSize(1);
        assertThat(app.anonymous().get("/v1/reports/export?category=environment").items()).hasSize(1);
        isPointed(app.anonymous().get("/v1/reports/export?format=xls"), 400, "query:format", "one-of");
    }

    @Test
    void afterItsTimeNothingIsLeftOfAReportButFigures() {
        var author = app.citizen();
        var id = submit(author, noise());
        officer().post("/v1/officer/reports/" + id + "/replies", Map.of("text", "Домовився з пані Оленою")).assertStatus(201);
        author.post("/v1/reports/" + id + "/cancellation").assertStatus(200);
        clock.advance(Duration.ofDays(1_096));

        await().atMost(PATIENCE).untilAsserted(() -> author.get("/v1/reports/" + id).assertProblem(404, "not-found"));

        assertThat(sql("select content, location, author, public_text from report where id = '" + id + "'").getFirst().values())
                .containsOnlyNulls();
        assertThat(sql("select text from report_entry where report = '" + id + "' and text is not null")).isEmpty();
        assertThat(sql("select category, district, state from report where id = '" + id + "'").getFirst().values())
                .doesNotContainNull();
    }

    private void awaitMap(String day, int cells) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(sql("select 1 as one from report_map_stale")).isEmpty();
            assertThat(app.anonymous().get("/v1/reports/map?from=" + day).assertStatus(200).items()).hasSize(cells);
        });
    }

    private @org.jspecify.annotations.Nullable String cell(String id) {
        var json = app.citizen().get("/v1/reports/" + id).assertStatus(200).json();
        return json.has("cell") ? json.path("cell").toString() : null;
    }

    private static Map<String, Object> at(double lat, double lng) {
        return with(noise(), "place", Map.of("lat", lat, "lng", lng));
    }
}
