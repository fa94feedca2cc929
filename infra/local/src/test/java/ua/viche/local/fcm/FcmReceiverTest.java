package ua.viche.local.fcm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.viche.local.folder.FreePort;
import ua.viche.local.harness.Answer;
import ua.viche.local.harness.Client;

class FcmReceiverTest {

    private static final FcmReceiver RECEIVER = new FcmReceiver(FreePort.any());
    private static final String SEND = "/fcm.googleapis.com/v1/projects/demo-viche/messages:send";
    private static final String ERROR_CODE = "/error/details/0/errorCode";

    @BeforeAll
    static void start() {
        RECEIVER.start();
    }

    @AfterAll
    static void stop() {
        RECEIVER.stop();
    }

    @BeforeEach
    void forget() {
        RECEIVER.clear();
    }

    @Test
    void whatWasAcceptedIsShownOldestFirstUntilItIsForgotten() {
        var name = send(message("token", "first")).assertStatus(200).text("/name");
        send(message("token", "second")).assertStatus(200);

        var shown = client().get("/local/push").assertStatus(200).json();

        assertThat(shown).extracting(push -> push.path("token").asText()).containsExactly("first", "second");
        assertThat(shown.at("/0/name").asText()).isEqualTo(name).startsWith("projects/demo-viche/messages/");
        client().delete("/local/push").assertStatus(204);
        assertThat(client().get("/local/push").json()).isEmpty();
    }

    @Test
    void aDryRunReachesNobody() {
        send(Map.of("validate_only", true, "message", Map.of("token", "t"))).assertStatus(200);

        assertThat(RECEIVER.messages()).isEmpty();
    }

    @Test
    void exactlyOneTargetIsNeeded() {
        assertRefused(message("data", Map.of("a", "b")));
        assertRefused(Map.of("message", Map.of("token", "t", "topic", "news")));
        assertRefused(message("token", ""));
        assertRefused(message("topic", "not a topic"));
        send(message("fid", "installation")).assertStatus(200);
        send(message("condition", "'a' in topics")).assertStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from", "message_type", "google.key", "gcm.notification.title"})
    void reservedKeysOfDataAreRefused(String key) {
        assertRefused(Map.of("message", Map.of("token", "t", "data", Map.of(key, "v"))));
    }

    @Test
    void dataHoldsTextsOnly() {
        assertRefused(Map.of("message", Map.of("token", "t", "data", Map.of("count", 5))));
    }

    @Test
    void unknownFieldsAndBrokenJsonAreRefused() {
        assertRefused(Map.of("message", Map.of("token", "t", "titel", "x")));
        assertRefused("{\"message\":");
        assertRefused("[]");
        assertRefused(Map.of());
    }

    @ParameterizedTest
    @CsvSource({"token,4096,200", "token,4097,400", "topic,2048,200", "topic,2049,400"})
    void aPayloadHasALimitInBytes(String target, int bytes, int status) {
        var data = Map.of("k", "й".repeat((bytes - 1) / 2) + "x".repeat((bytes - 1) % 2));

        send(Map.of("message", Map.of(target, "t", "data", data))).assertStatus(status);
    }

    @ParameterizedTest
    @CsvSource({"0s,200", "3.5s,200", "2419200s,200", "2419201s,400", "-1s,400", "1h,400"})
    void theTimeToLiveIsAtMostFourWeeks(String ttl, int status) {
        send(Map.of("message", Map.of("token", "t", "android", Map.of("ttl", ttl)))).assertStatus(status);
    }

    @Test
    void withoutAnAccessTokenNothingIsSent() {
        Client.of(RECEIVER.address()).post(SEND, message("token", "t")).assertStatus(401);
    }

    @Test
    void anOrderHoldsForSoManyRequestsOfOneToken() {
        order("{\"status\":429,\"retryAfter\":7,\"code\":null,\"token\":\"t\",\"times\":2}").assertStatus(204);

        send(message("token", "other")).assertStatus(200);
        for (var i = 0; i < 2; i++) {
            var refused = send(message("token", "t")).assertStatus(429);
            assertThat(refused.header("Retry-After")).isEqualTo("7");
            assertThat(refused.text(ERROR_CODE)).isEqualTo("QUOTA_EXCEEDED");
        }
        send(message("token", "t")).assertStatus(200);
    }

    @ParameterizedTest
    @CsvSource({"UNREGISTERED,404", "SENDER_ID_MISMATCH,403", "UNAVAILABLE,503", "INTERNAL,500", "THIRD_PARTY_AUTH_ERROR,401"})
    void anErrorCodeComesWithItsUsualStatus(String code, int status) {
        order("{\"code\":\"" + code + "\"}").assertStatus(204);

        assertThat(send(message("token", "t")).assertStatus(status).text(ERROR_CODE)).isEqualTo(code);
        send(message("token", "t")).assertStatus(200);
    }

    @Test
    void aBare404HasNoErrorCode() {
        order("{\"status\":404}").assertStatus(204);

        assertThat(send(message("token", "t")).assertStatus(404).json().at("/error/details")).isEmpty();
    }

    @Test
    void anAnswerCanBeLate() {
        order("{\"delayMs\":300,\"times\":1}").assertStatus(204);
        var before = System.nanoTime();

        send(message("token", "t")).assertStatus(200);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void ordersCanBeTakenBack() {
        order("{\"status\":500,\"times\":100}").assertStatus(204);
        client().delete("/local/push/behaviour").assertStatus(204);
        send(message("token", "t")).assertStatus(200);

        order("{\"status\":500,\"times\":100}").assertStatus(204);
        order("{\"times\":0}").assertStatus(204);
        send(message("token", "t")).assertStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"status\":99}", "{\"times\":-1}", "{\"delayMs\":600001}"})
    void anOrderThatMakesNoSenseIsRefused(String order) {
        order(order).assertStatus(422);
    }

    @Test
    void tokensSubscribeToTopics() {
        var answer = client().post("/iid.googleapis.com/iid/v1:batchAdd",
                Map.of("to", "/topics/news", "registration_tokens", List.of("a", "")));

        assertThat(answer.assertStatus(200).json().at("/results/0")).isEqualTo(JsonNodeFactory.instance.objectNode());
        assertThat(answer.text("/results/1/error")).isEqualTo("INVALID_ARGUMENT");
    }

    private static Map<String, Object> message(String field, Object value) {
        return Map.of("message", Map.of(field, value));
    }

    private static void assertRefused(Object body) {
        assertThat(send(body).assertStatus(400).text(ERROR_CODE)).isEqualTo("INVALID_ARGUMENT");
    }

    private static Answer send(Object body) {
        return client().post(SEND, body);
    }

    private static Answer order(String body) {
        return client().put("/local/push/behaviour", body);
    }

    private static Client client() {
        return Client.of(RECEIVER.address()).bearing(() -> "access-token");
    }
}
