package ua.viche.api.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.viche.contracts.events.ReportChanged;
import ua.viche.contracts.events.StaffAlertRaised;
import ua.viche.contracts.events.StaffAlertSettled;
import ua.viche.local.harness.Client;

/// What the staff do with reports, and what residents see of it.
class CaseworkTest extends ReportsTesting {

    @Test
    void onlyThoseResponsibleOpenAReportWhichProvesThatItArrived() {
        var author = app.citizen();
        var id = submit(author, noise());
        await().atMost(PATIENCE).until(() -> author.get("/v1/reports/" + id).text("/handovers/0/delivery").equals("sent"));

        app.staff("officer", "demo-2").get(report(id)).assertProblem(404, "not-found");
        author.get(report(id)).assertProblem(403, "forbidden");
        var opened = officer().get(report(id)).assertStatus(200);

        assertThat(opened.text("/text")).isEqualTo("Щоночі грає музика");
        assertThat(opened.text()).doesNotContain("50.4301").doesNotContain("\"name\":\"Т");
        assertThat(opened.json().at("/around/lat").asDouble()).isCloseTo(50.4301, org.assertj.core.data.Offset.offset(0.005));
        assertThat(author.get("/v1/reports/" + id).text("/handovers/0/delivery")).isEqualTo("acknowledged");
    }

    @Test
    void eachLookAtTheExactPlaceOrTheNameIsInTheAuditWithItsPurpose() {
        var id = submit(app.citizen(), with(noise(), "address", "вул. Таємна, 5"));
        var officer = officer();

        officer.post(report(id) + "/disclosures", Map.of("what", "location")).assertStatus(422);
        var place = officer.post(report(id) + "/disclosures", Map.of("what", "location", "purpose", "Виїзд на місце"))
                .assertStatus(200);
        officer.post(report(id) + "/disclosures", Map.of("what", "identity", "purpose", "Дзвінок заявнику")).assertStatus(200);
        app.staff("officer", "demo-2").post(report(id) + "/disclosures", Map.of("what", "location", "purpose", "Цікавість"))
                .assertProblem(404, "not-found");

        assertThat(place.json().at("/place/lat").asDouble()).isEqualTo(50.4301);
        assertThat(place.text("/address")).isEqualTo("вул. Таємна, 5");
        var audit = sql("select act, details from audit_acts where target = '" + id + "' order by seq nulls last, waiting");
        assertThat(audit).extracting(row -> row.get("act")).containsExactly("disclose-location", "disclose-identity");
        assertThat(String.valueOf(audit.getFirst().get("details"))).contains("Виїзд на місце").doesNotContain("50.43");
        assertThat(app.staff("admin").get("/v1/audit/verification").json().path("intact").asBoolean()).isTrue();
    }

