package ua.viche.api.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import ua.viche.local.identity.TokenRequest;
import ua.viche.platform.identity.Assurance;

/// What may be sent wrongly about a consultation: each gets a problem that points at the mistake, and nothing is stored.
class ConsultationBadInputTest extends ConsultationsTest {

    @BeforeEach
    void begin() {
        clock.set(BEGIN);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nothing               | ``                                                                         | 400 |
            an unknown body       | {"procedure":"nowhere","title":{"uk":"а","en":"a"}}                        | 422 | /procedure
            one language          | {"procedure":"demo-ministry","title":{"uk":"а"}}                           | 422 | /title/en
            a formula             | {"procedure":"demo-ministry","title":{"uk":"=а","en":"a"}}                 | 422 | /title/uk
            no title              | {"procedure":"demo-ministry"}                                              | 422 | /title
            a day that is none    | {"procedure":"demo-ministry","title":{"uk":"а","en":"a"},"lastDay":"2026-02-30"} | 422 | /lastDay
            an unknown form       | {"procedure":"demo-ministry","title":{"uk":"а","en":"a"},"form":"secret"}  | 422 | /form
            half a summary        | {"procedure":"demo-ministry","title":{"uk":"а","en":"a"},"summary":{"uk":"а"}} | 422 | /summary/en
            a place that is none  | {"procedure":"demo-ministry","title":{"uk":"а","en":"a"},"territory":"Kyiv"} | 422 | /territory
            an unknown member     | {"procedure":"demo-ministry","title":{"uk":"а","en":"a"},"state":"open"}   | 422 | /state
            """)
    void aDraftIsToldWhatIsWrong(String what, String body, int status, String pointer) {
        var editor = editor();
        var before = sql("select count(*) as n from consultation");
        var answer = editor.send("POST", "/v1/consultations", body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        if (pointer != null) {
            assertThat(answer.json().path("errors").findValuesAsText("pointer")).contains(pointer);
        }
        assertThat(sql("select count(*) as n from consultation")).isEqualTo(before);
    }

    static Stream<Arguments> bombs() {
        return Stream.of(Arguments.of("quotes in quotes", "# a\n" + ">".repeat(50_000) + " b"),
                Arguments.of("lists in lists", "# a\n" + "- ".repeat(20_000) + "b"),
                Arguments.of("a table of many empty cells", "# a\n\n" + "|a".repeat(5_000) + "|\n" + "|-".repeat(5_000) + "|\n"
                        + "|b|\n".repeat(5_000)),
                Arguments.of("stars in stars", "# a\n" + "*a **a ".repeat(4_000) + " a** a*".repeat(4_000)),
                Arguments.of("a million words", "# a\n" + "\n# b".repeat(501)),
                Arguments.of("no section at all", "Лише текст."), Arguments.of("a long heading", "# " + "а".repeat(501)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void aTextThatCannotBeTakenIsRefused(String what, String markdown) {
        var editor = editor();
        var drafted = editor.post("/v1/consultations", plan()).assertStatus(201);
        var path = "/v1/consultations/" + drafted.text("/id");

        var refused = editor.ifMatch(drafted.etag()).put(path + "/text", Map.of("markdown", markdown)).assertProblem(422,
                "invalid");
        assertThat(refused.json().path("errors").findValuesAsText("pointer")).containsExactly("/markdown");
        assertThat(editor.get(path).json().path("edition").asInt()).isZero();
    }

    /// A document is no text: whatever is packed into it is never opened.
    @Test
    void aDocumentIsRefusedUnopened() throws java.io.IOException {
        var editor = editor();
        var drafted = editor.post("/v1/consultations", plan()).assertStatus(201);
        var bytes = new java.io.ByteArrayOutputStream();
        try (var bomb = new java.util.zip.ZipOutputStream(bytes)) {
            bomb.putNextEntry(new java.util.zip.ZipEntry("word/document.xml"));
            bomb.write(new byte[50_000_000]);
        }
        editor.ifMatch(drafted.etag())
                .header("Content-Type", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .put("/v1/consultations/" + drafted.text("/id") + "/text", bytes.toByteArray())
                .assertProblem(415, "unsupported-media-type");
    }

    @Test
    void htmlInATextIsShownAsText() {
        var editor = editor();
        var drafted = editor.post("/v1/consultations", plan()).assertStatus(201);
        var path = "/v1/consultations/" + drafted.text("/id");
        editor.ifMatch(drafted.etag()).put(path + "/text", Map.of("markdown",
                "# a\n<script>alert(1)</script>\n\n[x](javascript:alert(1)) ![i](https://e.org/i.png) [y](https://example.org)"))
                .assertStatus(200);

        var html = editor.get(path + "/text").json().at("/sections/0/html").asText();
        assertThat(html).doesNotContain("<script", "javascript:", "<img").contains("&lt;script&gt;",
                "<a href=\"https://example.org\" rel=\"nofollow noopener noreferrer\">");
    }

    @Test
    void aContributionIsToldWhatIsWrong() {
        var path = announced();
        var other = sections(announced()).getFirst().path("id").asText();
        var author = app.citizen();
        var mistakes = Map.<Map<String, ?>, String>of(Map.of("text", " "), "/text", Map.of("text", "а".repeat(4_001)), "/text",
                Map.of("wording", ""), "/wording", Map.of("section", other), "/section", Map.of("language", "fr"), "/language",
                Map.of("attachments", java.util.List.of(UUID.randomUUID())), "/attachments/0", Map.of("organisation",
                        Map.of("name", "ГО", "code", "00032685", "seat", "м. Київ")),
                "/organisation/code",
                Map.of("organisation", Map.of("name", "ГО", "code", "00032684")), "/organisation/seat");

        mistakes.forEach((more, pointer) -> assertThat(
                contribute(author, path, more).assertProblem(422, "invalid").json().path("errors").findValuesAsText("pointer"))
                .containsExactly(pointer));
        contribute(author, "/v1/consultations/" + UUID.randomUUID(), Map.of()).assertProblem(404, "not-found");
        contribute(app.anonymous(), path, Map.of()).assertProblem(401, "unauthenticated");
        assertThat(contribute(app.citizen(Assurance.LOW), path, Map.of()).assertProblem(403, "assurance-required")
                .text("/required")).isEqualTo("substantial");
        assertThat(app.anonymous().get(path).json().at("/contributions/total").asInt()).isZero();
    }

    @Test
    void aVerdictIsToldWhatIsWrong() {
        var editor = editor();
        var path = announced(editor);
        var one = contribution(path);
        var elsewhere = contribution(announced(editor));

        assertThat(answer(editor, path, "accepted", java.util.List.of(one, elsewhere)).assertProblem(422, "invalid").json()
                .path("errors").findValuesAsText("pointer")).containsExactly("/contributions/1");
        answer(editor, path, "maybe", java.util.List.of(one)).assertProblem(422, "invalid");
        answer(editor, path, "accepted", java.util.List.of()).assertProblem(422, "invalid");
        editor.post(path + "/verdicts", Map.of("contributions", java.util.List.of(one), "outcome", "rejected"))
                .assertProblem(422, "invalid");
        answer(app.citizen(), path, "accepted", java.util.List.of(one)).assertProblem(403, "forbidden");
        answer(app.staff("editor", "ua-moi"), path, "accepted", java.util.List.of(one)).assertProblem(403, "forbidden");
        assertThat(editor.get(path + "/contributions?verdict=missing").items()).hasSize(1);
    }

    @Test
    void onlyEditorsOfTheBodyDraft() {
        app.citizen().post("/v1/consultations", plan()).assertProblem(403, "forbidden");
        app.staff("editor", "ua-moi").post("/v1/consultations", plan()).assertProblem(403, "forbidden");
        app.as(TokenRequest.staff("admin-of-consultations", "admin")).post("/v1/consultations", plan()).assertStatus(201);
    }

    @Test
    void aQueryIsToldWhatIsWrong() {
        app.anonymous().get("/v1/consultations?state=draft").assertProblem(400, "malformed");
        app.anonymous().get("/v1/consultations?state=nothing").assertProblem(400, "malformed");
        app.anonymous().get("/v1/consultations?cursor=x").assertProblem(400, "malformed");
        app.anonymous().get("/v1/consultations/not-an-id").assertProblem(400, "malformed");
        app.anonymous().get(announced() + "/contributions?verdict=all").assertProblem(400, "malformed");
        app.anonymous().get(announced() + "/report?lang=fr").assertProblem(400, "malformed");
    }
}
