package ua.viche.moderation.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The rooms of an officer of a district.
@ExtendWith(Console.One.class)
class ReportsTest {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"");
    private static final String NOISE = "/console/reports/" + ReportSamples.NOISE;
    private static final String DRUGS = "/console/reports/" + ReportSamples.DRUGS;

    private final Console given;

    ReportsTest(Console given) {
        this.given = given;
    }

    @BeforeEach
    void forget() {
        given.api().forget();
        ReportSamples.into(given.api(), given.clock());
    }

    @AfterEach
    void bothSidesSpeakTheInterface() {
        assertThat(given.api().mistakes()).isEmpty();
    }

    private Visitor officer() {
        return given.signedIn("officer:demo-1");
    }

    @Test
    void anOfficerSeesTheDayByItsTermsAndWhatTheShiftBeforeLeft() {
        var officer = officer();

        assertThat(officer.get("/console").location()).isEqualTo("/console/reports");
        var page = officer.get("/console/reports").assertStatus(200).html();

        assertThat(page).contains("3 reports, 1 overdue", "overdue by", "High risk", "May be a crime", "Waits for an answer",
                "2 people say", "Перевірити двір на вул. Садовій.");
        assertThat(page.indexOf(ReportSamples.DRUGS)).isLessThan(page.indexOf(ReportSamples.NOISE));
    }

    @Test
    void aReportShowsItsTermsItsThreadAndNothingRunsThatOthersWrote() {
        var page = officer().get(NOISE).assertStatus(200).html();

        assertThat(page).contains(NOISE + "/photos/0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e40", "To be answered", "Двічі виїжджали.",
                "for the staff only", "Next in turn: Національна поліція",
                "&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }

    @Test
    void whatMayBeACrimeIsClosedOnlyOnceTheDutyUnitHasIt() {
        var page = officer().get(DRUGS).assertStatus(200).html();

        assertThat(page).contains("It cannot be closed before").doesNotContain("value=\"fixed\"");
        assertThat(officer().get(NOISE).html()).contains("value=\"fixed\"");
    }

    @Test
    void anAnswerGoesOutOnceWithTheVersionThatWasSeen() {
        var officer = officer();
        var key = key(officer.get(NOISE).html());

        var sent = officer.submit(NOISE + "/replies", "text", "Були на місці, склали протокол.", "publicly", "true", "key", key,
                "version", "4").assertStatus(303);

        assertThat(sent.location()).isEqualTo(NOISE + "?done=replies");
        assertThat(officer.get(sent.location()).html()).contains("The answer was sent.");
        var reply = given.api().sent().getLast();
        assertThat(reply.what()).isEqualTo("POST /v1/officer/reports/" + ReportSamples.NOISE + "/replies");
        assertThat(reply.body().path("publicly").asBoolean()).isTrue();
        assertThat(reply.tag()).isEqualTo("\"4\"");
        assertThat(reply.key()).isEqualTo(key);
    }

    @Test
    void whatTheServiceRefusesIsSaidAndNothingTypedIsLost() {
        var officer = officer();
        given.api().failing(409, "{\"title\":\"Спершу чергова частина\",\"detail\":\"Спершу передайте це черговій частині.\"}");

        var page = officer.submit(DRUGS + "/state", "state", "planned", "text", "Виїдемо завтра.", "version", "4")
                .assertStatus(409)
                .html();

        assertThat(page).contains("Спершу передайте це черговій частині.", ">Виїдемо завтра.</textarea>");
    }

    @Test
    void whatWasWrittenStaysWhileTheServiceIsAwayAndGoesOutOnce() {
        var officer = officer();
        var key = key(officer.get(NOISE).html());
        given.api().failing(503, "{}");

        var page = officer.submit(NOISE + "/notes", "text", "Двері зачинено.", "key", key, "version", "4").assertStatus(503)
                .html();

        assertThat(page).contains("it will not be done twice", ">Двері зачинено.</textarea>");
        assertThat(key(page)).isEqualTo(key);
        assertThat(officer.get("/console/reports").assertStatus(503).html()).contains("not available now");
    }

    @Test
    void theExactPlaceIsShownOnceForAPurpose() {
        given.api().answer("POST /v1/officer/reports/" + ReportSamples.NOISE + "/disclosures", """
                {"place":{"lat":50.45251,"lng":30.51749},"address":"вул. Садова, 1, кв. 4"}""");

        var page = officer().submit(NOISE + "/disclosures", "what", "location", "purpose", "Виїзд").assertStatus(200).html();

        assertThat(page).contains("вул. Садова, 1, кв. 4");
        assertThat(given.api().sent().getLast().body().path("purpose").asText()).isEqualTo("Виїзд");
        assertThat(officer().get(NOISE).html()).doesNotContain("вул. Садова, 1, кв. 4");
    }

    @Test
    void theMapShowsSquaresAndNeverWhatIsPrivate() {
        var page = officer().get("/console/map").assertStatus(200).html();

        assertThat(page).contains("data-lat=\"50.4525\"", ReportSamples.NOISE, "2 reports are on no map")
                .doesNotContain(ReportSamples.DRUGS);
        assertThat(officer().get("/console/map/boundary?district=demo-1").assertStatus(200).html()).contains("Polygon");
    }

    @Test
    void aShiftIsAddedAndTheProfileIsChangedWithoutLosingWhatThePageDoesNotKnow() {
        var officer = officer();
        assertThat(officer.get("/console/rota").assertStatus(200).html()).contains("Ігор Савченко", "on duty now", "Бібліотека");

        officer.submit("/console/rota/demo-1/shifts", "officer", ReportSamples.OFFICER, "starts", "2026-12-01T09:00", "ends",
                "2026-12-01T18:00").assertStatus(303);
        assertThat(given.api().sent().getLast().body().path("shifts")).hasSize(2);
        assertThat(given.api().sent().getLast().body().at("/shifts/1/starts").asText()).isEqualTo("2026-12-01T07:00:00Z");
        officer.submit("/console/rota/demo-1/shifts", "officer", ReportSamples.OFFICER, "starts", "завтра", "ends", "")
                .assertStatus(422);
        officer.submit("/console/rota/demo-1/profile", "hours", "Щодня", "phones", "+380441234567\n+380441234568", "meeting", "",
                "place", "").assertStatus(303);

        var profile = given.api().sent().getLast().body();
        assertThat(profile.path("phones")).hasSize(2);
        assertThat(profile.has("nextMeeting")).isFalse();
    }

    @Test
    void theRoomsAreForOfficersOfTheDistrict() {
        var moderator = given.signedIn("moderator");

        moderator.get("/console/reports").assertStatus(403);
        moderator.get("/console/map").assertStatus(403);
        officer().get("/console/rota/demo-2").assertStatus(404);
        officer().submit("/console/rota/demo-2/removal", "officer", ReportSamples.OFFICER, "starts", "x").assertStatus(403);
    }

    private static String key(String page) {
        var matcher = KEY.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
