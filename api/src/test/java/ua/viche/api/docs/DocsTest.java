package ua.viche.api.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.viche.api.FeatureServer;

class DocsTest {

    @SuppressWarnings("NullAway.Init")
    private static FeatureServer server;

    @BeforeAll
    static void start() {
        server = new FeatureServer(DocsFeature.feature());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theInterfaceIsServedAsItIsCheckedIn() {
        var answer = server.anonymous().get("/openapi.yaml").assertStatus(200);

        assertThat(answer.header("Content-Type")).startsWith("application/yaml");
        assertThat(answer.header("Cache-Control")).contains("max-age=");
        assertThat(answer.text()).startsWith("openapi: 3.1").contains("Петиція до Краматорської міської ради");
    }

    @Test
    void whoHasTheInterfaceIsNotSentItAgain() {
        var etag = server.anonymous().get("/openapi.yaml").etag();

        var again = server.anonymous().header("If-None-Match", etag).get("/openapi.yaml").assertStatus(304);

        assertThat(again.text()).isEmpty();
        assertThat(again.etag()).isEqualTo(etag);
        server.anonymous().header("If-None-Match", "\"other\"").get("/openapi.yaml").assertStatus(200);
    }

    @Test
    void thePageUsesNothingInlineAndNothingFromElsewhere() {
        var page = server.anonymous().get("/docs").assertStatus(200);

        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self';",
                "frame-ancestors 'none'");
        assertThat(page.text()).doesNotContain("http://", "https://", "<style", "style=", "onload=")
                .doesNotContainPattern("<script>");
        var links = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"").matcher(page.text()).results().map(link -> link.group(1))
                .toList();
        assertThat(links).hasSize(5).allSatisfy(link -> server.anonymous().get(link).assertStatus(200));
    }

    @Test
    void aSchemaIsServedWhereItsIdSays() {
        var path = "/schemas/events/ua.viche.petition.opened.v1.schema.json";

        var schema = server.anonymous().get(path).assertStatus(200);

        assertThat(schema.header("Content-Type")).startsWith("application/schema+json");
        assertThat(schema.text("/$id")).isEqualTo("https://viche.ua" + path);
        server.anonymous().header("If-None-Match", schema.etag()).get(path).assertStatus(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/schemas/events/unknown.schema.json", "/schemas/events/..%2F..%2Fopenapi.yaml",
            "/schemas/other/ua.viche.petition.opened.v1.schema.json", "/schemas/events", "/docs/index.html",
            "/docs/..%2F..%2Flogback.xml"})
    void nothingElseOfTheClassPathIsServed(String path) {
        server.anonymous().get(path).assertProblem(404, "not-found");
    }
}
