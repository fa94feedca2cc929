package ua.viche.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.viche.local.fcm.Order;
import ua.viche.notifications.Notifications;
import ua.viche.notifications.OneNotifications;
import ua.viche.notifications.Phone;

@ExtendWith(OneNotifications.class)
class RetryTest {

    private final Notifications given;
    private final UUID petition = UUID.randomUUID();

    RetryTest(Notifications given) {
        this.given = given;
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void aWaitThatFcmAsksForIsKept(int status) {
        var phone = given.phone("uk").follow(petition);
        given.fcm().behave(Order.answer(status, 1).retryAfterSeconds(30).only(phone.token()));

        given.publish(given.answered(petition));

        awaitAttempts(phone, 1);
        given.later(Duration.ofSeconds(29));
        assertThat(given.query("select 1 from notifications.delivery where state = 'planned' and due_at > timestamptz '%s'"
                .formatted(given.clock().instant()))).isNotEmpty();
        given.later(Duration.ofSeconds(5));
        awaitPush(phone);
    }

    @Test
    void withoutAWaitTooManyRequestsWaitAMinuteAndAnOutageASecond() {
        var throttled = given.phone("uk").follow(petition);
        var outage = given.phone("uk").follow(petition);
        given.fcm().behave(Order.answer(429, 1).only(throttled.token()));
        given.fcm().behave(Order.answer(500, 1).only(outage.token()));

        given.publish(given.answered(petition));
        awaitAttempts(throttled, 1);
        awaitAttempts(outage, 1);
        given.later(Duration.ofSeconds(2));
        awaitPush(outage);
        assertThat(throttled.pushes()).isEmpty();
        given.later(Duration.ofSeconds(70));
        awaitPush(throttled);
    }

    @Test
    void anOutageIsWaitedOutUntilThePushIsOfNoUseAnyMore() {
        var phone = given.phone("uk").follow(petition);
        given.fcm().behave(Order.answer(500, 1_000).only(phone.token()));

        given.publish(given.answered(petition));

        awaitAttempts(phone, 1);
        given.later(Duration.ofMinutes(1));
        awaitAttempts(phone, 2);
        given.later(Duration.ofDays(15));
        await().untilAsserted(() -> assertThat(given.deliveries(phone)).singleElement().asString().startsWith("failed"));
        assertThat(phone.pushes()).isEmpty();
        assertThat(phone.owner().get("/v1/inbox").items()).hasSize(1);
    }

    @Test
    void anAnswerThatDoesNotComeIsTriedAgain() {
        var phone = given.phone("uk").follow(petition);
        given.fcm().behave(new Order(500, null, null, phone.token(), 1, 4_000));

        given.publish(given.answered(petition));

        awaitAttempts(phone, 1);
        given.later(Duration.ofSeconds(2));
        awaitPush(phone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNREGISTERED", "SENDER_ID_MISMATCH"})
    void anAddressThatFcmRefusesForGoodIsDropped(String code) {
        var phone = given.phone("uk").follow(petition);
        given.fcm().behave(new Order(null, null, code, phone.token(), 1, null));

        given.publish(given.answered(petition));

        await().until(() -> !phone.isRegistered());
        assertThat(phone.owner().get("/v1/inbox").items()).hasSize(1);
    }

    @Test
    void aPhoneThatGotANewTokenMeanwhileStays() {
        var phone = given.phone("uk").follow(petition);
        given.fcm().behave(new Order(null, null, "UNREGISTERED", phone.token(), 1, 1_000));
        given.publish(given.answered(petition));
        await().until(() -> given.deliveries(phone).contains("sending - 1"));

        var renewed = phone.withNewToken();
        renewed.register("uk").assertStatus(200);

        await().until(() -> given.deliveries(renewed).contains("dropped UNREGISTERED 1"));
        assertThat(renewed.isRegistered()).isTrue();
    }

    @Test
    void aPhoneThatRegisteredAgainMeanwhileStays() {
        var phone = given.phone("uk").follow(petition);
        given.fcm().behave(new Order(null, null, "UNREGISTERED", phone.token(), 1, 1_000));
        given.publish(given.answered(petition));
        await().until(() -> given.deliveries(phone).contains("sending - 1"));

        given.later(Duration.ofMillis(10));
        phone.register("uk").assertStatus(200);

        await().until(() -> given.deliveries(phone).contains("dropped UNREGISTERED 1"));
        assertThat(phone.isRegistered()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"404,,planned NOT_FOUND 1", "400,INVALID_ARGUMENT,failed INVALID_ARGUMENT 1"})
    void anErrorThatSaysNothingOfTheAddressKeepsIt(int status, String code, String delivery) {
        var phone = given.phone("uk").follow(petition);
        given.fcm().behave(new Order(status, null, code, phone.token(), 1, null));

        given.publish(given.answered(petition));

        await().until(() -> given.deliveries(phone).contains(delivery));
        assertThat(phone.isRegistered()).isTrue();
    }

    @Test
    void whatPeopleMustMendFirstIsParked() {
        var phone = given.phone("uk").follow(petition);
        given.fcm().behave(new Order(null, null, "THIRD_PARTY_AUTH_ERROR", phone.token(), 5, null));

        given.publish(given.answered(petition));

        await().until(() -> given.deliveries(phone).contains("planned THIRD_PARTY_AUTH_ERROR 1"));
        given.later(Duration.ofMinutes(17));
        awaitPush(phone);
    }

    @Test
    void aSenderThatIsSilentLosesItsPageAndNobodyMissesThePush() {
        var phone = given.phone("uk").follow(petition);
        given.fcm().behave(Order.delay(1_500, 1).only(phone.token()));
        given.publish(given.answered(petition));
        await().until(() -> given.deliveries(phone).contains("sending - 1"));

        given.later(Duration.ofMinutes(2));

        await().until(() -> given.deliveries(phone).contains("sent - 2"));
        assertThat(phone.pushes()).isNotEmpty();
    }

    @Test
    void aPhoneThatChangedHandsGetsNothingOfItsFormerOwner() {
        var phone = given.phone("uk").follow(petition);
        given.fcm().behave(Order.answer(500, 1).only(phone.token()));
        given.publish(given.answered(petition));
        awaitAttempts(phone, 1);

        var handed = phone.of(given.citizen());
        handed.register("uk").assertStatus(200);
        given.later(Duration.ofMinutes(1));

        await().until(() -> given.deliveries(handed).contains("dropped DEVICE_GONE 2"));
        assertThat(handed.pushes()).isEmpty();
    }

    private void awaitAttempts(Phone phone, int attempts) {
        await().until(() -> given.deliveries(phone).stream()
                .anyMatch(delivery -> delivery.startsWith("planned") && delivery.endsWith(" " + attempts)));
    }

    private static void awaitPush(Phone phone) {
        await().until(() -> phone.pushes().size() == 1);
    }
}
