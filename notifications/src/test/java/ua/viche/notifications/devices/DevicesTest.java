package ua.viche.notifications.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ua.viche.local.harness.Answer;
import ua.viche.notifications.Notifications;
import ua.viche.notifications.OneNotifications;
import ua.viche.notifications.Phone;

@ExtendWith(OneNotifications.class)
class DevicesTest {

    private final Notifications given;

    DevicesTest(Notifications given) {
        this.given = given;
    }

    @Test
    void aPhoneRegistersOnceAndIsKnownFromThenOn() {
        var phone = given.phone("uk");

        var again = phone.register("en").assertStatus(200);

        assertThat(again.text("/locale")).isEqualTo("en");
        assertThat(phone.owner().get("/v1/devices").items()).singleElement()
                .satisfies(device -> assertThat(device.path("installation").asText()).isEqualTo(phone.installation()));
    }

    @Test
    void aTokenIsNeverShown() {
        var phone = given.phone("uk");

        assertThat(phone.owner().get("/v1/devices").text()).doesNotContain(phone.token())
                .contains(phone.token().substring(phone.token().length() - 6));
    }

    @Test
    void signingInAsSomebodyElseMovesThePhone() {
        var phone = given.phone("uk");
        var handed = phone.of(given.citizen());

        handed.register("uk").assertStatus(200);

        assertThat(handed.isRegistered()).isTrue();
        assertThat(phone.isRegistered()).isFalse();
    }

    @Test
    void aTokenBelongsToTheInstallationThatCameWithItLast() {
        var old = given.phone("uk");
        var reinstalled = new Phone(old.owner(), old.installation() + "-2", old.token());

        reinstalled.register("uk").assertStatus(201);

        assertThat(reinstalled.isRegistered()).isTrue();
        assertThat(old.isRegistered()).isFalse();
    }

    @Test
    void signingOutForgetsOnesOwnPhoneOnly() {
        var phone = given.phone("uk");

        given.citizen().delete("/v1/devices/" + phone.installation()).assertStatus(204);
        assertThat(phone.isRegistered()).isTrue();

        phone.owner().delete("/v1/devices/" + phone.installation()).assertStatus(204);
        assertThat(phone.isRegistered()).isFalse();
        phone.owner().delete("/v1/devices/" + phone.installation()).assertStatus(204);
    }

    @Test
    void theTwentyFirstPhoneReplacesTheOneNotSeenForLongest() {
        var first = given.phone("uk");
        given.later(Duration.ofMillis(1));
        var second = Phone.of(first.owner(), "uk");
        given.later(Duration.ofMillis(1));
        first.register("uk");
        for (var i = 0; i < Devices.LIMIT - 1; i++) {
            given.later(Duration.ofMillis(1));
            Phone.of(first.owner(), "uk");
        }

        assertThat(first.owner().get("/v1/devices?limit=100").items()).hasSize(Devices.LIMIT);
        assertThat(first.isRegistered()).isTrue();
        assertThat(second.isRegistered()).isFalse();
    }

    @Test
    void aPhoneThatWasSilentForAMonthGetsNothingThatIsBulkAndAfterNineMonthsItIsForgotten() {
        var phone = given.phone("uk");
        var place = "t" + UUID.randomUUID();
        phone.owner().put("/v1/follows/territories/" + place).assertStatus(201);

        given.later(Duration.ofDays(31));
        announce("campaign", place);
        await().until(() -> phone.owner().get("/v1/inbox").items().size() == 1);
        announce("service", place);
        await().until(() -> !phone.pushes().isEmpty());
        assertThat(phone.pushes()).singleElement()
                .satisfies(push -> assertThat(push.at("/data/class").asText()).isEqualTo("service"));

        given.later(Duration.ofDays(240));
        await().until(() -> !phone.isRegistered());
    }

    private void announce(String importance, String place) {
        given.app().staff("admin")
                .post("/notifications/v1/announcements", Map.of("class", importance, "topic", "territory", "id", place,
                        "title", Map.of("uk", "Новина", "en", "News"), "text", Map.of("uk", "Подробиці.", "en", "More.")))
                .assertStatus(202);
    }

    @Test
    void aListIsReadPageByPage() {
        var owner = given.phone("uk").owner();
        Phone.of(owner, "uk");
        Phone.of(owner, "uk");

        var first = owner.get("/v1/devices?limit=2");
        var second = owner.get("/v1/devices?limit=2&cursor=" + first.text("/next"));

        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(second.json().path("next").isNull()).isTrue();
    }

    @Test
    void parallelRegistrationsOfOnePhoneAreOneDevice() throws Exception {
        var owner = given.citizen();
        var phone = new Phone(owner, "phone-" + UUID.randomUUID(), "token-" + UUID.randomUUID());

        var answers = atOnce(8, () -> phone.register("uk"));

        assertThat(answers).extracting(Answer::status).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(owner.get("/v1/devices").items()).hasSize(1);
    }

    @Test
    void theSameKeyWithTheSameBodyGetsTheSameAnswer() {
        var phone = new Phone(given.citizen().idempotent("key-1"), "phone-" + UUID.randomUUID(), "a-token");

        var first = phone.register("uk").assertStatus(201);
        var second = phone.register("uk").assertStatus(201);

        assertThat(second.text()).isEqualTo(first.text());
        phone.register("en").assertProblem(422, "idempotency-key-reused");
    }

    @Test
    void anInstallationIdIsAnAddressToo() {
        var owner = given.citizen();

        owner.put("/v1/devices/web_1-A" + UUID.randomUUID(), Map.of("kind", "FID", "token", "cBnMtrD2S9-PZLB6uUs7x1",
                "platform", "web", "locale", "uk-UA", "appVersion", "1.4.0 (7)", "timeZone", "Europe/Kyiv")).assertStatus(201);

        assertThat(owner.get("/v1/devices").items().getFirst().path("timeZone").asText()).isEqualTo("Europe/Kyiv");
    }

    private static List<Answer> atOnce(int times, Callable<Answer> act) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Answer>();
            for (var running : threads.invokeAll(IntStream.range(0, times).mapToObj(_ -> act).toList())) {
                answers.add(running.get());
            }
            return answers;
        }
    }
}
