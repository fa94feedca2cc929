package ua.viche.api.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.viche.api.ApiTest;
import ua.viche.contracts.events.CommitmentProgressed;
import ua.viche.contracts.events.DecisionMade;

/// The action plan: thirteen items with their promises, and what people say about them.
class ActionPlanTest extends ApiTest {

    private static final String PLAN = "/v1/action-plan";
    private static final Map<String, String> EVIDENCE = Map.of("url", "https://example.org/report", "title", "Звіт");

    @Test
    void thePlanHasThirteenItemsWithPartsPartnersAndDatedResultsInBothLanguages() {
        var items = app.anonymous().get(PLAN + "?limit=100").assertStatus(200).items();

        assertThat(items).filteredOn(item -> item.path("parent").isNull()).hasSize(13);
        assertThat(items).extracting(item -> item.path("code").asText()).startsWith("1", "1.1", "1.2", "1.3", "2").endsWith("12",
                "13");
        var police = app.anonymous().header("Accept-Language", "en").get(PLAN + "/11").assertStatus(200);
        assertThat(police.text("/title")).isEqualTo("Community policing");
        assertThat(police.header("Content-Language")).isEqualTo("en");
        assertThat(police.json().path("results")).hasSize(5);
        assertThat(police.text("/results/4/due")).isEqualTo("2018-06-30");
        assertThat(police.json().path("responsible").findValuesAsText("code")).contains("national-police");
        assertThat(police.json().path("partners").findValuesAsText("name")).contains("Dream Kyiv");
        assertThat(police.json().path("serves").findValuesAsText("href")).contains("/v1/schools", "/v1/advisory-groups",
                "/v1/training/courses", "/v1/reports");
        assertThat(app.anonymous().get(PLAN + "/11").text("/title")).isEqualTo("Поліція, що працює разом із громадою");
        assertThat(app.anonymous().get(PLAN + "/2").json().path("parts")).hasSize(3);
        app.anonymous().get(PLAN + "/14").assertProblem(404, "not-found");
    }

    @Test
    void pagesGoOnWhereTheLastOneEndedAndACopyIsGoodUntilSomethingChanges() {
        var first = app.anonymous().get(PLAN + "?limit=5").assertStatus(200);
        var second = app.anonymous().get(PLAN + "?limit=5&cursor=" + first.text("/next")).assertStatus(200);

        assertThat(second.items().getFirst().path("code").asText()).isEqualTo("2.1");
        app.anonymous().header("If-None-Match", first.etag()).get(PLAN + "?limit=5").assertStatus(304);
        app.anonymous().get(PLAN + "?cursor=nonsense").assertProblem(400, "malformed");
    }

    @Test
    void aDeadlineIsLateUntilTheResultIsThereAndThenSaysHowLateItWas() {
        var before = app.anonymous().get(PLAN + "/12").assertStatus(200);
        assertThat(before.text("/results/0/clock/dueAt")).isEqualTo("2016-12-31T22:00:00Z");
        assertThat(before.json().at("/results/0/clock/overdue").asBoolean()).isTrue();
        assertThat(app.anonymous().get(PLAN + "?overdue=true&entity=ministry-of-justice").items())
                .extracting(item -> item.path("code").asText()).contains("12");

        var staff = app.staff("editor", "ministry-of-justice");
        var key = UUID.randomUUID().toString();
        var done = update("ministry-of-justice", "done", 1);
        var answer = staff.idempotent(key).post(PLAN + "/12/updates", done).assertStatus(201);
        assertThat(staff.idempotent(key).post(PLAN + "/12/updates", done).text()).isEqualTo(answer.text());

        var after = app.anonymous().get(PLAN + "/12").assertStatus(200);
        assertThat(after.text("/status")).isEqualTo("done");
        assertThat(after.text("/results/0/clock/metAt")).isNotEmpty();
        assertThat(after.json().at("/results/0/clock/daysLate").asLong()).isEqualTo(3613);
        assertThat(app.anonymous().get(PLAN + "/12/updates").items()).singleElement()
                .satisfies(said -> assertThat(said.at("/evidence/0/url").asText()).isEqualTo("https://example.org/report"));
        staff.post(PLAN + "/12/updates", update("ministry-of-justice", "under_way", 1)).assertStatus(201);
        assertThat(app.anonymous().get(PLAN + "/12").json().at("/results/0/clock/metAt").isNull()).isTrue();
        await().untilAsserted(
                () -> assertThat(neighbours.heard(CommitmentProgressed.class)).extracting(CommitmentProgressed::status)
                        .contains("done", "under_way"));
    }

    @Test
    void onlyWhoeverIsResponsibleReportsAndOnlyAPartnerAssesses() {
        app.anonymous().post(PLAN + "/11/updates", update("national-police", "under_way", null)).assertProblem(401,
                "unauthenticated");
        app.citizen().post(PLAN + "/11/updates", update("national-police", "under_way", null)).assertProblem(403, "forbidden");
        app.staff("official", "ministry-of-finance").post(PLAN + "/11/updates", update("national-police", "under_way", null))
                .assertProblem(403, "forbidden");
        var finance = app.staff("official", "ministry-of-finance").post(PLAN + "/11/updates",
                update("ministry-of-finance", "under_way", null)).assertProblem(422, "invalid");
        assertThat(finance.text("/errors/0/pointer")).isEqualTo("/entity");
        app.staff("official", "ministry-of-justice").post(PLAN + "/1/updates", update("ministry-of-justice", "under_way", null))
                .assertProblem(409, "commitment-heading");
        var assessment = Map.of("entity", "euam", "completion", "substantial", "text",
                Map.of("uk", "Навчено більшість.", "en", "Most."));
        app.staff("official", "national-police").post(PLAN + "/11/assessments", assessment).assertProblem(403, "forbidden");
        app.staff("editor", "euam").post(PLAN + "/11/assessments", assessment).assertStatus(201);

        assertThat(app.anonymous().header("Accept-Language", "en").get(PLAN + "/11/assessments").items()).singleElement()
                .satisfies(said -> assertThat(said.path("text").asText()).isEqualTo("Most."));
        assertThat(app.anonymous().get(PLAN + "/11/updates").items()).isEmpty();
        assertThat(app.staff("admin").get("/v1/audit/verification").json().path("intact").asBoolean()).isTrue();
    }

