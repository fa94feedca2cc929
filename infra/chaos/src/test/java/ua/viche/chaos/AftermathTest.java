package ua.viche.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.viche.local.identity.TokenRequest;

/// What is found where a server lost, doubled or changed something. The server here keeps its promises until it is told not to.
class AftermathTest {

    private static final String PETITION = "petition";
    private static final int SPONSORS = 5;

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, String> signatures = new ConcurrentHashMap<>();
    private final AtomicInteger receipts = new AtomicInteger();
    private final AtomicReference<String> falsehood = new AtomicReference<>("");
    private final Findings findings = new Findings();
    private final Citizen signed = new Citizen("signed");
    private final Citizen cut = new Citizen("cut");
    private final Citizen gone = new Citizen("gone");
    private final List<Citizen> all = List.of(signed, cut, gone);
    private final HttpServer server;

    AftermathTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void act() throws IOException {
        server.createContext("/", this::answer);
        server.start();
        signed.asks(Act.Kind.SIGN);
        cut.asks(Act.Kind.SIGN);
        gone.asks(Act.Kind.SIGN);
        gone.asks(Act.Kind.WITHDRAW);
        try (var http = http()) {
            signed.told(0, http.send(signed, signed.acts().getFirst(), PETITION));
            for (var number = 0; number < 2; number++) {
                gone.told(number, http.send(gone, gone.acts().get(number), PETITION));
            }
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void nothingIsFoundWhereEverythingWasKept() throws Exception {
        assertThat(found()).isEmpty();
    }

    @Test
    void anAnswerInOtherWordsIsFound() throws Exception {
        answers.computeIfPresent("signed-0", (_, body) -> body.replace("receipt", " receipt"));

        assertThat(found()).singleElement().asString().contains("otherwise than before");
    }

    @Test
    void aLostSignatureIsFound() throws Exception {
        signatures.remove("signed");

        assertThat(found()).anyMatch(finding -> finding.contains("is not there"))
                .anyMatch(finding -> finding.contains("the count is"));
    }

    @Test
    void aSignatureThatCameBackAfterItsWithdrawalIsFound() throws Exception {
        signatures.put("gone", "receipt-of-somebody");

        assertThat(found()).anyMatch(finding -> finding.contains("is still there"));
    }

    @Test
    void aRefusedRetryIsFound() throws Exception {
        falsehood.set("cut-0");

        assertThat(found()).anyMatch(finding -> finding.contains("was refused"));
    }

    private List<String> found() throws Exception {
        try (var http = http()) {
            var aftermath = new Aftermath(http, PETITION, findings);
            aftermath.retry(all);
            aftermath.signatures(all);
            aftermath.count(all);
        }
        return findings.all();
    }

    private Http http() {
        return new Http("http://localhost:" + server.getAddress().getPort(), TokenRequest::subject);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var subject = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")).replace("Bearer ", "");
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (path.endsWith("/count")) {
            say(exchange, 200, "{\"count\":" + (SPONSORS + signatures.size()) + "}");
        } else if (key == null) {
            var mine = signatures.get(subject);
            say(exchange, mine == null ? 404 : 200, mine == null ? "" : "{\"id\":\"" + mine + "\"}");
        } else if (key.equals(falsehood.get())) {
            say(exchange, 503, "");
        } else if (exchange.getRequestMethod().equals("POST")) {
            say(exchange, 201, answers.computeIfAbsent(key, _ -> {
                var receipt = "receipt-" + receipts.incrementAndGet();
                signatures.put(subject, receipt);
                return "{\"receipt\":{\"id\":\"" + receipt + "\"}}";
            }));
        } else {
            answers.computeIfAbsent(key, _ -> {
                signatures.remove(subject);
                return "";
            });
            say(exchange, 204, "");
        }
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
