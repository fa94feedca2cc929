package ua.viche.api.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.viche.api.reports.ReportsTesting;
import ua.viche.contracts.events.AreaNewsPublished;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.contracts.events.DecisionMade.Part;
import ua.viche.contracts.events.DecisionMade.Span;
import ua.viche.contracts.events.SubmissionReceived;

/// Who follows a district, a category or the surroundings of a place hears of what becomes public there.
class AlertsTest extends ReportsTesting {

    @Override
    protected Map<String, String> settings() {
        var settings = new HashMap<>(super.settings());
        settings.put("api.alerts.every", "100ms");
        settings.put("api.reports.map.enough", "2");
        return settings;
    }

    @Test
    void followersHearOfAReportOnlyAsFarAsTheMapTells() {
        var byDistrict = app.citizen();
        var byCategory = app.citizen();
        var elsewhere = app.citizen();
        var around = app.citizen();
        byDistrict.post("/v1/alerts", Map.of("district", "demo-1")).assertStatus(201);
        byCategory.post("/v1/alerts", Map.of("district", "demo-1", "category", "street-light")).assertStatus(201);
        elsewhere.post("/v1/alerts", Map.of("district", "demo-2")).assertStatus(201);
        around.post("/v1/alerts", Map.of("circle", Map.of("place", HERE, "metres", 500))).assertStatus(201);
        around.post("/v1/alerts", Map.of("circle", Map.of("place", HERE, "metres", 700))).assertStatus(201);

        var alone = published(app.citizen(), noise());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(recipients(alone)).hasSize(1));
        published(app.citizen(), noise());
        var third = published(app.citizen(), noise());

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(recipients(third)).hasSize(2).doesNotHaveDuplicates());
    }

    @Test
    void anAlertsPlaceLiesEncryptedAndAlertsAreEveryonesOwn() {
        var person = app.citizen();
        var id = person.post("/v1/alerts", Map.of("circle", Map.of("place", HERE, "metres", 1000))).assertStatus(201).text("/id");

        assertThat(sql("select cast(a as text) as row from area_alert a where id = '" + id + "'").toString())
                .doesNotContain("50.4301");
        assertThat(person.get("/v1/alerts").items()).hasSize(1);
        assertThat(app.citizen().get("/v1/alerts").items()).isEmpty();
        app.citizen().delete("/v1/alerts/" + id).assertProblem(404, "not-found");
        person.delete("/v1/alerts/" + id).assertStatus(204);
        isPointed(person.post("/v1/alerts", Map.of("circle", Map.of("place", HERE, "metres", 10))), 422, "/circle/metres",
                "between");
        isPointed(person.post("/v1/alerts", Map.of("category", "drug-dealing")), 422, "/category", "unknown-category");
        isPointed(person.post("/v1/alerts", Map.of("district", "x")), 422, "/district", "unknown-district");
        isPointed(person.post("/v1/alerts", Map.of()), 422, "/district", "required");
        for (var more = 0; more < 20; more++) {
            person.post("/v1/alerts", Map.of("district", "demo-3")).assertStatus(201);
        }
        person.post("/v1/alerts", Map.of("district", "demo-3")).assertProblem(409, "too-many-alerts");
    }

    @Test
    void anOfficersNoticeReachesTheDistrictAfterModeration() {
        var inDistrict = app.citizen();
        inDistrict.post("/v1/alerts", Map.of("circle", Map.of("place", Map.of("lat", 50.50, "lng", 30.60), "metres", 900)))
                .assertStatus(201);
        var notice = Map.of("title", "Зустріч з мешканцями", "text", "У вівторок о 18:00 в бібліотеці.");
        var officer = app.staff("officer", "demo-4");
        app.staff("officer", "demo-1").post("/v1/notices/districts/demo-4", notice).assertProblem(403, "forbidden");

        var id = officer.post("/v1/notices/districts/demo-4", notice).assertStatus(202).text("/id");
        app.anonymous().get("/v1/notices/" + id).assertProblem(404, "not-found");
        officer.get("/v1/notices/" + id).assertStatus(200);
        var key = UUID.fromString(id);
        await().atMost(PATIENCE).until(() -> !neighbours.heard(SubmissionReceived.class, key).isEmpty());
        var submission = neighbours.heard(SubmissionReceived.class, key).getFirst();
        assertThat(submission.kind()).isEqualTo("notice");
        neighbours.tell(new DecisionMade(UUID.randomUUID(), submission.submission(), "notice", key, DecisionMade.Action.APPROVE,
                null, null, clock.instant()));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(recipients(id)).hasSize(1));
        assertThat(app.anonymous().get("/v1/notices?district=demo-4").items()).hasSize(1);
        assertThat(app.anonymous().get("/v1/notices?district=demo-1").items()).isEmpty();
    }

    @Test
    void wordsAreStruckOutOfANoticeAndComeBackWhenTheDecisionIsOverturned() {
        var id = app.staff("officer", "demo-4").post("/v1/notices/districts/demo-4",
                Map.of("title", "Шукаємо Петренка", "text", "Петренка бачили біля школи.")).assertStatus(202).text("/id");

        var redaction = decide("notice", id, DecisionMade.Action.REDACT,
                List.of(new Span(Part.TITLE, 8, 16), new Span(Part.TEXT, 0, 8)), null);

        assertThat(applied(id, redaction).visible()).isTrue();
        var struck = app.anonymous().get("/v1/notices/" + id).assertStatus(200);
        assertThat(struck.text("/title")).isEqualTo("Шукаємо [вилучено]");
        assertThat(struck.text("/text")).isEqualTo("[вилучено] бачили біля школи.");
        assertThat(sql("select cast(n as text) as row from area_notice n where id = '" + id + "'").toString())
                .doesNotContain("Петренка");
        var hiding = decide("notice", id, DecisionMade.Action.HIDE, null, null);
        assertThat(applied(id, hiding).visible()).isFalse();
        assertThat(applied(id, decide("notice", id, DecisionMade.Action.RESTORE, null, hiding)).visible()).isTrue();
        assertThat(app.anonymous().get("/v1/notices/" + id).text("/text")).isEqualTo("[вилучено] бачили біля школи.");
        assertThat(applied(id, decide("notice", id, DecisionMade.Action.RESTORE, null, redaction)).changed()).isTrue();
        assertThat(app.anonymous().get("/v1/notices/" + id).text("/title")).isEqualTo("Шукаємо Петренка");
    }

    private List<UUID> recipients(String subject) {
        return neighbours.heard(AreaNewsPublished.class, UUID.fromString(subject)).stream()
                .flatMap(news -> news.recipients().stream()).toList();
    }
}
