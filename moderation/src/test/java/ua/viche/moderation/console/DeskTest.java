package ua.viche.moderation.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DeskTest extends RoomTest {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"");
    private static final String CONSULTATION = "/console/consultations/" + Samples.CONSULTATION;
    private static final String CAMPAIGN = "/console/campaigns/" + Samples.CAMPAIGN;

    DeskTest(Console given) {
        super(given);
    }

    @Test
    void anEditorFindsTheConsultationsOfTheirBodyWithTheirClocks() {
        var editor = given.signedIn("editor:ua-moi");

        assertThat(editor.get("/console").location()).isEqualTo("/console/consultations");
        var list = editor.get("/console/consultations").assertStatus(200).html();
        var page = editor.get(CONSULTATION).assertStatus(200).html();
        var draft = editor.get("/console/consultations/" + Samples.DRAFT).assertStatus(200).html();

        assertThat(list).contains("How the police work with communities", "Report: overdue by",
                "3 contributions, 2 with a verdict");
        assertThat(page).contains("2. Зустрічі з громадою", "<li>щокварталу</li>", "2 contributions to this section",
                "Without a verdict · 1").doesNotContain("<script>alert", "onclick");
        assertThat(draft).contains("What the announcement needs", "Whom it concerns").doesNotContain("Announce the consultation");
    }

    @Test
    void oneReasonedVerdictAnswersSeveralContributionsAtOnce() {
        var editor = given.signedIn("editor:ua-moi");
        var page = editor.get(CONSULTATION + "/contributions?verdict=missing&pick=all").assertStatus(200).html();
        assertThat(page).contains("Прошу додати зустрічі в школах", "checked", "hidden by moderation");

        var answer = editor.submit(CONSULTATION + "/verdicts", "contributions", Samples.FIRST, "contributions", Samples.SECOND,
                "outcome", "partly-accepted", "reason", "Додамо школи.", "verdict", "missing", "key", key(page))
                .assertStatus(303);

        assertThat(answer.location()).isEqualTo(CONSULTATION + "/contributions?verdict=missing&done=verdict");
        var sent = given.api().sent().getLast();
        assertThat(sent.what()).isEqualTo("POST /v1/consultations/" + Samples.CONSULTATION + "/verdicts");
        assertThat(sent.body().path("contributions")).hasSize(2);
        assertThat(sent.key()).isEqualTo(key(page));
        assertThat(sent.authorization()).startsWith("Bearer ey");
    }

    @Test
    void whatTheServiceRefusesStandsAtTheFieldsAndNothingTypedIsLost() {
        var editor = given.signedIn("editor:ua-moi");
        given.api().failing(422, """
                {"title":"Перевірте поля","detail":"Деякі поля хибні.","errors":[
                 {"pointer":"/reason","code":"too-short","detail":"Напишіть більше."},
                 {"pointer":"/contributions/0","code":"unknown-contribution","detail":"Такої пропозиції немає."}]}
                """);

        var page = editor.submit(CONSULTATION + "/verdicts", "contributions", Samples.FIRST, "outcome", "noted", "reason", "Так.")
                .assertStatus(422).html();

        assertThat(page).contains("Перевірте поля. Деякі поля хибні.", "href=\"#consultations-verdict-reason\"",
                "Reason: Напишіть більше.", "Contributions: Такої пропозиції немає.", ">Так.</textarea>",
                "value=\"noted\" checked", "value=\"" + Samples.FIRST + "\" checked").doesNotContain(
                        "value=\"" + Samples.SECOND
                                + "\" checked");
        given.api().mistakes().clear();
    }

    @Test
    void whatWasWrittenStaysWhileTheServiceIsAwayAndGoesOutOnce() {
        var editor = given.signedIn("editor:ua-moi");
        var key = key(editor.get(CONSULTATION + "/contributions").html());
        given.api().failing(503, "{}");

        var page = editor.submit(CONSULTATION + "/verdicts", "contributions", Samples.FIRST, "contributions", Samples.SECOND,
                "outcome", "noted", "reason", "Врахуємо під час навчань.", "key", key).assertStatus(503).html();

        assertThat(page).contains("it will not happen twice", ">Врахуємо під час навчань.</textarea>", Samples.FIRST,
                Samples.SECOND);
        assertThat(key(page)).isEqualTo(key);
        assertThat(editor.get("/console/consultations").assertStatus(503).html()).contains("does not answer now", "Try again");
        assertThat(editor.get(CONSULTATION).assertStatus(503).html()).contains("does not answer now");
    }

    @Test
    void aReportIsLookedAtFirstAndPublishedOnlyWhenNothingIsMissing() {
        var editor = given.signedIn("editor:ua-moi");
        var lacking = editor.get(CONSULTATION + "/report").assertStatus(200).html();
        assertThat(lacking).contains("1 contribution is without a verdict", "Змінимо розклад.").doesNotContain("Preview");
        given.api().answer("/v1/consultations/" + Samples.CONSULTATION, Samples.consultation("closed", 3));

        var preview = editor.submit(CONSULTATION + "/report", "conclusion.uk", "Змінимо порядок.", "conclusion.en", "We will.",
                "preview", "1").assertStatus(200).html();
        assertThat(preview).contains("<div class=\"words\" lang=\"uk\" dir=\"auto\">Змінимо порядок.</div>",
                ">Змінимо порядок.</textarea>", "Every contribution has a verdict");
        assertThat(given.api().sent()).isEmpty();
        editor.submit(CONSULTATION + "/report", "conclusion.uk", "Змінимо порядок.", "conclusion.en", "We will.")
                .assertStatus(303);

        assertThat(given.api().sent().getLast().body().at("/conclusion/en").asText()).isEqualTo("We will.");
    }

    @Test
    void aCampaignIsWrittenInBothLanguagesAndEditedInTheVersionThatWasRead() {
        var editor = given.signedIn("editor:ua-police");
        assertThat(editor.get("/console/campaigns").assertStatus(200).html()).contains("A safe way to school", "New campaign");
        var form = editor.get("/console/campaigns/new").assertStatus(200).html();
        assertThat(form).contains("value=\"ua-police\" selected", "Page in English");

        editor.submit("/console/campaigns/new", "body", "ua-police", "title.uk", "Дорога", "title.en", "Road", "summary.uk",
                "Де?",
                "summary.en", "Where?", "page.uk", "**Так**", "page.en", "**Yes**", "audience.territories",
                "UA05000000000010236\n", "startsAt", "2026-12-01T10:00", "endsAt", "2026-12-02T10:00").assertStatus(303);

        var created = given.api().sent().getLast().body();
        assertThat(created.path("startsAt").asText()).isEqualTo("2026-12-01T08:00:00Z");
        assertThat(created.at("/audience/territories/0").asText()).isEqualTo("UA05000000000010236");
        var edit = editor.get(CAMPAIGN + "/edit").assertStatus(200).html();
        assertThat(edit).contains("**Позначте** місце", "value=\"2026-11-25T10:00\"", "name=\"tag\" value=\"&#34;3&#34;\"");
        editor.submit(CAMPAIGN + "/edit", "body", "ua-police", "tag", "\"3\"", "title.uk", "Дорога", "title.en", "Road",
                "summary.uk", "Де?", "summary.en", "Where?", "page.uk", "Так", "page.en", "Yes", "startsAt", "2026-12-01T10:00",
                "endsAt", "2026-12-02T10:00").assertStatus(303);
        assertThat(given.api().sent().getLast().tag()).isEqualTo("\"3\"");
    }

    @Test
    void aSecondPersonApprovesACampaignAndStaffStopsIt() {
        var editor = given.signedIn("editor:ua-police");
        given.api().answer("/v1/campaigns/" + Samples.CAMPAIGN, Samples.campaign("proposed", true));
        assertThat(editor.get(CAMPAIGN).html()).contains("waits for approval", "Stop the campaign", "about 1,230 people")
                .doesNotContain(CAMPAIGN + "/approval");
        given.api().answer("/v1/campaigns/" + Samples.CAMPAIGN, Samples.campaign("proposed", false));
        assertThat(editor.get(CAMPAIGN).html()).contains(CAMPAIGN + "/approval", "<strong>Позначте</strong>")
                .doesNotContain("onerror");

        editor.submit(CAMPAIGN + "/approval").assertStatus(303);
        editor.submit(CAMPAIGN + "/stop", "reason", "Помилка в адресі.").assertStatus(303);

        assertThat(given.api().sent()).extracting(ApiStub.Sent::what).containsExactly(
                "POST /v1/campaigns/" + Samples.CAMPAIGN + "/approval", "POST /v1/campaigns/" + Samples.CAMPAIGN + "/stop");
        given.api().answer("/v1/campaigns/" + Samples.CAMPAIGN, Samples.campaign("started", false));
        assertThat(editor.get(CAMPAIGN).html()).contains("Reach by place", "fewer than 10");
    }

    @Test
    void roomsAreForThoseWhoHaveTheRole() {
        var moderator = given.signedIn("moderator");
        moderator.get("/console/consultations").assertStatus(403);
        moderator.get(CONSULTATION).assertStatus(403);
        moderator.submit(CAMPAIGN + "/stop", "reason", "Ні.").assertStatus(403);
        assertThat(moderator.get("/console/queue").html()).doesNotContain("/console/consultations", "/console/campaigns");
        assertThat(given.signedIn("editor:ua-moi").get("/console/campaigns").html()).doesNotContain("/console/queue");
        assertThat(given.api().sent()).isEmpty();
    }

    static String key(String html) {
        var found = KEY.matcher(html);
        assertThat(found.find()).as("a key in the form").isTrue();
        return found.group(1);
    }
}
