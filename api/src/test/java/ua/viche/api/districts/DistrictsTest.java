package ua.viche.api.districts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.viche.api.ApiTest;
import ua.viche.local.harness.Answer;

/// Maps of districts, who serves in them, and who is my officer.
class DistrictsTest extends ApiTest {

    @Test
    void aResidentFindsTheirOfficerWhoeverIsOnShiftFirst() {
        var first = app.staff("officer", "demo-2");
        var second = app.staff("officer", "demo-2");
        var one = first.put("/v1/districts/demo-2/officers/me", Map.of("name", "Ігор Бойко", "rank", "капітан"))
                .assertStatus(200);
        var two = second.put("/v1/districts/demo-2/officers/me", Map.of("name", "Олена Коваль")).assertStatus(200);
        first.put("/v1/districts/demo-2/rota", Map.of("shifts", List.of(shift(two.text("/id"), "2026-11-23T08:00:00Z",
                "2026-11-23T20:00:00Z"), shift(UUID.randomUUID().toString(), "2026-11-24T08:00:00Z", "2026-11-24T20:00:00Z"))))
                .assertStatus(200);

        var planned = second.get("/v1/districts/demo-2/rota").assertStatus(200).json().path("shifts");
        assertThat(planned).hasSize(1);
        assertThat(planned.at("/0/officer").asText()).isEqualTo(two.text("/id"));
        assertThat(planned.at("/0/ends").asText()).isEqualTo("2026-11-23T20:00:00Z");
        app.staff("officer", "demo-1").get("/v1/districts/demo-2/rota").assertProblem(403, "forbidden");
        var answer = locate(50.4301, 30.6);

        assertThat(answer.text("/district/code")).isEqualTo("demo-2");
        assertThat(answer.json().path("inside").asBoolean()).isTrue();
        assertThat(answer.json().path("metres").asInt()).isZero();
        assertThat(answer.json().path("officers").findValuesAsText("name")).containsExactly("Олена Коваль", "Ігор Бойко");
        assertThat(answer.json().at("/officers/0/onShift").asBoolean()).isTrue();
        assertThat(answer.json().at("/officers/1/onShift").asBoolean()).isFalse();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        first.delete("/v1/districts/demo-2/officers/" + one.text("/id")).assertStatus(204);
        app.citizen().put("/v1/districts/demo-2/officers/me", Map.of("name", "Хтось")).assertProblem(403, "forbidden");
        app.staff("officer", "demo-1").put("/v1/districts/demo-2/rota", Map.of("shifts", List.of())).assertProblem(403,
                "forbidden");
    }

    @Test
    void outsideOfAllTheNearestDistrictIsToldWithItsDistance() {
        var answer = locate(50.43, 30.3859);

        assertThat(answer.text("/district/code")).isEqualTo("demo-1");
        assertThat(answer.json().path("inside").asBoolean()).isFalse();
        assertThat(answer.json().path("metres").asInt()).isBetween(950, 1_050);
    }

    @Test
    void anOfficerTellsHoursPrioritiesAndTheNextMeeting() {
        var officer = app.staff("officer", "demo-3");
        var profile = Map.of("unit", "demo-police", "hours", "вт 17:00–19:00", "priorities", List.of("Школи"), "nextMeeting",
                Map.of("at", "2026-12-10T16:00:00Z", "place", "Бібліотека"), "promisedWorkingDays", 3);

        officer.put("/v1/districts/demo-3/profile", profile).assertStatus(200);

        var district = app.anonymous().get("/v1/districts/demo-3").assertStatus(200);
        assertThat(district.text("/district/profile/nextMeeting/place")).isEqualTo("Бібліотека");
        assertThat(district.json().at("/district/promisedWorkingDays").asInt()).isEqualTo(3);
        assertThat(sql("select act from audit_acts where act = 'change-district'")).isNotEmpty();
        officer.put("/v1/districts/demo-3/profile", Map.of("promisedWorkingDays", 0)).assertProblem(422, "invalid");
        officer.put("/v1/districts/nowhere/profile", profile).assertProblem(404, "not-found");
    }

    @Test
    void aTerritoryKnowsAllAboveItAndItsFormerName() {
        var admin = app.staff("admin");
        var region = territory("UA01000000000013043", null, 1, "O", "Автономна Республіка Крим");
        var district = territory("UA01020000000022387", "UA01000000000013043", 2, "P", "Бахчисарайський");
        admin.post("/v1/territories/editions", Map.of("territories", List.of(region, district))).assertStatus(200);
        admin.post("/v1/territories/editions",
                Map.of("territories", List.of(territory("UA01020000000022387", "UA01000000000013043", 2, "P", "Нова назва"))))
                .assertStatus(200);

        var answer = app.anonymous().get("/v1/territories/UA01020000000022387").assertStatus(200);

        assertThat(answer.json().path("path").findValuesAsText("code")).containsExactly("UA01000000000013043",
                "UA01020000000022387");
        assertThat(answer.text("/territory/former")).isEqualTo("Бахчисарайський");
        assertThat(app.anonymous().get("/v1/territories?parent=UA01000000000013043").items()).hasSize(1);
        assertThat(app.anonymous().get("/v1/territories?name=" + URLEncoder.encode("Нова", StandardCharsets.UTF_8)).items())
                .hasSize(1);
        admin.post("/v1/territories/editions",
                Map.of("territories", List.of(territory("UA99020000000022387", "UA99000000000013043", 2, "P", "Ніде"))))
                .assertProblem(422, "invalid");
        app.staff("officer", "demo-1").post("/v1/territories/editions", Map.of("territories", List.of(region)))
                .assertProblem(403, "forbidden");
    }

    private Answer locate(double lat, double lng) {
        return app.anonymous().get("/v1/districts/locate?lat=" + lat + "&lng=" + lng).assertStatus(200);
    }

    private static Map<String, Object> shift(String officer, String starts, String ends) {
        return Map.of("officer", officer, "starts", starts, "ends", ends);
    }

    private static Map<String, Object> territory(String code, @org.jspecify.annotations.Nullable String parent, int level,
            String category, String name) {
        var territory = new java.util.HashMap<String, Object>(
                Map.of("code", code, "level", level, "category", category, "name", name));
        if (parent != null) {
            territory.put("parent", parent);
        }
        return territory;
    }
}
