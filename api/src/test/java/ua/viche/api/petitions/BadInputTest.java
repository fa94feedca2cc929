package ua.viche.api.petitions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.viche.api.ApiTest;

/// What a client may send wrongly about a petition: each gets a problem that points at the mistake, and nothing is stored.
class BadInputTest extends ApiTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            not JSON                   | {"procedure":"demo",                                              | 400 |
            not an object              | [1]                                                               | 422 |
            nothing                    | ``                                                                | 400 |
            a key twice                | {"procedure":"demo","title":"a","title":"b","text":"c"}           | 400 |
            an unknown field           | {"procedure":"demo","title":"a","text":"c","state":"open"}        | 422 | /state
            a missing field            | {"procedure":"demo","title":"a"}                                  | 422 | /text
            a number for a text        | {"procedure":"demo","title":5,"text":"c"}                         | 422 | /title
            a list for a text          | {"procedure":"demo","title":["a"],"text":"c"}                     | 422 | /title
            an unknown procedure       | {"procedure":"nowhere","title":"a","text":"c"}                    | 422 | /procedure
            a blank title              | {"procedure":"demo","title":"  ","text":"c"}                      | 422 | /title
            a formula                  | {"procedure":"demo","title":"=cmd()","text":"c"}                  | 422 | /title
            a minus first              | {"procedure":"demo","title":"-1","text":"c"}                      | 422 | /title
            a bidirectional override   | {"procedure":"demo","title":"a\\u202eb","text":"c"}               | 422 | /title
            a control character        | {"procedure":"demo","title":"a\\u0000b","text":"c"}               | 422 | /title
            a line break in a title    | {"procedure":"demo","title":"a\\nb","text":"c"}                   | 422 | /title
            a control character inside | {"procedure":"demo","title":"a","text":"c\\u0007"}                | 422 | /text
            an unknown language        | {"procedure":"demo","title":"a","text":"c","language":"xx"}       | 422 | /language
            """)
    void isToldWhatIsWrong(String what, String body, int status, String pointer) {
        var author = app.citizen();

        var answer = author.send("POST", "/v1/petitions", body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        if (pointer != null) {
            assertThat(answer.json().path("errors").findValuesAsText("pointer")).contains(pointer);
        }
        assertThat(author.get("/v1/petitions?mine=true").items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"151, /title, title", "5001, /text, text"})
    void whatTheProcedureFindsTooLongIsRefused(int length, String pointer, String field) {
        var author = app.citizen();
        var body = new java.util.HashMap<>(draftBody());
        body.put(field, "а".repeat(length));

        var answer = author.post("/v1/petitions", body).assertProblem(422, "invalid");

        assertThat(answer.json().path("errors").findValuesAsText("pointer")).containsExactly(pointer);
    }
}
