package ua.viche.api.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.viche.contracts.events.ConsultationCancelled;
import ua.viche.contracts.events.ConsultationClosed;
import ua.viche.contracts.events.ConsultationOpened;
import ua.viche.contracts.events.ConsultationReported;
import ua.viche.contracts.events.ConsultationRevised;
import ua.viche.contracts.events.ContributionAnswered;
import ua.viche.contracts.events.ContributionDecided;
import ua.viche.contracts.events.ContributionReceived;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.contracts.events.SubmissionReceived;

/// A consultation from its draft to its report.
class ConsultationStoryTest extends ConsultationsTest {

    @BeforeEach
    void begin() {
        clock.set(BEGIN);
    }

    @Test
    void aConsultationIsAnnouncedWithItsChecklistAndClosesAtMidnightInKyiv() {
        var editor = editor();
        var path = announced(editor);
        var one = app.anonymous().get(path).assertStatus(200);

        assertThat(one.text("/state")).isEqualTo("open");
        assertThat(one.text("/closesAt")).isEqualTo(END.toString());
        assertThat(one.text("/affected/uk")).isEqualTo("Мешканці громад, поліція.");
        assertThat(one.text("/history/1/to")).isEqualTo("open");
        assertThat(sections(path)).extracting(section -> section.path("number").asText()).containsExactly("0", "1", "1.1", "2");
        assertThat(sections(path).get(1).path("html").asText()).contains("<strong>правила</strong>");
        await().until(() -> neighbours.heard(ConsultationOpened.class, UUID.fromString(id(path))).size() == 1);
        assertThat(app.anonymous().get("/v1/consultations?procedure=" + BODY).items())
                .extracting(item -> item.path("id").asText()).contains(id(path));
        assertThat(app.anonymous().header("If-None-Match", one.etag()).get(path).status()).isEqualTo(304);
    }

    @Test
    void aDraftIsSeenByItsBodysEditorsAlone() {
        var path = draft(editor(), plan());

        app.anonymous().get(path).assertProblem(404, "not-found");
        app.citizen().get(path).assertProblem(404, "not-found");
        app.staff("editor", "ua-moi").get(path).assertProblem(404, "not-found");
        app.staff("editor", "ua-moi").post(path + "/announcement").assertProblem(404, "not-found");
        editor().get(path).assertStatus(200);
        assertThat(editor().get("/v1/consultations?mine=true&state=draft").items())
                .extracting(item -> item.path("id").asText()).contains(id(path));
        assertThat(app.anonymous().get("/v1/consultations?limit=100").items()).extracting(item -> item.path("id").asText())
                .doesNotContain(id(path));
    }

    @Test
    void whatTheChecklistLacksIsNamed() {
        var editor = editor();
        var id = editor.post("/v1/consultations", Map.of("procedure", BODY, "title", both("Порожня"))).assertStatus(201)
                .text("/id");
        var refused = editor.post("/v1/consultations/" + id + "/announcement").assertProblem(422, "consultation-incomplete");

        assertThat(refused.json().path("errors").findValuesAsText("pointer")).containsExactlyInAnyOrder("/summary", "/affected",
                "/consequences", "/contact", "/lastDay", "/text");
    }

    @Test
    void fewerThanFifteenDaysAreRefusedWithTheFirstDayThatWouldDo() {
        var plan = plan();
        plan.put("lastDay", "2026-12-07");
        var editor = editor();
        var path = draft(editor, plan);

        var refused = editor.post(path + "/announcement").assertProblem(422, "invalid");
        assertThat(refused.text("/earliest")).isEqualTo("2026-12-08");
        editor.ifMatch(editor.get(path).etag()).patch(path, Map.of("lastDay", "2026-12-08")).assertStatus(200);
        editor.post(path + "/announcement").assertStatus(200);
        editor.post(path + "/announcement").assertProblem(409, "consultation-state");
    }

    @Test
    void anEditOfAnOldVersionIsRefused() {
        var editor = editor();
        var path = draft(editor, plan());
        var tag = editor.get(path).etag();

        editor.ifMatch(tag).patch(path, Map.of("form", "discussion")).assertStatus(200);
        editor.ifMatch(tag).patch(path, Map.of("form", "targeted")).assertProblem(412, "stale");
        editor.patch(path, Map.of("form", "targeted")).assertProblem(428, "precondition-required");
        assertThat(editor.get(path).text("/form")).isEqualTo("discussion");
    }

