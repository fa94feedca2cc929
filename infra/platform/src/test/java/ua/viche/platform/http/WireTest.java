package ua.viche.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import ua.viche.platform.config.Settings;
import ua.viche.platform.database.DatabaseUnavailableException;
import ua.viche.platform.database.StaleEditException;
import ua.viche.platform.identity.Identity;
import ua.viche.platform.telemetry.Telemetry;

/// What happens on the wire where requests go wrong before or outside the routes.
class WireTest {

    private static final String HOST = "Host: localhost\r\n";
    private static final CountDownLatch ENTERED = new CountDownLatch(1);
    private static final CountDownLatch RELEASED = new CountDownLatch(1);
    private static final TestServer SERVER = TestServer.with(WireTest::routes);

    private static void routes(HttpRules rules) {
        rules.post("/echo", (request, response) -> response.send(request.content().as(Map.class)))
                .post("/deaf", (_, response) -> response.send(Map.of("heard", false)))
                .post("/refused", (_, _) -> {
                    throw Problem.FORBIDDEN.with();
                })
                .get("/large", (_, response) -> response.send(Map.of("text", "віче ".repeat(1_000))))
                .get("/tagged",
                        (request, response) -> Conditional.send(request, response, Conditional.publicFor(5), 7, Map.of("a", 1)))
                .get("/hashed", (request, response) -> Conditional.send(request, response, Conditional.PRIVATE, Map.of("a", 1)))
                .get("/bug", WireTest::bug)
                .get("/away", (_, _) -> {
                    throw new CompletionException(new DatabaseUnavailableException("secret address", new IOException()));
                })
                .get("/stale", (_, _) -> {
                    throw new StaleEditException(new IOException());
                });
    }