    @Test
    void aCommentIsPublicOnceModerationApprovesItAndSaysNobodysName() {
        var author = app.citizen();
        var good = author.post(PLAN + "/11/comments", Map.of("text", "У нашому місті групи ще немає.")).assertStatus(202)
                .text("/id");
        var bad = author.post(PLAN + "/11/comments", Map.of("text", "Купуйте тут.")).assertStatus(202).text("/id");
        assertThat(app.anonymous().get(PLAN + "/11/comments").items()).isEmpty();

        decide("comment", good, DecisionMade.Action.APPROVE);
        decide("comment", bad, DecisionMade.Action.REJECT);

        await().untilAsserted(() -> assertThat(author.get(PLAN + "/11/comments?mine=true").items())
                .extracting(comment -> comment.path("state").asText()).containsExactly("rejected", "published"));
        assertThat(app.anonymous().get(PLAN + "/11/comments").items()).singleElement()
                .satisfies(
                        comment -> assertThat(comment.properties()).extracting(Map.Entry::getKey).containsExactlyInAnyOrder("id",
                                "text", "language", "state", "at"));
        app.anonymous().get(PLAN + "/11/comments?mine=true").assertProblem(401, "unauthenticated");
    }

    @Test
    void wordsAreStruckOutOfACommentAndComeBackWhenTheDecisionIsOverturned() {
        var id = app.citizen().post(PLAN + "/12/comments", Map.of("text", "Сидоренко спить на роботі.")).assertStatus(202)
                .text("/id");

        var redaction = decide("comment", id, DecisionMade.Action.REDACT,
                List.of(new DecisionMade.Span(DecisionMade.Part.TEXT, 0, 9)), null);

        assertThat(applied(id, redaction).visible()).isTrue();
        assertThat(app.anonymous().get(PLAN + "/12/comments").text("/items/0/text")).isEqualTo("[вилучено] спить на роботі.");
        assertThat(sql("select text from action_comment where id = '" + id + "'").toString()).doesNotContain("Сидоренко");
        assertThat(applied(id, decide("comment", id, DecisionMade.Action.RESTORE, null, redaction)).changed()).isTrue();
        assertThat(app.anonymous().get(PLAN + "/12/comments").text("/items/0/text")).isEqualTo("Сидоренко спить на роботі.");
        assertThat(applied(id, decide("comment", id, DecisionMade.Action.HIDE, null, null)).visible()).isFalse();
        assertThat(app.anonymous().get(PLAN + "/12/comments").items()).isEmpty();
    }

    @Test
    void whoCommentsTooOftenIsToldToWait() {
        var author = app.citizen();
        for (var i = 0; i < 5; i++) {
            author.post(PLAN + "/13/comments", Map.of("text", "Слово " + i)).assertStatus(202);
        }
        assertThat(author.post(PLAN + "/13/comments", Map.of("text", "Ще одне")).assertProblem(429, "too-many-requests")
                .header("Retry-After")).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            no entity            | {"status":"done","text":{"uk":"а"}}                                                     | /entity
            an unknown status    | {"entity":"euam","status":"soon","text":{"uk":"а"}}                                     | /status
            no Ukrainian text    | {"entity":"euam","status":"under_way","text":{"uk":" ","en":"a"}}                       | /text/uk
            done without proof   | {"entity":"national-police","status":"done","text":{"uk":"а"}}                          | /evidence
            a link that is none  | {"entity":"euam","status":"under_way","text":{"uk":"а"},"evidence":[{"url":"javascript:alert(1)","title":"a"}]} | /evidence/0/url
            a result too many    | {"entity":"national-police","status":"under_way","result":6,"text":{"uk":"а"}}          | /result
            """)
    void aMistakeIsPointedAtAndNothingIsStored(String what, String body, String pointer) {
        var answer = app.staff("official").post(PLAN + "/11/updates", body).assertProblem(422, "invalid");

        assertThat(answer.json().path("errors").findValuesAsText("pointer")).as(answer.text()).contains(pointer);
        assertThat(app.anonymous().get(PLAN + "/11/updates").items()).isEmpty();
    }

    @Test
    void everyExpectedResultIsOpenData() {
        var csv = app.anonymous().get(PLAN + "/export.csv").assertStatus(200);
        var json = app.anonymous().get(PLAN + "/export.json").assertStatus(200);

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text()).startsWith("item,titleUk,titleEn,result,").contains("\r\n");
        assertThat(json.items()).hasSize(51).hasSize((int) csv.text().lines().count() - 1);
        assertThat(json.items().getLast().path("item").asText()).isEqualTo("13");
    }

    private static Map<String, Object> update(String entity, String status, @Nullable Integer result) {
        var update = new HashMap<String, Object>(
                Map.of("entity", entity, "status", status, "text", Map.of("uk", "Роботу виконано."),
                        "evidence", List.of(EVIDENCE)));
        if (result != null) {
            update.put("result", result);
        }
        return update;
    }
}