    @Test
    void aContributionIsModeratedAndAHiddenOneStillCounts() {
        var path = announced();
        var author = app.citizen();
        var section = sections(path).get(2).path("id").asText();
        var made = contribute(author, path, Map.of("section", section, "wording", "Терміни визначає закон.")).assertStatus(201);
        var id = made.text("/id");

        app.anonymous().get("/v1/contributions/" + id).assertProblem(404, "not-found");
        assertThat(author.get("/v1/contributions/" + id).text("/state")).isEqualTo("pending");
        assertThat(app.anonymous().get(path + "/contributions").items()).isEmpty();
        var other = contribution(path);
        moderate(id, DecisionMade.Action.APPROVE);
        moderate(other, DecisionMade.Action.REJECT);

        var submission = neighbours.heard(SubmissionReceived.class, UUID.fromString(id)).getFirst();
        assertThat(submission.text()).contains("щокварталу", "Терміни визначає закон.");
        assertThat(submission.title()).contains("1.1. Терміни");
        var shown = app.anonymous().get(path + "/contributions").items();
        assertThat(shown).extracting(item -> item.path("state").asText()).containsExactlyInAnyOrder("published", "hidden");
        assertThat(shown).filteredOn(item -> item.path("state").asText().equals("hidden"))
                .allSatisfy(item -> assertThat(item.has("text") || item.has("author")).isFalse());
        assertThat(app.anonymous().get("/v1/contributions/" + id).text("/author/name")).isNotBlank();
        assertThat(app.anonymous().get(path).json().at("/contributions/total").asInt()).isEqualTo(2);
        assertThat(app.anonymous().get(path).json().at("/contributions/hidden").asInt()).isEqualTo(1);
        assertThat(app.anonymous().get(path + "/contributions?section=" + section).items()).hasSize(1);
        assertThat(author.get(path + "/contributions?mine=true").items()).hasSize(1);
        assertThat(neighbours.heard(ContributionReceived.class, UUID.fromString(id))).hasSize(1);
        await().untilAsserted(() -> assertThat(neighbours.heard(ContributionDecided.class, UUID.fromString(other)))
                .extracting(ContributionDecided::visibility).containsExactly(ContributionDecided.Visibility.HIDDEN));
    }

    @Test
    void anOrganisationContributesWithNameCodeAndSeat() {
        var path = announced();
        var organisation = Map.of("name", "ГО «Безпечна громада»", "code", "00032684", "seat", "м. Київ, вул. Навчальна, 1");
        var id = contribute(app.citizen(), path, Map.of("organisation", organisation)).assertStatus(201).text("/id");
        moderate(id, DecisionMade.Action.APPROVE);

        var shown = app.anonymous().get("/v1/contributions/" + id);
        assertThat(shown.text("/organisation/name")).isEqualTo("ГО «Безпечна громада»");
        assertThat(shown.json().has("author")).isFalse();
    }