    @Test
    void theFirstSubstantiveReplyByAPersonAnswersAQuestionAndAnAcknowledgementDoesNot() {
        var author = app.citizen();
        var asked = author.post("/v1/reports", question()).assertStatus(201);
        var id = asked.text("/id");
        assertThat(asked.text("/due/answerDueAt")).isEqualTo("2026-11-25T22:00:00Z");

        var officer = officer();
        officer.post(report(id) + "/replies", Map.of("template", "received")).assertStatus(201);
        officer.post(report(id) + "/replies", Map.of("text", "Бачу, дякую", "acknowledgement", true)).assertStatus(201);
        assertThat(author.get("/v1/reports/" + id).json().at("/due").has("answeredAt")).isFalse();
        officer.post(report(id) + "/replies", Map.of("text", "Щовівторка з 17:00")).assertStatus(201);

        var answered = author.get("/v1/reports/" + id);
        assertThat(answered.json().at("/due").has("answeredAt")).isTrue();
        assertThat(answered.json().at("/thread").findValuesAsText("kind")).containsExactly("received", "reply", "acknowledgement",
                "reply");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(changes(id)).contains(ReportChanged.Change.REPLIED));
        assertThat(neighbours.heard(ReportChanged.class, UUID.fromString(id)).toString()).doesNotContain("17:00");
    }

    @Test
    void aRefusalNamesTheNextBodyAndEachHopHasAClockOfItsOwn() {
        var author = app.citizen();
        var id = submit(author, body("street-light", "Темно", Map.of("lamps", 2)));
        var handover = Map.of("refused", true, "reason", "Ліхтарі обслуговує місто");

        var council = officer().post(report(id) + "/handover", handover).assertStatus(200);
        assertThat(council.text("/responsible/code")).isEqualTo("demo-council");
        assertThat(council.text("/next/code")).isEqualTo("demo-utility");
        officer().get(report(id)).assertProblem(404, "not-found");
        var official = app.staff("official", "demo-council");
        official.post(report(id) + "/handover", handover).assertStatus(200);
        var utility = app.staff("official", "demo-utility");
        utility.post(report(id) + "/handover", handover).assertProblem(409, "nobody-next");
        isPointed(utility.post(report(id) + "/handover", Map.of("refused", true, "reason", "Ні", "to", "nobody")), 422, "/to",
                "unknown-body");
        utility.post(report(id) + "/handover", Map.of("refused", false, "reason", "Назад", "to", "demo-council"))
                .assertStatus(200);

        var hops = author.get("/v1/reports/" + id).json().at("/handovers");
        assertThat(hops.findValuesAsText("code")).containsExactly("demo-1", "demo-council", "demo-utility", "demo-council");
        assertThat(hops.findValuesAsText("outcome")).containsExactly("refused", "refused", "transferred");
        assertThat(hops.findValuesAsText("dueAt")).containsExactly("2026-11-26T22:00:00Z", "2026-12-07T22:00:00Z",
                "2026-12-07T22:00:00Z", "2026-12-07T22:00:00Z");
        assertThat(hops.at("/0/reason").asText()).isEqualTo("Ліхтарі обслуговує місто");
    }

    @Test
    void aComplaintGoesPastTheOfficerConcernedEvenIfTheyServeAbove() {
        var concerned = app.staff("officer", "demo-inspection");
        var card = app.staff("admin");
        var officerId = meAsOfficer("demo-1");
        var complaint = body("police-complaint", "Нагрубив", Map.of("what", List.of("conduct")));
        complaint.put("aboutOfficer", officerId.id());

        var author = app.citizen();
        var id = submit(author, complaint);

        assertThat(author.get("/v1/reports/" + id).text("/responsible/code")).isEqualTo("demo-inspection");
        officerId.client().get(report(id)).assertProblem(404, "not-found");
        officer().get(report(id)).assertProblem(404, "not-found");
        concerned.get(report(id)).assertStatus(200);
        card.get(report(id)).assertStatus(200);
        isPointed(author.post("/v1/reports", with(complaint, "aboutOfficer", UUID.randomUUID().toString())), 422, "/aboutOfficer",
                "unknown-officer");
    }

    @Test
    void notMyLocalOfficerRoutesToTheUnitAbove() {
        var author = app.citizen();
        var id = submit(author, with(noise(), "notMyOfficer", true));
        var outside = submit(author, with(noise(), "place", Map.of("lat", 49.84, "lng", 24.03)));

        assertThat(author.get("/v1/reports/" + id).text("/responsible/code")).isEqualTo("demo-police");
        officer().get(report(id)).assertProblem(404, "not-found");
        app.staff("officer", "demo-police").get(report(id)).assertStatus(200);
        assertThat(author.get("/v1/reports/" + outside).text("/responsible/code")).isEqualTo("demo-police");
    }

    @Test
    void aCrimeIsNotClosedBeforeTheDutyUnitHasItOrAReasonSaysWhyNot() {
        var author = app.citizen();
        var registered = submit(author, crime());
        var explained = submit(author, crime());
        var officer = officer();

        officer.post(report(registered) + "/state", Map.of("state", "fixed")).assertProblem(409, "crime-not-forwarded");
        officer.post(report(registered) + "/forwarding", Map.of()).assertStatus(422);
        officer.post(report(registered) + "/forwarding", Map.of("registerNumber", "ЄО-12345")).assertStatus(200);
        officer.post(report(registered) + "/state", Map.of("state", "fixed", "text", "Передано слідчому")).assertStatus(200);
        officer.post(report(explained) + "/forwarding", Map.of("reason", "Повтор, зареєстровано раніше")).assertStatus(200);
        officer.post(report(explained) + "/state", Map.of("state", "unable_to_fix")).assertStatus(200);

        assertThat(author.get("/v1/reports/" + registered).text("/registerNumber")).isEqualTo("ЄО-12345");
        assertThat(author.get("/v1/reports/" + explained).text()).doesNotContain("зареєстровано раніше");
    }

    @Test
    void staffHearOfUrgentNearlyDueAndOverdueReportsOnceEach() {
        var author = app.citizen();
        var id = UUID.fromString(submit(author, question()));
        var urgent = UUID.fromString(submit(author, with(noise(), "severity", 3)));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(causes(urgent)).containsExactly(StaffAlertRaised.Cause.URGENT));

        clock.advance(Duration.ofDays(2));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(causes(id)).containsExactly(StaffAlertRaised.Cause.NEARLY_DUE));
        clock.advance(Duration.ofDays(1));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(causes(id)).containsExactly(StaffAlertRaised.Cause.NEARLY_DUE,
                StaffAlertRaised.Cause.OVERDUE));
        var alert = alerts(id).getFirst();
        assertThat(alert.duty()).isEqualTo("district:demo-1");
        officer().post(report(id.toString()) + "/replies", Map.of("text", "Відповідь")).assertStatus(201);

        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(neighbours.heard(StaffAlertSettled.class, alert.alert())).isNotEmpty());
    }

    @Test
    void internalNotesAndScenesStayInsideAndKeepTheTimeOfTheDevice() {
        var author = app.citizen();
        var id = submit(author, noise());
        var officer = officer().idempotent("written-in-a-cellar");
        var scene = Map.of("text", "Був, тихо", "deviceTime", "2026-11-23T08:15:00Z");

        var first = officer.post(report(id) + "/scene-notes", scene).assertStatus(201);
        assertThat(officer.post(report(id) + "/scene-notes", scene).assertStatus(201).text()).isEqualTo(first.text());

        assertThat(first.text()).doesNotContain("Був, тихо");
        var remark = last(officer.get(report(id)).json().path("thread"));
        assertThat(remark.at("/internal").asBoolean()).isTrue();
        assertThat(remark.at("/said/deviceTime").asText()).isEqualTo("2026-11-23T08:15:00Z");
        assertThat(remark.at("/said/at").asText()).isNotEqualTo("2026-11-23T08:15:00Z");
        assertThat(author.get("/v1/reports/" + id).text()).doesNotContain("Був, тихо");
    }

    @Test
    void theDayOfAnOfficerIsInTheOrderTheyWant() {
        var officer = app.staff("officer", "demo-4");
        var there = Map.of("lat", 50.4701, "lng", 30.5301);
        var near = submit(app.citizen(), with(noise(), "place", there));
        var risky = submit(app.citizen(), with(with(noise(), "place", Map.of("lat", 50.5151, "lng", 30.6301)), "severity", 3));
        var due = submit(app.citizen(), with(body("street-light", "Темно", Map.of("lamps", 1)), "place", Map.of("lat", 50.5101,
                "lng", 30.6201)));
        officer.post("/v1/officer/shift-notes", Map.of("duty", "district:demo-4", "text", "Ключ у чергового")).assertStatus(201);
        officer.post("/v1/officer/shift-notes", Map.of("duty", "district:demo-1", "text", "Чуже")).assertProblem(403,
                "forbidden");

        var today = app.staff("officer", "demo-4").get("/v1/officer/today").assertStatus(200);

        assertThat(ids(today.items())).containsExactly(due, near, risky);
        assertThat(today.text("/notes/0/text")).isEqualTo("Ключ у чергового");
        assertThat(ids(officer.get("/v1/officer/today?order=risk").items())).startsWith(risky);
        assertThat(ids(officer.get("/v1/officer/today?order=distance&lat=50.4702&lng=30.5302").items())).startsWith(near);
        isPointed(officer.get("/v1/officer/today?order=distance"), 400, "query:lat", "required");
        var page = officer.get("/v1/officer/today?limit=2");
        assertThat(ids(officer.get("/v1/officer/today?limit=2&cursor=" + page.text("/next")).items())).containsExactly(risky);
        assertThat(ids(officer().get("/v1/officer/today?limit=100").items())).doesNotContain(near);
    }

    @Test
    void whoActsOnWhatTheyNoLongerSeeIsTold() {
        var id = submit(app.citizen(), noise());
        var seen = officer().get(report(id)).json().path("version").asText();
        officer().post(report(id) + "/state", Map.of("state", "planned")).assertStatus(200);

        officer().ifMatch("\"" + seen + "\"").post(report(id) + "/state", Map.of("state", "fixed")).assertProblem(412,
                "stale");
        officer().ifMatch("newest").post(report(id) + "/state", Map.of("state", "fixed")).assertProblem(400,
                "malformed");
        assertThat(officer().get(report(id)).text("/state")).isEqualTo("planned");
        var now = officer().get(report(id)).json().path("version").asText();
        officer().ifMatch("\"" + now + "\"").post(report(id) + "/state", Map.of("state", "fixed")).assertStatus(200);
    }

    @Test
    void theDayCanBeNarrowedAndPrivateReportsAreOnNoMap() {
        var there = Map.of("lat", 50.4401, "lng", 30.6001);
        var officer = app.staff("officer", "demo-2");
        var planned = submit(app.citizen(), with(noise(), "place", there));
        officer.post(report(planned) + "/state", Map.of("state", "planned")).assertStatus(200);
        var hidden = submit(app.citizen(), with(with(noise(), "place", there), "private", true));
        var crime = submit(app.citizen(), with(crime(), "place", there));

        var list = "/v1/officer/today?limit=100";
        assertThat(ids(officer.get(list + "&state=planned").items())).contains(planned).doesNotContain(hidden, crime);
        assertThat(ids(officer.get(list + "&category=drug-dealing").items())).contains(crime).doesNotContain(planned, hidden);
        isPointed(officer.get(list + "&state=fixed"), 400, "query:state", "one-of");

        var lines = officer.get(list).items();
        assertThat(line(lines, planned).at("/around/lat").asDouble()).isCloseTo(50.4401,
                org.assertj.core.data.Offset.offset(0.005));
        assertThat(line(lines, hidden).path("private").asBoolean()).isTrue();
        assertThat(line(lines, hidden).has("around")).isFalse();
        assertThat(line(lines, crime).has("around")).isFalse();
    }

    private static JsonNode line(List<JsonNode> lines, String id) {
        return lines.stream().filter(line -> line.path("id").asText().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void anAuthorReopensWhatWasNotPutRight() {
        var author = app.citizen();
        var id = submit(author, noise());
        officer().post(report(id) + "/state", Map.of("state", "fixed", "text", "Поговорив із сусідами")).assertStatus(200);
        assertThat(state(author, id)).isEqualTo("fixed");
        officer().post(report(id) + "/state", Map.of("state", "planned")).assertProblem(409, "report-state");

        author.post("/v1/reports/" + id + "/reopening", Map.of("text", "Знову гучно")).assertStatus(200);

        var again = author.get("/v1/reports/" + id);
        assertThat(again.text("/state")).isEqualTo("confirmed");
        assertThat(again.json().at("/handovers")).hasSize(2);
        author.post("/v1/reports/" + id + "/reopening", Map.of("text", "Ще раз")).assertProblem(409, "report-state");
    }

    @Test
    void authorsAreAskedInTimeWhetherItWasPutRight() {
        var author = app.citizen();
        var id = submit(author, noise());
        officer().post(report(id) + "/state", Map.of("state", "fixed")).assertStatus(200);
        clock.advance(Duration.ofDays(29));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(changes(id)).contains(ReportChanged.Change.ASKED_WHETHER_FIXED));
        author.post("/v1/reports/" + id + "/questionnaire", Map.of("fixed", false, "text", "Ні")).assertStatus(200);

        assertThat(state(author, id)).isEqualTo("confirmed");
    }

    private record Introduced(Client client, String id) {}

    private Introduced meAsOfficer(String district) {
        var client = app.staff("officer", district);
        var id = client.put("/v1/districts/" + district + "/officers/me", Map.of("name", "Олена Коваль")).assertStatus(200)
                .text("/id");
        return new Introduced(client, id);
    }

    private static Map<String, Object> crime() {
        return with(body("drug-dealing", "Бачу закладки", Map.of("seen", "drop")), "kind", "problem");
    }

    private static String report(String id) {
        return "/v1/officer/reports/" + id;
    }

    private List<ReportChanged.Change> changes(String id) {
        return neighbours.heard(ReportChanged.class, UUID.fromString(id)).stream().map(ReportChanged::change).toList();
    }

    private List<StaffAlertRaised> alerts(UUID report) {
        return neighbours.heard(StaffAlertRaised.class).stream().filter(alert -> alert.subject().equals(report)).toList();
    }

    private List<StaffAlertRaised.Cause> causes(UUID report) {
        return alerts(report).stream().map(StaffAlertRaised::cause).toList();
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.path("id").asText()).toList();
    }

    private static JsonNode last(JsonNode list) {
        return list.get(list.size() - 1);
    }
}
