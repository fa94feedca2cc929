package ua.viche.notifications.fcm;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.viche.contracts.push.PushPayload;
import ua.viche.notifications.delivery.Push;
import ua.viche.notifications.delivery.PushOutcome;
import ua.viche.notifications.devices.Address;

class FcmAnswersTest {

    private static final String WITH_CODE = """
            {"error":{"code":%d,"message":"no","status":"%s",
              "details":[{"@type":"type.googleapis.com/google.firebase.fcm.v1.FcmError","errorCode":"%s"}]}}""";

    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch never = new CountDownLatch(1);
    private HttpServer server;
    private Fcm fcm;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.start();
        var endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        fcm = Fcm.open(new FcmSettings(new FcmSettings.Access.Local(endpoint, "test"), Duration.ofMillis(800), 8)).orElseThrow();
    }

    @AfterEach
    void stop() {
        never.countDown();
        fcm.close();
        server.stop(0);
    }

    @Test
    void anAcceptedPushHasTheIdThatFcmGaveIt() {
        answer(200, Map.of(), "{\"name\":\"projects/test/messages/7\"}");

        assertThat(send(1)).containsExactly(new PushOutcome.Sent("projects/test/messages/7"));
    }

    @Test
    void morePushesThanConnectionsAllArrive() {
        answer(200, Map.of(), "{\"name\":\"m\"}");

        assertThat(send(100)).hasSize(100).allMatch(PushOutcome.Sent.class::isInstance);
        assertThat(requests).hasValue(100);
    }

    @ParameterizedTest
    @CsvSource({"404,NOT_FOUND,UNREGISTERED,Unregistered", "403,PERMISSION_DENIED,SENDER_ID_MISMATCH,Misdirected",
            "400,INVALID_ARGUMENT,INVALID_ARGUMENT,Refused", "401,UNAUTHENTICATED,THIRD_PARTY_AUTH_ERROR,Locked",
            "429,RESOURCE_EXHAUSTED,QUOTA_EXCEEDED,Throttled", "500,INTERNAL,INTERNAL,Later",
            "503,UNAVAILABLE,UNAVAILABLE,Later"})
    void fcmsOwnCodeDecides(int status, String canonical, String code, String outcome) {
        answer(status, Map.of(), WITH_CODE.formatted(status, canonical, code));

        assertThat(send(1)).singleElement().satisfies(sent -> {
            assertThat(sent.getClass().getSimpleName()).isEqualTo(outcome);
            assertThat(sent.toString()).contains(code);
        });
        assertThat(requests).as("the schedule repeats, the SDK only looks for fresher credentials, four times")
                .hasValue(status == 401 ? 5 : 1);
    }

    @ParameterizedTest
    @CsvSource({"404,Later", "400,Refused", "401,Locked", "403,Locked", "429,Throttled", "500,Later", "502,Later", "503,Later"})
    void aBareErrorSaysNothingAboutTheAddress(int status, String outcome) {
        answer(status, Map.of(), "<html>proxy</html>");

        assertThat(send(1)).singleElement().satisfies(sent -> assertThat(sent.getClass().getSimpleName()).isEqualTo(outcome));
        assertThat(requests).hasValue(status == 401 ? 5 : 1);
    }

    @ParameterizedTest
    @CsvSource({"429", "500", "503"})
    void theWaitThatFcmAsksForIsKept(int status) {
        answer(status, Map.of("Retry-After", "7"), "");

        assertThat(send(1)).singleElement().satisfies(sent -> assertThat(switch (sent) {
            case PushOutcome.Later later -> later.retryAfter();
            case PushOutcome.Throttled throttled -> throttled.retryAfter();
            default -> null;
        }).isEqualTo(Duration.ofSeconds(7)));
    }

    @Test
    void aMomentAndNonsenseAreUnderstoodAsWaitsToo() {
        answer(500, Map.of("Retry-After", "Mon, 01 Jan 2001 00:00:00 GMT"), "");
        assertThat(send(1)).containsExactly(new PushOutcome.Later("INTERNAL", Duration.ZERO));
        answer(500, Map.of("Retry-After", "soon"), "");
        assertThat(send(1)).containsExactly(new PushOutcome.Later("INTERNAL", null));
    }

    @Test
    void aHangingConnectionEndsAtTheDeadline() {
        serve(_ -> {
            try {
                never.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(send(2)).hasSize(2).allMatch(PushOutcome.Later.class::isInstance);
    }

    @Test
    void garbageInsteadOfAnAnswerIsTriedAgain() {
        answer(200, Map.of(), "]garbage[");

        assertThat(send(1)).allMatch(PushOutcome.Later.class::isInstance);
    }

    private List<PushOutcome> send(int count) {
        return fcm.sender(Clock.systemUTC()).send(IntStream.range(0, count).mapToObj(FcmAnswersTest::push).toList());
    }

    private static Push push(int number) {
        var data = new PushPayload("1", "m" + number, "petition-answered", "service", "petition", "p", "viche://petitions/p",
                "because",
                "2026-01-01T00:00:00Z");
        return new Push(new Push.To.Device(new Address(Address.Kind.FCM_TOKEN, "token-" + number)),
                new Push.Shown("Title", "Body"), data,
                URI.create("https://viche.ua/petitions/p"),
                "m" + number, true, Duration.ofDays(1));
    }

    private void answer(int status, Map<String, String> headers, String body) {
        serve(exchange -> {
            headers.forEach(exchange.getResponseHeaders()::add);
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        });
    }

    private interface Behaviour {
        void handle(HttpExchange exchange) throws IOException;
    }

    private void serve(Behaviour behaviour) {
        try {
            server.removeContext("/");
        } catch (IllegalArgumentException _) {
            requests.set(0);
        }
        server.createContext("/", exchange -> {
            try (exchange) {
                requests.incrementAndGet();
                exchange.getRequestBody().readAllBytes();
                behaviour.handle(exchange);
            }
        });
    }
}
