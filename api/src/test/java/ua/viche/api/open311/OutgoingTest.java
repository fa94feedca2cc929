package ua.viche.api.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutgoingTest extends Open311Testing {

    /// How the body's own system is today.
    private enum Mood {
        TAKES, IS_DOWN, PROMISES, REFUSES, FORGETS_TO_ANSWER
    }

    private final AtomicReference<Mood> mood = new AtomicReference<>(Mood.TAKES);
    private final List<String> forms = new CopyOnWriteArrayList<>();
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final HttpServer body = server();

    private HttpServer server() {
        try {
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/v2", this::answer);
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var path = exchange.getRequestURI().getPath();
            if (mood.get() == Mood.IS_DOWN) {
                send(exchange, 503, "");
            } else if (path.contains("/tokens/") || path.contains("/requests/")) {
                send(exchange, 200, "[{\"service_request_id\":\"body-1\"}]");
            } else if (mood.get() == Mood.REFUSES) {
                send(exchange, 400, "[{\"code\":400,\"description\":\"not ours\"}]");
            } else {
                forms.add(URLDecoder.decode(form, StandardCharsets.UTF_8));
                var id = known.computeIfAbsent(exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                        _ -> "body-" + (known.size() + 1));
                if (mood.get() != Mood.FORGETS_TO_ANSWER) {
                    send(exchange, 200, mood.get() == Mood.PROMISES
                            ? "[{\"token\":\"t-1\"}]"
                            : "[{\"service_request_id\":\"" + id + "\"}]");
                }
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    protected Map<String, String> settings() {
        var settings = new TreeMap<>(super.settings());
        settings.put("api.open311.bodies.demo-council.url", "http://127.0.0.1:" + body.getAddress().getPort() + "/v2");
        settings.put("api.open311.bodies.demo-council.key", "the key of the council");
        settings.put("api.open311.bodies.demo-council.jurisdiction", "council.example");
        settings.put("api.open311.bodies.demo-council.services", "noise=N-7");
        settings.put("api.open311.bodies.demo-utility.url", "http://127.0.0.1:" + body.getAddress().getPort() + "/v2");
        settings.put("api.open311.bodies.demo-utility.key", "the key of the utility");
        return settings;
    }

    @BeforeEach
    void begin() {
        mood.set(Mood.TAKES);
        forms.clear();
    }

    @AfterAll
    void end() {
        body.stop(0);
    }

    @Test
    void aReportIsBroughtUnderOurIdAndAcknowledgedOnceTheBodyShowsIt() {
        var report = taken(submit(app.citizen(), noise()));

        awaitState(report, "sent");
        assertThat(forms).singleElement().asString().contains("external_id=" + report, "service_code=N-7",
                "jurisdiction_id=council.example", "lat=50.4301", "Щоночі грає музика");
        clock.advance(Duration.ofMinutes(2));
        awaitState(report, "acknowledged");
    }

    @Test
    void whatIsHandedOverToABodyThatTakesReportsThisWayGoesThereByItself() {
        mood.set(Mood.IS_DOWN);
        var author = app.citizen();
        var report = submit(author, body("street-light", "Темно", Map.of("lamps", 1)));
        officer().post("/v1/officer/reports/" + report + "/handover",
                Map.of("refused", false, "to", "demo-utility", "reason", "Їхнє")).assertStatus(200);
        await().atMost(PATIENCE).until(() -> deliveries(report).contains("status 503"));
        assertThat(author.get("/v1/reports/" + report).text("/handovers/1/delivery")).isEqualTo("processing");

        mood.set(Mood.TAKES);
        clock.advance(Duration.ofMinutes(3));
        await().atMost(PATIENCE).until(() -> forms.size() == 1);
        clock.advance(Duration.ofMinutes(2));

        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(author.get("/v1/reports/" + report).text("/handovers/1/delivery")).isEqualTo("sent"));
        assertThat(forms).singleElement().asString().contains("external_id=" + report);
    }

    @Test
    void aBodyThatIsDownForADayLosesNothing() {
        mood.set(Mood.IS_DOWN);
        var report = taken(submit(app.citizen(), noise()));

        for (var hour = 0; hour < 30; hour++) {
            var failures = failures(report);
            clock.advance(Duration.ofMinutes(65));
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> failures(report) > failures);
        }
        assertThat(deliveries(report)).contains("\"failure\":\"status 503\"");
        mood.set(Mood.TAKES);
        clock.advance(Duration.ofMinutes(65));

        awaitState(report, "sent");
        assertThat(forms).hasSize(1);
    }

    @Test
    void whatIsAskedTwiceIsOneReportThere() {
        mood.set(Mood.FORGETS_TO_ANSWER);
        var report = taken(submit(app.citizen(), noise()));
        await().atMost(PATIENCE).until(() -> failures(report) > 0);

        mood.set(Mood.TAKES);
        clock.advance(Duration.ofMinutes(3));
        awaitState(report, "sent");

        assertThat(forms).hasSizeGreaterThan(1).allMatch(form -> form.contains("external_id=" + report));
        assertThat(known).containsKey(report);
        assertThat(deliveries(report)).contains(known.get(report));
    }

    @Test
    void aTokenBecomesAnIdLater() {
        mood.set(Mood.PROMISES);
        var report = taken(submit(app.citizen(), noise()));
        awaitState(report, "processed");

        clock.advance(Duration.ofMinutes(2));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(deliveries(report)).contains("body-1"));
    }

    @Test
    void whatABodyRefusesIsSkippedWithItsReason() {
        mood.set(Mood.REFUSES);
        var report = taken(submit(app.citizen(), noise()));

        awaitState(report, "skipped");
        assertThat(deliveries(report)).contains("not ours");
    }

    @Test
    void aConfidentialReportGoesWithoutItsText() {
        taken(submit(app.citizen(), with(noise(), "private", true)));

        await().atMost(PATIENCE).until(() -> !forms.isEmpty());
        assertThat(forms.getFirst()).doesNotContain("музика").doesNotContain("50.4301").contains("lat=50.4");
    }

    private String taken(String report) {
        sql("insert into open311_delivery (report, body, created_at, next_try_at, changed_at) values ('" + report
                + "', 'demo-council', '" + clock.instant() + "', '" + clock.instant() + "', '" + clock.instant() + "')");
        return report;
    }

    private String deliveries(String report) {
        return app.staff("admin").get("/v1/open311/deliveries?report=" + UUID.fromString(report)).assertStatus(200).text();
    }

    private int failures(String report) {
        return ((Number) java.util.Objects.requireNonNull(sql("select failures from open311_delivery where report = '" + report
                + "'").getFirst().get("failures"))).intValue();
    }

    private void awaitState(String report, String state) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(deliveries(report)).contains("\"state\":\"" + state + "\""));
    }
}
