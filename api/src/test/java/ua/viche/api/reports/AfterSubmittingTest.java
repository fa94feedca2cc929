package ua.viche.api.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import ua.viche.contracts.events.SubmissionReceived;

/// What happens between handing in and reading: the author's second thoughts, and the way to bodies that do not read here.
class AfterSubmittingTest extends ReportsTesting {

    private final ConcurrentLinkedQueue<String> brought = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answer = new AtomicInteger(200);
    private final HttpServer utility = utility();

    @Override
    protected Map<String, String> settings() {
        var settings = new HashMap<>(super.settings());
        settings.put("api.reports.second-thoughts", "10m");
        settings.put("api.reports.couriers.demo-utility", "http://127.0.0.1:" + utility.getAddress().getPort() + "/reports");
        return settings;
    }

    @AfterAll
    void stopUtility() {
        utility.stop(0);
    }

    @Test
    void anAuthorMayChangeThePublicTextUntilModerationGetsIt() {
        var author = app.citizen();
        var id = submit(author, noise());
        var key = UUID.fromString(id);
        clock.advance(Duration.ofMinutes(9));
        author.put("/v1/reports/" + id + "/public-text", Map.of("text", "Шумно вночі")).assertStatus(200);
        app.citizen().put("/v1/reports/" + id + "/public-text", Map.of("text", "Чуже")).assertProblem(404, "not-found");
        clock.advance(Duration.ofMinutes(9));
        var other = submit(app.citizen(), noise());
        clock.advance(Duration.ofMinutes(2));

        await().atMost(PATIENCE).until(() -> !neighbours.heard(SubmissionReceived.class, key).isEmpty());

        assertThat(neighbours.heard(SubmissionReceived.class, key)).extracting(SubmissionReceived::text)
                .containsExactly("Шумно вночі");
        assertThat(neighbours.heard(SubmissionReceived.class, UUID.fromString(other))).isEmpty();
        assertThat(author.get("/v1/reports/" + id).text("/text")).isEqualTo("Щоночі грає музика");
        author.put("/v1/reports/" + id + "/public-text", Map.of("text", "Пізно")).assertProblem(409, "report-state");
    }

    @Test
    void whatCannotBeBroughtIsTriedAgainAndTheReasonKept() {
        answer.set(500);
        var author = app.citizen();
        var id = submit(author, body("street-light", "Темно", Map.of("lamps", 1)));
        handOver(id, "demo-utility");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                sql("select failures, failure from report_hop where report = '" + id + "' and hop = 1").getFirst())
                .containsEntry("failures", 1).containsEntry("failure", "status 500"));
        assertThat(author.get("/v1/reports/" + id).text("/handovers/1/delivery")).isEqualTo("unprocessed");

        answer.set(200);
        clock.advance(Duration.ofMinutes(2));

        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(author.get("/v1/reports/" + id).text("/handovers/1/delivery")).isEqualTo("sent"));
        assertThat(brought).allMatch(parcel -> parcel.contains(id) && !parcel.contains("50.4301") && !parcel.contains("Темно"));
    }

    @Test
    void aBodyThatNobodyReachesFromHereIsSkipped() {
        var author = app.citizen();
        var id = submit(author, with(body("drug-dealing", "Бачу закладки", Map.of("seen", "drop")), "kind", "problem"));
        handOver(id, "demo-duty");

        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(author.get("/v1/reports/" + id).text("/handovers/1/delivery")).isEqualTo("skipped"));
    }

    private void handOver(String id, String to) {
        officer().post("/v1/officer/reports/" + id + "/handover", Map.of("refused", false, "to", to, "reason", "Їхнє"))
                .assertStatus(200);
    }

    private HttpServer utility() {
        try {
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/reports", exchange -> {
                brought.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(answer.get(), -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
