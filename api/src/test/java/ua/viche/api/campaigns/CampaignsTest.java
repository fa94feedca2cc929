package ua.viche.api.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ua.viche.api.ApiTest;
import ua.viche.contracts.events.CampaignAudienceAsked;
import ua.viche.contracts.events.CampaignAudienceEstimated;
import ua.viche.contracts.events.CampaignReached;
import ua.viche.contracts.events.CampaignStarted;
import ua.viche.contracts.events.CampaignStopped;
import ua.viche.local.harness.Answer;
import ua.viche.local.harness.Client;

/// A campaign from its draft to its end.
class CampaignsTest extends ApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant BEGIN = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant START = Instant.parse("2026-11-25T08:00:00Z");
    private static final Instant END = Instant.parse("2026-11-28T18:00:00Z");
    private static final String BODY = "ua-police";
    private static final String OBLAST = "UA05000000000010236";

    @Override
    protected Map<String, String> settings() {
        return Map.of("api.jobs.campaigns", "300ms");
    }

    @BeforeEach
    void begin() {
        clock.set(BEGIN);
    }

    private Client editor() {
        return app.staff("editor", BODY);
    }

    private static Map<String, String> both(String uk, String en) {
        return Map.of("uk", uk, "en", en);
    }

    private static Map<String, Object> campaign(Map<String, ?> more) {
        var body = new HashMap<String, Object>();
        body.put("body", BODY);
        body.put("title", both("Безпечна дорога до школи", "A safe way to school"));
        body.put("summary", both("Розкажіть, де небезпечно.", "Tell us where it is dangerous."));
        body.put("page",
                both("## Як допомогти\n**Позначте** місце. <script>alert(1)</script>", "## How to help\n**Mark** the place."));
        body.put("audience", Map.of("territories", List.of(OBLAST), "topics", List.of("body:ua-police")));
        body.put("startsAt", START.toString());
        body.put("endsAt", END.toString());
        body.putAll(more);
        return body;
    }

    private String draft(Client editor, Map<String, ?> more) {
        return "/v1/campaigns/" + editor.post("/v1/campaigns", campaign(more)).assertStatus(201).text("/id");
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    /// Notifications answer how many people it is for.
    private void estimate(String path, Client editor, int people) {
        await().atMost(PATIENCE).until(() -> !neighbours.heard(CampaignAudienceAsked.class, id(path)).isEmpty());
        var asked = neighbours.heard(CampaignAudienceAsked.class, id(path)).getLast();
        neighbours.tell(new CampaignAudienceEstimated(id(path), asked.asking(), people,
                List.of(new CampaignAudienceEstimated.Place("UA05", people)), clock.instant()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(editor.get(path).text("/estimate/status")).isEqualTo("known"));
    }

    private String proposed(Client editor, Map<String, ?> more, int people) {
        var path = draft(editor, more);
        estimate(path, editor, people);
        editor.post(path + "/proposal").assertStatus(200);
        return path;
    }

    private void awaitState(String path, String state) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(editor().get(path).text("/state")).isEqualTo(state));
    }

    @Test
    void aCampaignIsApprovedByASecondPersonAndStartsInItsWindow() {
        var author = editor();
        var path = proposed(author, Map.of(), 1_237);

        assertThat(author.get(path).json().at("/estimate/people/about").asInt()).isEqualTo(1_230);
        author.post(path + "/approval").assertProblem(409, "second-person");
        app.staff("editor", "ua-moi").post(path + "/approval").assertProblem(404, "not-found");
        app.anonymous().get(path).assertProblem(404, "not-found");
        editor().post(path + "/approval").assertStatus(200);
        assertThat(neighbours.heard(CampaignStarted.class, id(path))).isEmpty();

        clock.set(START);
        awaitState(path, "started");
        await().atMost(PATIENCE).until(() -> !neighbours.heard(CampaignStarted.class, id(path)).isEmpty());
        var started = neighbours.heard(CampaignStarted.class, id(path)).getFirst();
        assertThat(started.audience().places()).containsExactly("UA05");
        assertThat(started.audience().topics()).containsExactly("body:ua-police");
        assertThat(started.from()).isEqualTo(START);
        assertThat(started.until()).isEqualTo(END);
        var read = app.anonymous().get(path).assertStatus(200);
        assertThat(read.text("/html/uk")).contains("<strong>Позначте</strong>").doesNotContain("<script>");
        assertThat(read.json().has("audience") || read.json().has("estimate")).isFalse();
        assertThat(app.anonymous().get(path + "/page?lang=en").assertStatus(200).text()).contains("A safe way to school",
                "<strong>Mark</strong>");
        assertThat(app.anonymous().get("/v1/campaigns?body=" + BODY).items()).extracting(item -> item.path("id").asText())
                .contains(id(path).toString());
        assertThat(app.anonymous().get("/v1/campaigns/register.csv").assertStatus(200).text()).contains(id(path).toString());
        clock.set(END);
        awaitState(path, "ended");
        author.post(path + "/stop", Map.of("reason", "досить")).assertProblem(409, "campaign-state");
    }

    @Test
    void aCampaignToNobodyIsToldSo() {
        var editor = editor();
        var empty = draft(editor, Map.of("audience", Map.of()));
        editor.post(empty + "/proposal").assertProblem(422, "campaign-nobody");
        var path = draft(editor, Map.of());
        editor.post(path + "/proposal").assertProblem(409, "campaign-not-counted");
        estimate(path, editor, 0);
        editor.post(path + "/proposal").assertProblem(422, "campaign-nobody");

        var edited = campaign(Map.of("audience", Map.of("topics", List.of("body:ua-police"))));
        editor.ifMatch(editor.get(path).etag()).put(path, edited).assertStatus(200);
        assertThat(editor.get(path).text("/estimate/status")).isEqualTo("pending");
    }

    @Test
    void aCampaignToEverybodyNeedsAnAdministrator() {
        var path = proposed(editor(), Map.of("audience", Map.of("everybody", true)), 100_000);

        assertThat(editor().post(path + "/approval").assertProblem(403, "campaign-everybody").text("/role")).isEqualTo("admin");
        app.staff("admin").post(path + "/approval").assertStatus(200);
    }

    @Test
    void theDatabaseItselfRefusesAnApprovalByTheProposer() {
        var path = proposed(editor(), Map.of(), 50);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> sql("update campaign set state = 'APPROVED', approved_by ="
                + " proposed_by, approved_at = now() where id = '" + id(path) + "'")).hasStackTraceContaining("check");
    }

    @Test
    void whatIsGivenBackIsWrittenAnewAndApprovedAnew() {
        var author = editor();
        var path = proposed(author, Map.of(), 50);
        author.put(path, campaign(Map.of())).assertProblem(428, "precondition-required");
        author.ifMatch(author.get(path).etag()).put(path, campaign(Map.of())).assertProblem(409, "campaign-state");
        editor().post(path + "/return", Map.of("reason", "Додайте телефон.")).assertStatus(200);

        assertThat(author.get(path).text("/returned")).isEqualTo("Додайте телефон.");
        author.ifMatch("\"0\"").put(path, campaign(Map.of())).assertProblem(412, "stale");
        author.ifMatch(author.get(path).etag()).put(path, campaign(Map.of("summary", both("Телефон 102.", "Phone 102."))))
                .assertStatus(200);
        author.post(path + "/proposal").assertStatus(200);
        editor().post(path + "/approval").assertStatus(200);
    }

    @Test
    void stoppingTellsNobodyMore() {
        var path = proposed(editor(), Map.of(), 50);
        editor().post(path + "/approval").assertStatus(200);
        clock.set(START);
        awaitState(path, "started");
        editor().post(path + "/stop", Map.of("reason", "Помилка в тексті.")).assertStatus(200);

        await().atMost(PATIENCE).until(() -> neighbours.heard(CampaignStopped.class, id(path)).size() == 1);
        assertThat(app.anonymous().get(path).text("/stopReason")).isEqualTo("Помилка в тексті.");
    }

    @Test
    void whatIsStoppedBeforeItsWindowNeverStarts() {
        var path = proposed(editor(), Map.of(), 50);
        editor().post(path + "/approval").assertStatus(200);
        editor().post(path + "/stop", Map.of("reason", "Не на часі.")).assertStatus(200);
        var other = proposed(editor(), Map.of(), 50);
        editor().post(other + "/approval").assertStatus(200);
        clock.set(START);

        awaitState(other, "started");
        assertThat(neighbours.heard(CampaignStarted.class, id(path))).isEmpty();
        assertThat(editor().get(path).text("/state")).isEqualTo("stopped");
    }

    @Test
    void approvalAfterTheWindowIsTooLate() {
        var path = proposed(editor(), Map.of(), 50);
        clock.set(END);

        editor().post(path + "/approval").assertProblem(409, "campaign-window-over");
    }

    @Test
    void reachIsShownByPlaceAndSmallNumbersAreHidden() {
        var path = proposed(editor(), Map.of(), 50);
        editor().post(path + "/approval").assertStatus(200);
        clock.set(START);
        awaitState(path, "started");
        neighbours.tell(new CampaignReached(id(path), 128, 41, List.of(new CampaignReached.Place("UA05", 125, 41),
                new CampaignReached.Place("UA0502", 3, 0)), START.plusSeconds(60)));
        await().atMost(PATIENCE).until(() -> app.anonymous().get(path).json().has("reach"));
        neighbours.tell(new CampaignReached(id(path), 7, 1, List.of(), START.plusSeconds(30)));

        var reach = app.anonymous().get(path).json().path("reach");
        assertThat(reach.at("/reached/about").asInt()).isEqualTo(120);
        assertThat(reach.at("/places/1/place").asText()).isEqualTo("UA0502");
        assertThat(reach.at("/places/1/reached/fewerThan").asInt()).isEqualTo(10);
        assertThat(reach.at("/places/1/reached").has("about")).isFalse();
        assertThat(reach.at("/places/1/opened/about").asInt()).isZero();
        neighbours.tell(new CampaignReached(id(path), 140, 50, List.of(), START.plusSeconds(90)));
        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(app.anonymous().get(path).json().at("/reach/reached/about").asInt()).isEqualTo(140));
    }

    @Test
    void aLocalRunHasAnExample() {
        var path = "/v1/campaigns/01930000-0000-7000-8000-00000000ca01";

        assertThat(app.anonymous().get(path).assertStatus(200).text("/title/en")).isEqualTo("A safe way to school");
        assertThat(app.anonymous().get(path + "/page").assertStatus(200).text()).contains("<h2>Як допомогти</h2>");
    }

    static Stream<Arguments> mistakes() {
        var deep = ">".repeat(200) + "а";
        return Stream.of(Arguments.of(Map.of("body", "nobody"), "/body"),
                Arguments.of(Map.of("title", Map.of("uk", "а")), "/title/en"),
                Arguments.of(Map.of("summary", both("а".repeat(241), "a")), "/summary/uk"),
                Arguments.of(Map.of("page", both("а", deep)), "/page/en"),
                Arguments.of(Map.of("endsAt", START.toString()), "/endsAt"),
                Arguments.of(Map.of("endsAt", "2027-11-28T18:00:00Z"), "/endsAt"),
                Arguments.of(Map.of("startsAt", "tomorrow"), "/startsAt"),
                Arguments.of(Map.of("audience", Map.of("territories", List.of("Київ"))), "/audience/territories/0"),
                Arguments.of(Map.of("audience", Map.of("topics", List.of("everything"))), "/audience/topics/0"),
                Arguments.of(Map.of("audience", Map.of("everybody", true, "roles", List.of("officer"))), "/audience/everybody"),
                Arguments.of(Map.of("link", Map.of("kind", "film", "target", "x")), "/link/kind"),
                Arguments.of(Map.of("link", Map.of("kind", "petition", "target", "x")), "/link/target"),
                Arguments.of(Map.of("link", Map.of("kind", "consultation", "target", UUID.randomUUID().toString())),
                        "/link/target"),
                Arguments.of(Map.of("state", "approved"), "/state"));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("mistakes")
    void whatIsWrongIsNamedAndNothingIsStored(Map<String, ?> more, String pointer) {
        var before = sql("select count(*) as n from campaign");
        Answer refused = editor().post("/v1/campaigns", campaign(more)).assertProblem(422, "invalid");

        assertThat(refused.json().path("errors").findValuesAsText("pointer")).containsExactly(pointer);
        assertThat(sql("select count(*) as n from campaign")).isEqualTo(before);
    }

    @Test
    void onlyEditorsOfTheBodyWrite() {
        app.anonymous().post("/v1/campaigns", campaign(Map.of())).assertProblem(401, "unauthenticated");
        app.citizen().post("/v1/campaigns", campaign(Map.of())).assertProblem(403, "forbidden");
        app.staff("editor", "ua-moi").post("/v1/campaigns", campaign(Map.of())).assertProblem(403, "forbidden");
        app.anonymous().get("/v1/campaigns?state=x").assertProblem(400, "malformed");
        assertThat(editor().get("/v1/campaigns?mine=true").assertStatus(200).items()).isNotNull();
    }
}
