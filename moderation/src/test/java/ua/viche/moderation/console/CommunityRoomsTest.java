package ua.viche.moderation.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommunityRoomsTest extends RoomTest {

    private static final String GROUP = "/console/advisory/groups/" + Samples.GROUP;
    private static final String MEETING = "/console/advisory/meetings/" + Samples.MEETING;
    private static final String RECOMMENDATION = "/console/advisory/recommendations/" + Samples.RECOMMENDATION;
    private static final String SCHOOL = "/console/schools/" + Samples.SCHOOL;
    private static final String BOOKING = "/console/schools/bookings/" + Samples.BOOKING;

    CommunityRoomsTest(Console given) {
        super(given);
    }

    @Test
    void aSecretaryAppointsCallsAndConvenes() {
        var secretary = given.signedIn("secretary:kyiv-podil-1");
        assertThat(secretary.get("/console").location()).isEqualTo("/console/advisory");
        assertThat(secretary.get("/console/advisory").assertStatus(200).html()).contains("Дорадча група Подолу");
        assertThat(secretary.get(GROUP).assertStatus(200).html()).contains("Хочу безпечну вулицю для дітей.", "1 of 9", "Appoint",
                "Open a call for members", "minutes wait for the approval");

        secretary.submit(GROUP + "/applications/" + Samples.APPLICATION + "/appointment").assertStatus(303);
        secretary.submit(GROUP + "/calls", "seats", "8", "closesAt", "2026-12-20T18:00", "text.uk", "Шукаємо.").assertStatus(303);
        secretary.submit(GROUP + "/meetings", "startsAt", "2026-12-20T18:00", "endsAt", "2026-12-20T20:00", "place", "Бібліотека",
                "agenda", "Освітлення\r\n\r\nПатрулі").assertStatus(303);

        assertThat(given.api().sent().getFirst().body().path("appoint").asBoolean()).isTrue();
        assertThat(given.api().sent().get(1).body().path("seats").asInt()).isEqualTo(8);
        assertThat(given.api().sent().get(2).body().path("agenda")).extracting(point -> point.asText())
                .containsExactly("Освітлення", "Патрулі");
    }

    @Test
    void aMeetingIsRunWithQuorumAttendanceAndMinutes() {
        var secretary = given.signedIn("secretary:kyiv-podil-1");
        assertThat(secretary.get(MEETING).assertStatus(200).html()).contains("Освітлення парку", "not there, 5 are needed",
                "value=\"" + Samples.MEMBER + "\" checked", ">Обговорили освітлення.</textarea>");

        secretary.submit(MEETING + "/attendance", "members", Samples.MEMBER).assertStatus(303);
        secretary.submit(MEETING + "/minutes", "text", "Ухвалили.").assertStatus(303);
        secretary.submit(MEETING + "/closed").assertStatus(303);

        assertThat(given.api().sent()).extracting(sent -> sent.what().replaceFirst(".*/", "")).containsExactly("attendance",
                "minutes", "state");
    }

    @Test
    void theObligatoryAnswerIsGivenByThePoliceOfTheDistrictAlone() {
        var police = given.signedIn("officer:kyiv-podil-1");
        assertThat(police.get("/console/advisory/recommendations").assertStatus(200).html()).contains("Answer: overdue by",
                "Частіше патрулювати парк увечері.");
        assertThat(police.get(RECOMMENDATION).assertStatus(200).html()).contains("for 5, against 1", "Publish the answer");
        assertThat(given.signedIn("secretary:kyiv-podil-1").get(RECOMMENDATION).html()).doesNotContain("Publish the answer");

        police.submit(RECOMMENDATION + "/answer", "verdict", "partly", "text.uk", "Патрулюватимемо у вихідні.").assertStatus(303);

        assertThat(given.api().sent().getLast().body().toString())
                .contains("\"verdict\":\"partly\"", "\"uk\":\"Патрулюватимемо у вихідні.\"").doesNotContain("\"en\"");
    }

    @Test
    void anEntityReportsProgressWithEvidence() {
        var official = given.signedIn("official:national-police");
        assertThat(official.get("/console/plan").assertStatus(200).html()).contains("11.1. Поліція", "Result 1: overdue by");
        var page = official.get("/console/plan/11.1").assertStatus(200).html();
        assertThat(page).contains("Перша сотня навчається.", "Report progress").doesNotContain("Assess as a partner");

        official.submit("/console/plan/11.1/updates", "entity", "national-police", "status", "done", "result", "1", "text.uk",
                "Навчено всіх.", "evidence", "https://example.org/report Звіт за рік").assertStatus(303);

        var sent = given.api().sent().getLast().body();
        assertThat(sent.at("/evidence/0/title").asText()).isEqualTo("Звіт за рік");
        assertThat(sent.path("result").asInt()).isEqualTo(1);
        assertThat(given.signedIn("editor:ngo-safety").get("/console/plan/11.1").html()).contains("Assess as a partner")
                .doesNotContain("Report progress");
    }

    @Test
    void aCoordinatorBooksLessonsAndSeesTheCodeOfAClassOnce() {
        var coordinator = given.signedIn("coordinator:26123456");
        assertThat(coordinator.get("/console/schools").assertStatus(200).html()).contains("Ліцей № 5");
        assertThat(coordinator.get(SCHOOL).assertStatus(200).html()).contains("Безпека в мережі", "7-А", "Book a lesson")
                .doesNotContain("Work at this school");

        coordinator.submit(SCHOOL + "/bookings", "class", Samples.CLASS, "lesson", "online-safety", "officer", Samples.OFFICER,
                "startsAt", "2026-12-04T10:00").assertStatus(303);
        var added = coordinator.submit(SCHOOL + "/classes", "name", "7-А", "pupils", "28").assertStatus(200).html();
        coordinator.submit(BOOKING + "/attendance", "present", "25", "absent", "3").assertStatus(303);
        coordinator.submit(BOOKING + "/cancellation").assertStatus(303);

        assertThat(added).contains("K7M2P9QRTX");
        assertThat(given.api().sent()).extracting(ApiStub.Sent::what).contains("DELETE /v1/school-bookings/" + Samples.BOOKING);
    }

    @Test
    void trainingIsCountedByRegionAndRankAndFewPeopleAreNotTold() {
        var officer = given.signedIn("officer:kyiv-podil-1");

        assertThat(officer.get("/console/training").assertStatus(200).html()).contains("Поліція і громада", "Kyiv", "sergeant",
                "12",
                "too few to show");
    }

    @Test
    void eachRoomIsShownToItsRolesAlone() {
        assertThat(given.signedIn("coordinator:26123456").get("/console/schools").html()).doesNotContain("/console/advisory",
                "/console/plan", "/console/training", "/console/campaigns");
        given.signedIn("editor:ua-moi").get("/console/schools").assertStatus(403);
        given.signedIn("moderator").get("/console/advisory").assertStatus(403);
        given.signedIn("moderator").get("/console/plan").assertStatus(403);
        given.signedIn("secretary:kyiv-podil-1").get("/console/training").assertStatus(403);
    }
}
