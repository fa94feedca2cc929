package ua.viche.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RampTest {

    private static final int RATE = 1_000;

    private final AtomicLong now = new AtomicLong();

    @Property(tries = 200)
    void howeverItIsAskedNoSecondGivesMoreThanTheRateAndWhatWasSavedUp(
            @ForAll @Size(max = 200) List<@IntRange(min = 0, max = 400) Integer> pauses) {
        var clock = new AtomicLong();
        var ramp = new Ramp(RATE, Duration.ofSeconds(10), clock::get);
        var taken = 0L;
        for (var pause : pauses) {
            clock.addAndGet(Duration.ofMillis(pause).toNanos());
            taken += ramp.take(300);
        }
        assertThat(taken).isLessThanOrEqualTo((long) (RATE + RATE * clock.get() / 1e9));
    }

    @Test
    void itBeginsAtATenthAndComesToTheWholeRate() {
        var ramp = new Ramp(RATE, Duration.ofSeconds(10), now::get);

        assertThat(second(ramp)).isBetween(100, 300);
        for (var i = 0; i < 10; i++) {
            second(ramp);
        }
        assertThat(second(ramp)).isBetween(950, 1_050);
        now.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(second(ramp)).isBetween(100, 300);
    }

    @Test
    void afterTooManyItGoesAtHalfThePaceAndRecovers() {
        var ramp = new Ramp(RATE, Duration.ZERO, now::get);
        second(ramp);

        ramp.slower();

        assertThat(second(ramp)).isBetween(400, 1_100);
        assertThat(second(ramp)).isBetween(450, 600);
        for (var i = 0; i < 60; i++) {
            second(ramp);
        }
        assertThat(second(ramp)).isBetween(950, 1_050);
    }

    private int second(Ramp ramp) {
        var taken = 0;
        for (var i = 0; i < 10; i++) {
            now.addAndGet(Duration.ofMillis(100).toNanos());
            taken += ramp.take(RATE);
        }
        return taken;
    }
}
