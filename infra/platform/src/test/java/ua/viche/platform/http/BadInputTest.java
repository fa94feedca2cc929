package ua.viche.platform.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a client sends wrongly is a 4xx problem that points at the mistake, in both languages.
class BadInputTest {

    enum Colour {
        RED, BLUE
    }

    record Place(double lat, String name) {
        Place {
            Check.that().line("name", name, 10).done();
        }
    }

    record Thing(String title, String text, int size, @Nullable UUID owner, @Nullable Instant at, @Nullable Colour colour,
            @Nullable List<Place> places, @Nullable Map<String, String> extra) {
        Thing {
            Check.that().line("title", title, 20).optionalText("text", text, 100).done();
        }
    }

    private static final String ID = "/v1/things/0198f3a0-0000-7000-8000-000000000000";

    private static final TestServer SERVER = TestServer.with(BadInputTest::routes);

    private static void routes(HttpRules rules) {
        rules.post("/things", BadInputTest::create).get("/things", BadInputTest::list).put("/things/{id}", BadInputTest::replace)
                .get("/things/{id}", (request, response) -> response.send(Map.of("id", PathId.of(request, "id"))));
    }

    private static void create(ServerRequest request, ServerResponse response) {
        response.status(Status.CREATED_201).send(request.content().as(Thing.class));
    }

    private static void list(ServerRequest request, ServerResponse response) {
        response.send(new Page<>(List.of(), Page.Request.of(request).after()));
    }

    private static void replace(ServerRequest request, ServerResponse response) {
        PathId.of(request, "id");
        response.send(Map.of("version", Versions.required(request)));
    }