    private static void bug(ServerRequest request, ServerResponse response) {
        response.header("ETag", "\"1\"");
        throw new IllegalStateException("secret detail");
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aBodyOverTheLimitIsAProblem() {
        var reply = SERVER.post("/v1/echo", "{\"a\":\"" + "a".repeat(TestServer.MAX_BODY) + "\"}");

        assertThat(reply.status()).as(reply.text()).isEqualTo(413);
        assertThat(reply.json().get("type").asText()).endsWith("/too-large");
        assertThat(SERVER.post("/v1/echo", "{\"a\":\"" + "a".repeat(TestServer.MAX_BODY - 8) + "\"}").status()).isEqualTo(200);
    }

    @Test
    void aLargeBodyIsReadUpToEightMegabytesBeforeTheAnswer() {
        for (var path : List.of("/v1/echo", "/v1/deaf", "/v1/nothing")) {
            var reply = SERVER.post(path, "a".repeat(7_000_000));

            assertThat(reply.status()).isEqualTo(413);
        }
    }

    @Test
    void aBodyWithoutAnnouncedLengthIsLimitedToo() {
        var chunk = "a".repeat(0x8000);
        var body = new StringBuilder();
        for (var i = 0; i < 100; i++) {
            body.append("8000\r\n").append(chunk).append("\r\n");
        }
        var request = "POST /v1/echo HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n";

        assertProblem(SERVER.raw(request + body + "0\r\n\r\n"), 413, "too-large");
    }

    @Test
    void aBodyFarOverTheLimitEndsTheConnection() throws IOException {
        try (var socket = new Socket("127.0.0.1", SERVER.port())) {
            socket.setSoTimeout(10_000);
            var out = socket.getOutputStream();
            out.write(
                    ("POST /v1/echo HTTP/1.1\r\n" + HOST + "Content-Length: 100000000\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            var part = new byte[1024 * 1024];
            assertThatThrownBy(() -> {
                for (var i = 0; i < 95; i++) {
                    out.write(part);
                }
            }).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aClientThatAsksFirstIsRefusedBeforeItSends() {
        var answer = SERVER.raw("POST /v1/echo HTTP/1.1\r\n" + HOST + "Expect: 100-continue\r\nContent-Length: 50000\r\n\r\n");

        assertProblem(answer, 413, "too-large");
        assertThat(answer).doesNotContain("100 Continue");
    }

    @Test
    void aRefusedRequestLeavesTheConnectionUsable() throws IOException {
        var first = "POST /v1/refused HTTP/1.1\r\n" + HOST + "Content-Length: 9\r\n\r\n{\"a\":\"b\"}";
        var second = "GET /v1/hashed HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n";

        assertThat(SERVER.raw(first + second)).contains("HTTP/1.1 403 ").contains("HTTP/1.1 200 ");
    }

    @Test
    void requestsThatCannotBeReadAreProblems() {
        assertProblem(SERVER.raw("nonsense\r\n\r\n"), 400, "malformed");
        assertProblem(SERVER.raw("GET /v1/a b HTTP/1.1\r\n" + HOST + "\r\n"), 400, "malformed");
        assertProblem(SERVER.raw("GET /v1/\u0001 HTTP/1.1\r\n" + HOST + "\r\n"), 400, "malformed");
        assertProblem(SERVER.raw("GET /v1/%zz HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n"), 400, "malformed");
        assertProblem(SERVER.raw("GET /v1/hashed HTTP/1.1\r\n\r\n"), 400, "malformed");
        assertProblem(SERVER.raw("GET /v1/hashed HTTP/1.1\r\n" + HOST + "no colon\r\n\r\n"), 400, "malformed");
        assertProblem(SERVER.raw("GET /v1/hashed HTTP/1.0\r\n" + HOST + "\r\n"), 505, "http-version");
        assertProblem(SERVER.raw("GET /" + "a".repeat(9_000) + " HTTP/1.1\r\n" + HOST + "\r\n"), 414, "uri-too-long");
        assertProblem(SERVER.raw("POST /v1/echo HTTP/1.1\r\n" + HOST + "Content-Length: -1\r\n\r\n"), 400, "malformed");
        assertProblem(SERVER.raw("POST /v1/echo HTTP/1.1\r\n" + HOST + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"),
                400,
                "malformed");
        assertProblem(SERVER.raw("POST /v1/echo HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n"), 400,
                "malformed");
    }

    @Test
    void randomBytesAreNeverAServerError() {
        var random = new Random(7);
        for (var i = 0; i < 50; i++) {
            var bytes = new byte[random.nextInt(1, 2_000)];
            random.nextBytes(bytes);
            bytes[bytes.length - 1] = '\n';
            var answer = SERVER.raw(bytes);
            assertThat(answer).satisfiesAnyOf(text -> assertThat(text).isEmpty(),
                    text -> assertThat(text).startsWith("HTTP/1.1 4"));
        }
    }

    @Test
    void headersOverTheLimitAreAProblemHoweverLargeTheyAre() {
        for (var size : List.of(33_000, 200_000, 4_000_000)) {
            var header = "X-Large: " + "a".repeat(size) + "\r\nAccept-Language: en\r\n";
            assertProblem(SERVER.raw("GET /v1/hashed HTTP/1.1\r\n" + HOST + header + "\r\n"), 431, "headers-too-large");
        }
        assertThat(SERVER
                .raw("GET /v1/hashed HTTP/1.1\r\n" + HOST + "Connection: close\r\nX-Large: " + "a".repeat(31_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void aMistakeOfOursSaysNothingButTheTraceId() {
        var reply = SERVER.get("/v1/bug", "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.text()).doesNotContain("secret").doesNotContain("Exception");
        assertThat(reply.header("etag")).isEmpty();
        assertThat(reply.header("cache-control")).isEqualTo("no-store");
    }

    @Test
    void faultsOfTheDatabaseAreProblems() {
        var away = SERVER.get("/v1/away");

        assertThat(away.status()).isEqualTo(503);
        assertThat(away.header("retry-after")).isEqualTo("5");
        assertThat(away.text()).doesNotContain("secret");
        assertThat(SERVER.get("/v1/stale").status()).isEqualTo(412);
    }

    @Test
    void largeAnswersAreCompressedForThoseWhoCanReadThem() {
        assertThat(SERVER.get("/v1/large", "Accept-Encoding", "gzip").header("content-encoding")).isEqualTo("gzip");
        assertThat(SERVER.get("/v1/large", "Accept-Encoding", "gzip").header("vary")).isEqualTo("Accept-Encoding");
        assertThat(SERVER.get("/v1/large", "Accept-Encoding", "gzip;q=0, *").header("content-encoding")).isEmpty();
        assertThat(SERVER.get("/v1/large").header("content-encoding")).isEmpty();
        assertThat(SERVER.get("/v1/hashed", "Accept-Encoding", "gzip").header("content-encoding")).isEmpty();
    }

    @Test
    void whatTheClientHasAlreadyIsNotSentAgain() {
        assertThat(SERVER.get("/v1/tagged").header("etag")).isEqualTo("\"7\"");
        assertThat(SERVER.get("/v1/tagged").header("cache-control")).startsWith("public, max-age=5");
        assertThat(SERVER.get("/v1/tagged", "If-None-Match", "\"6\", \"7\"").status()).isEqualTo(304);
        assertThat(SERVER.get("/v1/tagged", "If-None-Match", "\"6\"").status()).isEqualTo(200);
        var tag = SERVER.get("/v1/hashed").header("etag");
        assertThat(SERVER.get("/v1/hashed", "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(SERVER.get("/v1/hashed", "If-None-Match", tag).text()).isEmpty();
    }

    @Test
    void answersTellBrowsersToBeCareful() {
        var reply = SERVER.get("/v1/large");

        assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(reply.header("content-security-policy")).contains("default-src 'none'");
        assertThat(reply.header("cache-control")).isEqualTo("no-store");
    }

    @Test
    void aBusyPortIsToldByItsNumber() {
        var config = new HttpConfig("127.0.0.1", SERVER.port(), 1_000, 8_000, 10, List.of());
        try (var telemetry = Telemetry.of(io.opentelemetry.sdk.OpenTelemetrySdk.builder().build())) {
            var identity = Identity.of(Settings.of(Map.of("identity.person-secret", "test")), java.time.Clock.systemUTC());

            assertThatThrownBy(
                    () -> HttpServer.start(config, List.of(), identity, telemetry, ProblemCatalog.of(List.of()), List.of()))
                    .isInstanceOf(PortInUseException.class).hasMessageContaining("Port " + SERVER.port() + " is in use");
        }
    }

    @Test
    void closingLetsARequestUnderWayEnd() throws Exception {
        var server = TestServer.with(rules -> rules.get("/slow", (_, response) -> {
            ENTERED.countDown();
            if (!RELEASED.await(5, TimeUnit.SECONDS)) {
                throw new IllegalStateException("never released");
            }
            response.send(Map.of("ended", true));
        }));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(() -> server.get("/v1/slow"));
            assertThat(ENTERED.await(5, TimeUnit.SECONDS)).isTrue();
            var closing = threads.submit(server::close);
            RELEASED.countDown();

            assertThat(slow.get().status()).isEqualTo(200);
            closing.get(5, TimeUnit.SECONDS);
        }
    }

    private static void assertProblem(String answer, int status, String type) {
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").containsIgnoringCase("content-type: application/problem+json")
                .contains("https://viche.ua/problems/" + type + "\"").contains("\"traceId\":\"");
    }
}
