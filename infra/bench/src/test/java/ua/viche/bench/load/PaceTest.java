package ua.viche.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class PaceTest {

    @Property
    void aRateHasItsNumberOfRequestsInEverySecond(@ForAll @IntRange(min = 1, max = 50_000) int rate,
            @ForAll @LongRange(min = 0, max = 86_400) long second) {
        var pace = new Pace.Rate(rate);

        assertThat(pace.due(second * rate)).isEqualTo(second * 1_000_000_000);
        assertThat(pace.due(second * rate + rate - 1)).isLessThan((second + 1) * 1_000_000_000);
    }

    @Property
    void aRateNeverGoesBack(@ForAll @DoubleRange(min = 0.01, max = 1e6) double rate,
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long number) {
        var pace = new Pace.Rate(rate);

        assertThat(pace.due(number + 1)).isGreaterThanOrEqualTo(pace.due(number));
    }

    @Property
    void whatIsNoRateIsRefused(@ForAll @DoubleRange(min = -1e9, max = 0) double rate) {
        assertThatThrownBy(() -> new Pace.Rate(rate)).isInstanceOf(IllegalArgumentException.class);
    }
}
