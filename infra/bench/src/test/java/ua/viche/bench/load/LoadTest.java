package ua.viche.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.viche.bench.load.Load.Answers;
import ua.viche.bench.load.Requests.RequestText;

/// What the generator counts and when it sends; nothing here is about speed.
class LoadTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final String BODY = "{\"підпис\":true}";

    private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
    private final AtomicInteger served = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;

    LoadTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.setExecutor(threads);
        server.createContext("/sign", exchange -> {
            heard.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            var body = BODY.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(served.incrementAndGet() % 10 == 0 ? 503 : 201, body.length % 2 == 0 ? body.length : 0);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.close();
    }

    @Test
    void everyTokenIsSentOnceAndEveryAnswerIsCounted() throws IOException {
        var tokens = tokens(1_000);

        try (var load = new Load(server.getAddress().getPort(), 8)) {
            var measured = load.run(Requests.each(RequestText.of("POST", "/sign"), bytes(tokens)), Answers.of(201),
                    new Pace.Closed(), LONG);

            assertThat(measured.count()).isEqualTo(900);
            assertThat(measured.others()).isEqualTo(Map.of(503, 100L));
            assertThat(measured.errorLine()).isEqualTo("errors 100 (503 × 100)");
        }
        assertThat(heard).containsExactlyInAnyOrderElementsOf(tokens.stream().map(token -> "Bearer " + token).toList());
    }

    @Test
    void anOpenLoopCountsTheTimeThatARequestHadToWaitForAConnection() throws IOException {
        var gate = new CountDownLatch(1);
        server.createContext("/slow", exchange -> {
            await(gate);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        Pace.Open atOnce = _ -> 0;
        var sent = new AtomicInteger();

        try (var load = new Load(server.getAddress().getPort(), 1)) {
            var request = Requests.get("/slow");
            var measured = load.run(into -> {
                if (sent.incrementAndGet() > 3) {
                    return Requests.NONE;
                }
                if (sent.get() == 1) {
                    threads.submit(gate::countDown);
                }
                into.put(request);
                return 0;
            }, Answers.of(204), atOnce, LONG);

            assertThat(measured.count()).isEqualTo(3);
            assertThat(measured.nanos()).isSorted();
            assertThat(measured.took()).isGreaterThanOrEqualTo(measured.nanos()[2]);
        }
    }

    @Test
    void nothingIsSentBeforeItIsDueOrAfterTheTimeIsOver() throws IOException {
        try (var load = new Load(server.getAddress().getPort(), 4)) {
            var measured = load.run(Requests.each(RequestText.of("POST", "/sign"), bytes(tokens(1_000))), Answers.of(201),
                    new Pace.Rate(100), Duration.ofMillis(250));

            assertThat(measured.count() + measured.errors()).isEqualTo(25);
            assertThat(measured.took()).isGreaterThanOrEqualTo(240_000_000);
        }
    }

    @Test
    void aConnectionThatBreaksIsAnErrorAndIsReplaced() throws IOException {
        server.createContext("/cut", exchange -> {
            if (served.incrementAndGet() % 2 == 0) {
                throw new IOException("broken on purpose");
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });

        try (var load = new Load(server.getAddress().getPort(), 1)) {
            var left = new AtomicInteger(10);
            var request = Requests.get("/cut");
            var measured = load.run(into -> {
                into.put(request);
                return left.getAndDecrement() > 0 ? 0 : Requests.NONE;
            }, Answers.of(204), new Pace.Closed(), LONG);

            assertThat(measured.count()).isEqualTo(5);
            assertThat(measured.others()).isEqualTo(Map.of(0, 5L));
        }
    }

    private static List<String> tokens(int count) {
        return IntStream.range(0, count).mapToObj(n -> "token-" + n).toList();
    }

    private static List<byte[]> bytes(List<String> tokens) {
        return tokens.stream().map(token -> token.getBytes(StandardCharsets.US_ASCII)).toList();
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