    @Test
    void oneSecondAfterClosingIsTooLateByTheServersTime() {
        var path = announced();
        clock.set(END.minusSeconds(1));
        contribute(app.citizen(), path, Map.of()).assertStatus(201);
        clock.set(END.plusSeconds(1));

        var refused = contribute(app.citizen(), path, Map.of()).assertProblem(409, "consultation-closed");
        assertThat(refused.text("/serverTime")).isEqualTo(END.plusSeconds(1).toString());
        assertThat(refused.text("/closedAt")).isEqualTo(END.toString());
        assertThat(app.anonymous().get(path).text("/state")).isEqualTo("closed");
        assertThat(app.anonymous().get(path).json().at("/contributions/total").asInt()).isEqualTo(1);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                neighbours.heard(ConsultationClosed.class, UUID.fromString(id(path)))).extracting(ConsultationClosed::closedAt,
                        ConsultationClosed::contributions)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(END, 1)));
        var report = app.anonymous().get(path).json().at("/clocks/0");
        assertThat(report.path("duty").asText()).isEqualTo("report");
        assertThat(report.path("dueAt").asText()).isEqualTo("2026-12-22T22:00:00Z");
    }

    @Test
    void aNewEditionKeepsWhatStandsAndRetiresTheRest() {
        var editor = editor();
        var path = announced(editor);
        var before = sections(path);
        var gone = before.get(2).path("id").asText();
        contribute(app.citizen(), path, Map.of("section", gone)).assertStatus(201);

        editor.ifMatch(editor.get(path).etag())
                .put(path + "/text", Map.of("markdown", TEXT.replace("в такому значенні", "у значенні, визначеному законом")))
                .assertStatus(200);

        var after = sections(path);
        assertThat(after).extracting(section -> section.path("number").asText()).containsExactly("0", "1", "1.1", "2");
        for (var kept : List.of(0, 1, 3)) {
            assertThat(after.get(kept).path("id")).isEqualTo(before.get(kept).path("id"));
        }
        var refused = contribute(app.citizen(), path, Map.of("section", gone)).assertProblem(409, "section-gone");
        assertThat(refused.json().path("edition").asInt()).isEqualTo(2);
        contribute(app.citizen(), path, Map.of("section", after.get(2).path("id").asText())).assertStatus(201);
        await().until(() -> neighbours.heard(ConsultationRevised.class, UUID.fromString(id(path))).size() == 1);
        assertThat(app.anonymous().get(path).json().at("/contributions/total").asInt()).isEqualTo(2);
    }

    @Test
    void theReportWaitsUntilEveryContributionHasAVerdict() throws Exception {
        var editor = editor();
        var path = announced(editor);
        var section = sections(path).get(1).path("id").asText();
        var shown = contribute(app.citizen(), path,
                Map.of("section", section, "text", "<script>alert(1)</script> & щокварталу", "wording", "Нова редакція."))
                .assertStatus(201).text("/id");
        var hidden = contribution(path);
        var alike = Stream.generate(() -> contribution(path)).limit(2).toList();
        moderate(shown, DecisionMade.Action.APPROVE);
        moderate(hidden, DecisionMade.Action.REJECT);
        editor.post(path + "/report", conclusion()).assertProblem(409, "consultation-open");
        answer(editor, path, "partly-accepted", List.of(shown)).assertStatus(201);
        clock.set(END);

        answer(editor, path, "rejected", alike).assertStatus(201);
        var refused = editor.post(path + "/report", conclusion()).assertProblem(409, "verdicts-missing");
        assertThat(refused.json().path("missing").asInt()).isEqualTo(1);
        assertThat(refused.text("/contributions/0")).isEqualTo(hidden);
        assertThat(editor.get(path + "/contributions?verdict=missing").items()).hasSize(1);
        app.anonymous().get(path + "/report").assertProblem(404, "not-found");
        answer(editor, path, "noted", List.of(hidden)).assertStatus(201);
        app.staff("editor", "ua-moi").post(path + "/report", conclusion()).assertProblem(403, "forbidden");
        editor.post(path + "/report", conclusion()).assertStatus(201);

        for (var one : List.of(shown, hidden, alike.get(0), alike.get(1))) {
            await().until(() -> !neighbours.heard(ContributionAnswered.class, UUID.fromString(one)).isEmpty());
        }
        await().untilAsserted(() -> assertThat(neighbours.heard(ConsultationReported.class, UUID.fromString(id(path))))
                .extracting(ConsultationReported::contributions, ConsultationReported::accepted)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(4, 1)));
        answer(editor, path, "accepted", List.of(shown)).assertProblem(409, "consultation-state");
        editor.post(path + "/report", conclusion()).assertProblem(409, "consultation-state");

        var page = Jsoup.parse(app.anonymous().get(path + "/report").assertStatus(200).text());
        assertThat(page.select("html").attr("lang")).isEqualTo("uk");
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("tbody tr")).hasSize(4);
        assertThat(page.text()).contains("Ураховано частково", "<script>alert(1)</script>", "Порядок затверджено зі змінами.");
        var english = Jsoup.parse(app.anonymous().get(path + "/report?lang=en").text());
        assertThat(english.select("th").eachText()).containsExactly("No.", "Provision of the draft", "Proposal", "Author",
                "Verdict", "Reason");
        assertThat(english.select("tbody tr").text()).contains("The text is not shown: moderation has hidden it");
        for (var language : Map.of("uk", "Порівняльна таблиця", "en", "Comparative table").entrySet()) {
            try (var document = new XWPFDocument(new ByteArrayInputStream(docx(path, language.getKey())))) {
                assertThat(document.getParagraphs()).anyMatch(paragraph -> paragraph.getText().equals(language.getValue()));
                var table = document.getTables().getFirst();
                assertThat(table.getNumberOfRows()).isEqualTo(5);
                assertThat(table.getRow(1).getCell(1).getText()).contains("1. Загальні положення");
                assertThat(table.getRow(1).getCell(2).getText()).contains("<script>alert(1)</script> & щокварталу",
                        "Нова редакція.");
                assertThat(table.getRow(1).getCell(5).getText()).isEqualTo("Тому що так краще для громад.");
            }
        }
    }

    @Test
    void theDatabaseItselfRefusesAReportWithoutAllVerdicts() {
        var path = announced();
        contribution(path);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> sql("update consultation set state = 'REPORTED',"
                + " reported_at = now(), closed_at = now(), report_due_at = now(), conclusion_uk = 'а', conclusion_en = 'a'"
                + " where id = '" + id(path) + "'")).hasStackTraceContaining("without a verdict");
    }

    @Test
    void anotherVerdictReplacesTheFirstAndTheAuthorHearsOfBoth() {
        var editor = editor();
        var path = announced(editor);
        var one = contribution(path);
        answer(editor, path, "rejected", List.of(one)).assertStatus(201);
        answer(editor, path, "accepted", List.of(one)).assertStatus(201);
        moderate(one, DecisionMade.Action.APPROVE);

        assertThat(app.anonymous().get("/v1/contributions/" + one).text("/verdict/outcome")).isEqualTo("accepted");
        await().untilAsserted(() -> assertThat(neighbours.heard(ContributionAnswered.class, UUID.fromString(one)))
                .extracting(ContributionAnswered::outcome)
                .containsExactly(ContributionAnswered.Outcome.REJECTED, ContributionAnswered.Outcome.ACCEPTED));
    }

    @Test
    void aCancelledConsultationTakesNothingMore() {
        var editor = editor();
        var path = announced(editor);
        editor.post(path + "/cancellation", Map.of("reason", "Проєкт відкликано.")).assertStatus(200);

        assertThat(app.anonymous().get(path).text("/cancellation")).isEqualTo("Проєкт відкликано.");
        var refused = contribute(app.citizen(), path, Map.of()).assertProblem(409, "consultation-closed");
        assertThat(refused.text("/state")).isEqualTo("cancelled");
        editor.post(path + "/report", conclusion()).assertProblem(409, "consultation-state");
        await().until(() -> neighbours.heard(ConsultationCancelled.class, UUID.fromString(id(path))).size() == 1);
    }

    @Test
    void theSameContributionSentTwiceIsRegisteredOnce() {
        var path = announced();
        var author = app.citizen().idempotent("once");

        var first = contribute(author, path, Map.of()).assertStatus(201);
        assertThat(contribute(author, path, Map.of()).assertStatus(201).text()).isEqualTo(first.text());
        assertThat(app.anonymous().get(path).json().at("/contributions/total").asInt()).isEqualTo(1);
    }

    @Test
    void openDataHasEveryContributionAndNoFormula() {
        var path = announced();
        var id = contribute(app.citizen(), path, Map.of("text", "=HYPERLINK(\"http://x\")")).assertStatus(201).text("/id");
        var hidden = contribution(path);
        moderate(id, DecisionMade.Action.APPROVE);
        moderate(hidden, DecisionMade.Action.REJECT);

        var csv = app.anonymous().get(path + "/contributions.csv").assertStatus(200);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text().lines().toList()).hasSize(3);
        assertThat(csv.text()).contains("\"'=HYPERLINK(\"\"http://x\"\")\"").doesNotContain("Пропоную зустрічатися");
        var json = app.anonymous().get(path + "/contributions.json").assertStatus(200).json();
        assertThat(json).hasSize(2);
        assertThat(json.get(0).path("text").asText()).isEqualTo("=HYPERLINK(\"http://x\")");
        assertThat(app.anonymous().get("/v1/consultations/register.csv").assertStatus(200).text()).contains(id(path));
        app.anonymous().get("/v1/consultations/" + UUID.randomUUID() + "/contributions.csv").assertProblem(404, "not-found");
    }

    @Test
    void aLocalRunHasExamples() {
        var reported = "/v1/consultations/01930000-0000-7000-8000-00000000c002";

        assertThat(app.anonymous().get("/v1/consultations/01930000-0000-7000-8000-00000000c001").text("/state"))
                .isEqualTo("open");
        assertThat(app.anonymous().get(reported).json().at("/contributions/answered").asInt()).isEqualTo(3);
        assertThat(app.anonymous().get(reported + "/report?lang=en").assertStatus(200).text()).contains(
                "The rules were adopted with changes.",
                "Навчальна спілка");
    }

    private byte[] docx(String path, String language) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(app.url() + path + "/report.docx?lang=" + language)).build();
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        }
    }
}
