package ua.viche.moderation.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class UrgencyTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration PATIENCE = Duration.ofDays(7);

    private final Urgency urgency = new Urgency(Duration.ofHours(1));

    @Property
    void theLawsClockComesFirstAndThenAge(@ForAll @IntRange(max = 10_000) int due, @ForAll @IntRange(max = 10_000) int later) {
        var one = urgency.wantedAt(NOW.plusSeconds(due), NOW, PATIENCE, 0);
        var other = urgency.wantedAt(NOW.plusSeconds((long) due + later), NOW, PATIENCE, 0);

        assertThat(one).isBeforeOrEqualTo(other);
        assertThat(urgency.wantedAt(null, NOW, PATIENCE, 0))
                .isBeforeOrEqualTo(urgency.wantedAt(null, NOW.plusSeconds(later), PATIENCE, 0));
    }

    @Property
    void eachPointMakesAnItemWantedAnHourSooner(@ForAll @DoubleRange(max = 1000) double points) {
        var usual = urgency.wantedAt(null, NOW, PATIENCE, points);
        var more = urgency.wantedAt(null, NOW, PATIENCE, points + 1);

        assertThat(Duration.between(more, usual)).isBetween(Duration.ofMillis(3_599_999), Duration.ofMillis(3_600_001));
    }
}