    @BeforeAll
    static void messagesAreThere() {
        assertThat(ProblemCatalog.of(List.of()).text(Language.UK, "problem.malformed.title")).isPresent();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    static Stream<Arguments> badBodies() {
        return Stream.of(body("nothing", "", 400, "malformed", "", "body"),
                body("cut off", "{\"title\":\"a", 400, "malformed", "", "json"),
                body("not JSON", "title=a", 400, "malformed", "", "json"),
                body("two values", "{\"title\":\"a\",\"size\":1} 2", 400, "malformed", "", "json"),
                body("byte order mark", "\uFEFF{\"title\":\"a\",\"size\":1}", 400, "malformed", "", "json"),
                body("raw control character", "{\"title\":\"a\u0001\",\"size\":1}", 400, "malformed", "", "json"),
                body("duplicate", "{\"title\":\"a\",\"size\":1,\"title\":\"b\"}", 400, "malformed", "/title", "duplicate"),
                body("null", "null", 422, "invalid", "", "required"), body("array", "[]", 422, "invalid", "", "type"),
                body("text", "\"a\"", 422, "invalid", "", "type"), body("number", "5", 422, "invalid", "", "type"),
                body("unknown field", "{\"title\":\"a\",\"size\":1,\"tit/le\":1}", 422, "invalid", "/tit~1le", "unknown"),
                body("missing field", "{\"size\":1}", 422, "invalid", "/title", "required"),
                body("missing number", "{\"title\":\"a\"}", 422, "invalid", "/size", "required"),
                body("null number", "{\"title\":\"a\",\"size\":null}", 422, "invalid", "/size", "required"),
                body("number for text", "{\"title\":5,\"size\":1}", 422, "invalid", "/title", "type"),
                body("boolean for text", "{\"title\":true,\"size\":1}", 422, "invalid", "/title", "type"),
                body("object for text", "{\"title\":{},\"size\":1}", 422, "invalid", "/title", "type"),
                body("text for number", "{\"title\":\"a\",\"size\":\"1\"}", 422, "invalid", "/size", "type"),
                body("fraction for integer", "{\"title\":\"a\",\"size\":1.5}", 422, "invalid", "/size", "type"),
                body("number too large", "{\"title\":\"a\",\"size\":99999999999}", 422, "invalid", "/size", "range"),
                body("bad UUID", "{\"title\":\"a\",\"size\":1,\"owner\":\"x\"}", 422, "invalid", "/owner", "format"),
                body("empty UUID", "{\"title\":\"a\",\"size\":1,\"owner\":\"\"}", 422, "invalid", "/owner", "type"),
                body("bad time", "{\"title\":\"a\",\"size\":1,\"at\":\"yesterday\"}", 422, "invalid", "/at", "format"),
                body("unknown constant", "{\"title\":\"a\",\"size\":1,\"colour\":\"GREEN\"}", 422, "invalid", "/colour", "value"),
                body("number for constant", "{\"title\":\"a\",\"size\":1,\"colour\":0}", 422, "invalid", "/colour", "value"),
                body("too long", "{\"title\":\"" + "a".repeat(21) + "\",\"size\":1}", 422, "invalid", "/title", "too-long"),
                body("line break", "{\"title\":\"a\\nb\",\"size\":1}", 422, "invalid", "/title", "characters"),
                body("control character", "{\"title\":\"a\\u0007\",\"size\":1}", 422, "invalid", "/title", "characters"),
                body("U+0000 where nothing else checks", "{\"title\":\"a\",\"size\":1,\"extra\":{\"k\":\"\\u0000\"}}", 422,
                        "invalid", "/extra/k", "characters"),
                body("half a surrogate pair", "{\"title\":\"\\ud83d\",\"size\":1}", 422, "invalid", "/title", "characters"),
                body("bidirectional override", "{\"title\":\"a\\u202Eb\",\"size\":1}", 422, "invalid", "/title",
                        "bidirectional-override"),
                body("formula", "{\"title\":\"=1+1\",\"size\":1}", 422, "invalid", "/title", "formula"),
                body("blank", "{\"title\":\"  \",\"size\":1}", 422, "invalid", "/title", "required"),
                body("nested rule",
                        "{\"title\":\"a\",\"size\":1,\"places\":[{\"lat\":1,\"name\":\"b\"},{\"lat\":1,\"name\":\"@b\"}]}", 422,
                        "invalid", "/places/1/name", "formula"),
                body("nested type", "{\"title\":\"a\",\"size\":1,\"places\":[{\"lat\":\"x\",\"name\":\"b\"}]}", 422, "invalid",
                        "/places/0/lat", "type"),
                body("deep", "[".repeat(4_000), 422, "invalid", "", "type"),
                body("deep inside", "{\"title\":\"a\",\"size\":1,\"places\":" + "[".repeat(4_000), 422, "invalid", "/places/0",
                        "type"),
                body("long number", "{\"title\":\"a\",\"size\":" + "9".repeat(5_000) + "}", 400, "malformed", "", "json-limits"),
                arguments("not UTF-8", "{\"title\":\"\u00e4\",\"size\":1}".getBytes(ISO_8859_1), 400, "malformed", "", "utf-8"),
                arguments("UTF-16", "{\"title\":\"a\",\"size\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_16BE), 400,
                        "malformed", "", "json"));
    }

    private static Arguments body(String name, String body, int status, String type, String pointer, String rule) {
        return arguments(name, body.getBytes(UTF_8), status, type, pointer, rule);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badBodies")
    void aBadBodyIsAProblemWithAPointer(String name, byte[] body, int status, String type, String pointer, String rule) {
        for (var language : List.of("uk", "en")) {
            var reply = SERVER.send("POST", "/v1/things", body, "Content-Type", "application/json", "Accept-Language", language);

            assertProblem(reply, status, type, language);
            assertThat(reply.json().at("/errors/0/pointer").asText()).as(reply.text()).isEqualTo(pointer);
            assertThat(reply.json().at("/errors/0/code").asText()).isEqualTo(rule);
            assertThat(reply.json().at("/errors/0/detail").asText()).isNotEqualTo(rule);
        }
    }

    static Stream<Arguments> badRequests() {
        return Stream.of(arguments("GET", "/v1/nothing", 404, "not-found", null, new String[0]),
                arguments("GET", "/", 404, "not-found", null, new String[0]),
                arguments("DELETE", "/v1/things", 405, "method-not-allowed", null, new String[0]),
                arguments("POST", "/v1/things", 415, "unsupported-media-type", "header:Content-Type",
                        new String[]{"Content-Type", "text/plain"}),
                arguments("POST", "/v1/things", 415, "unsupported-media-type", "header:Content-Type",
                        new String[]{"Content-Type", "application/json; charset=cp1251"}),
                arguments("POST", "/v1/things", 400, "malformed", null,
                        new String[]{"Content-Type", "nonsense"}),
                arguments("POST", "/v1/things", 400, "malformed", null, new String[]{"Content-Encoding", "gzip"}),
                arguments("GET", "/v1/things/1", 400, "malformed", "path:id", new String[0]),
                arguments("GET", "/v1/things/1-1-1-1-1", 400, "malformed", "path:id", new String[0]),
                arguments("GET", "/v1/things/%00", 404, "not-found", null, new String[0]),
                arguments("GET", "/v1/things?limit=0", 400, "malformed", "query:limit", new String[0]),
                arguments("GET", "/v1/things?limit=101", 400, "malformed", "query:limit", new String[0]),
                arguments("GET", "/v1/things?limit=a", 400, "malformed", "query:limit", new String[0]),
                arguments("GET", "/v1/things?limit=", 400, "malformed", "query:limit", new String[0]),
                arguments("GET", "/v1/things?limit", 400, "malformed", "query:limit", new String[0]),
                arguments("GET", "/v1/things?cursor=a", 400, "malformed", "query:cursor", new String[0]),
                arguments("GET", "/v1/things?cursor=", 400, "malformed", "query:cursor", new String[0]),
                arguments("GET", "/v1/things?cursor=%FF%FE", 400, "malformed", "query:cursor", new String[0]),
                arguments("GET", "/v1/things?q=%00", 400, "malformed", "query:", new String[0]),
                arguments("PUT", ID, 428, "precondition-required", "header:If-Match", new String[0]),
                arguments("PUT", ID, 400, "malformed", "header:If-Match", new String[]{"If-Match", "*"}),
                arguments("PUT", ID, 400, "malformed", "header:If-Match", new String[]{"If-Match", "\"1\", \"2\""}),
                arguments("PUT", ID, 400, "malformed", "header:If-Match", new String[]{"If-Match", "7"}),
                arguments("PUT", ID, 400, "malformed", "header:If-Match", new String[]{"If-Match", "\"99999999999999999999\""}));
    }

    @ParameterizedTest(name = "{0} {1} {5}")
    @MethodSource("badRequests")
    void aBadRequestIsAProblem(String method, String path, int status, String type, @Nullable String pointer, String[] headers) {
        for (var language : List.of("uk", "en")) {
            var body = method.equals("POST") ? "{\"title\":\"a\",\"size\":1}".getBytes(UTF_8) : new byte[0];
            var all = Stream.concat(Stream.of(headers), Stream.of("Accept-Language", language)).toArray(String[]::new);
            var reply = SERVER.send(method, path, body, all);

            assertProblem(reply, status, type, language);
            if (pointer != null) {
                assertThat(reply.json().at("/errors/0/pointer").asText()).as(reply.text()).isEqualTo(pointer);
            }
        }
    }

    @Test
    void aGoodBodyPasses() {
        var reply = SERVER.post("/v1/things", """
                {"title":"Дах","text":"рядок\\nрядок","size":1,"colour":"RED","at":"2026-11-23T10:00:00Z","places":[{"lat":50,"name":"Київ"}]}
                """, "Content-Type", "application/json; charset=UTF-8");

        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        assertThat(reply.json().get("title").asText()).isEqualTo("Дах");
    }

    @Test
    void allMistakesOfARecordAreToldAtOnce() {
        var reply = SERVER.post("/v1/things", "{\"title\":\"=\\u202E" + "a".repeat(30) + "\",\"size\":1}");

        assertThat(reply.json().get("errors").findValuesAsText("code")).containsExactly("bidirectional-override", "formula",
                "too-long");
    }

    @Test
    void aMethodThatIsNotThereNamesThoseThatAre() {
        assertThat(SERVER.send("DELETE", "/v1/things", new byte[0]).header("allow")).isEqualTo("GET, POST");
        assertThat(SERVER.send("PATCH", ID, new byte[0]).header("allow")).isEqualTo("GET, PUT");
    }

    private static void assertProblem(TestServer.Reply reply, int status, String type, String language) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
        assertThat(reply.header("content-language")).isEqualTo(language);
        assertThat(reply.json().get("type").asText()).isEqualTo("https://viche.ua/problems/" + type);
        assertThat(reply.json().get("status").asInt()).isEqualTo(status);
        assertThat(reply.json().get("traceId").asText()).matches("[0-9a-f]{32}");
        assertThat(reply.json().get("title").asText().codePoints().anyMatch(character -> character > 0x400 && character < 0x500))
                .isEqualTo(language.equals("uk"));
    }
}
