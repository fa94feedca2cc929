package ua.viche.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.viche.notifications.content.About;
import ua.viche.notifications.delivery.Settlement.State;

class ScheduleTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final Schedule schedule = new Schedule(
            new DeliverySettings.Retries(Duration.ofSeconds(1), Duration.ofMinutes(15), Duration.ofMinutes(1),
                    Duration.ofMinutes(15)),
            RandomGenerator.getDefault());

    @ParameterizedTest
    @CsvSource({"1,500,1000", "2,1000,2000", "5,8000,16000", "11,450000,900000", "1000000,450000,900000"})
    void theWaitDoublesUpToItsLimitAndIsSpread(int attempt, long least, long most) {
        assertThat(wait(settle(attempt, new PushOutcome.Later("INTERNAL", null)))).isBetween(Duration.ofMillis(least),
                Duration.ofMillis(most));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "60", "3600"})
    void aWaitThatWasAskedForIsNeverShortened(long seconds) {
        assertThat(wait(settle(1, new PushOutcome.Later("UNAVAILABLE", Duration.ofSeconds(seconds)))))
                .isBetween(Duration.ofSeconds(seconds), Duration.ofMillis(seconds * 1_100));
    }

    @Test
    void tooManyRequestsWaitAMinuteUnlessFcmSaysOtherwise() {
        assertThat(wait(settle(1, throttled(null)))).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(66));
        assertThat(wait(settle(1, throttled(Duration.ofSeconds(2))))).isBetween(Duration.ofSeconds(2), Duration.ofMillis(2_200));
    }

    @Test
    void whatWouldComeTooLateIsGivenUp() {
        var settled = settle(1, throttled(Duration.ofDays(2)));

        assertThat(settled.state()).isEqualTo(State.FAILED);
        assertThat(settled.code()).isEqualTo("QUOTA_EXCEEDED");
    }

    private static PushOutcome throttled(@Nullable Duration wait) {
        return new PushOutcome.Throttled("QUOTA_EXCEEDED", wait);
    }

    private Settlement settle(int attempt, PushOutcome outcome) {
        var news = new DueDelivery.Told(UUID.randomUUID(), "petition-answered", About.petition("p"), Map.of(), "author",
                "petition", NOW,
                NOW.plus(Duration.ofDays(1)), null);
        var delivery = new DueDelivery(UUID.randomUUID(), UUID.randomUUID(), attempt, news, 1, null);
        return schedule.settle(delivery, outcome, NOW, NOW);
    }

    private static Duration wait(Settlement settlement) {
        assertThat(settlement.state()).isEqualTo(State.PLANNED);
        return Duration.between(NOW, settlement.dueAt());
    }
}
