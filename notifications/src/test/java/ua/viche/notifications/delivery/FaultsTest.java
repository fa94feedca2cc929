package ua.viche.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ua.viche.local.harness.Stack;
import ua.viche.notifications.Notifications;
import ua.viche.notifications.NotificationsService;
import ua.viche.notifications.OneNotifications;
import ua.viche.notifications.preferences.TimeZones;

/// What goes wrong around delivery; what the push service answers stands in RetryTest and FcmAnswersTest.
@ExtendWith(OneNotifications.class)
class FaultsTest {

    private final Notifications given;
    private final UUID petition = UUID.randomUUID();

    FaultsTest(Notifications given) {
        this.given = given;
    }

    @Test
    void replicasThatComeAndGoWhileEventsArriveLoseNothingAndDoubleNothing() {
        var phones = IntStream.range(0, 4).mapToObj(_ -> given.phone("uk").follow(petition)).toList();
        for (var replica = 0; replica < 2; replica++) {
            given.publish(given.answered(petition));
            var second = Stack.shared().replica(given.app(), List.of(new NotificationsService()), given.clock());
            given.publish(given.closed(petition));
            given.publish(given.answered(petition));
            second.stop();
        }

        phones.forEach(phone -> await().atMost(Duration.ofSeconds(40)).until(() -> phone.pushes().size() == 6));
        assertThat(phones).allSatisfy(phone -> assertThat(phone.owner().get("/v1/inbox").items()).hasSize(6));
    }

    @Test
    void aRedisThatLostItsMemoryStopsNothing() throws IOException {
        var phone = given.phone("uk").follow(petition);
        flush(URI.create(given.app().settings().get("redis.url")));

        given.publish(given.answered(petition));

        await().until(() -> phone.pushes().size() == 1);
    }

    @Test
    void aClockThatJumpsBackAndForthSendsNothingTwice() {
        var phone = given.phone("uk").follow(petition);
        given.later(Duration.ofHours(4));
        var now = given.clock().instant();
        given.publish(given.answered(petition));
        await().until(() -> phone.pushes().size() == 1);

        given.clock().set(now.minus(Duration.ofHours(3)));
        given.publish(given.closed(petition));
        await().until(() -> phone.pushes().size() == 2);
        given.clock().set(now.plus(Duration.ofHours(3)));
        given.publish(given.answered(petition));
        await().until(() -> phone.pushes().size() == 3);

        await().untilAsserted(
                () -> assertThat(given.deliveries(phone)).hasSize(3).allMatch(delivery -> delivery.equals("sent - 1")));
    }

    @Test
    void aTimeZoneThatThisMachineDoesNotKnowIsKyiv() {
        assertThat(TimeZones.or("Mars/Olympus").getId()).isEqualTo("Europe/Kyiv");
        assertThat(TimeZones.or(null).getId()).isEqualTo("Europe/Kyiv");
        assertThat(TimeZones.or("America/St_Johns").getId()).isEqualTo("America/St_Johns");
    }

    @Test
    void afterSomePagesThatFailedNothingIsSentForAWhileThenOneTries() {
        var begun = new AtomicInteger();
        var outage = new Outage(new DeliverySettings.Circuit(2, Duration.ofMillis(50)), begun::incrementAndGet);
        var failed = List.<PushOutcome>of(new PushOutcome.Later("UNAVAILABLE", null), new PushOutcome.Later("INTERNAL", null),
                new PushOutcome.Sent("m"));

        outage.note(failed);
        assertThat(outage.permits()).isTrue();
        outage.note(failed);
        assertThat(outage.over()).isFalse();
        assertThat(outage.permits()).isFalse();
        await().until(outage::over);
        assertThat(outage.permits()).isTrue();
        outage.note(List.of(new PushOutcome.Sent("m")));

        assertThat(outage.over()).isTrue();
        assertThat(begun).hasValue(1);
    }

    private static void flush(URI redis) throws IOException {
        try (var socket = new Socket(redis.getHost(), redis.getPort())) {
            socket.getOutputStream().write("FLUSHALL\r\n".getBytes(StandardCharsets.UTF_8));
            assertThat(new String(socket.getInputStream().readNBytes(3), StandardCharsets.UTF_8)).isEqualTo("+OK");
        }
    }
}
