package ua.viche.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class SettingsPropertyTest {

    @Property
    void everyKeyHasItsVariable(@ForAll("keys") String key) {
        assertThat(Environment.key(Environment.name(key))).isEqualTo(key);
    }

    @Property
    void everyShortDurationIsRead(@ForAll @IntRange(min = 0) int count) {
        int number = count % 1_000_000_000;

        assertThat(Durations.parse(number + "ms")).contains(Duration.ofMillis(number));
        assertThat(Durations.parse(number + "d")).contains(Duration.ofDays(number));
        assertThat(Durations.parse(Duration.ofMillis(number).toString())).contains(Duration.ofMillis(number));
    }

    @Property
    void noTextBreaksAReader(@ForAll @StringLength(max = 40) String text) {
        var settings = Settings.of(Map.of("key", text));

        settings.duration("key", Duration.ZERO);
        settings.number("key", 1, 0, 9);
        settings.flag("key", true);
        settings.uri("key");
        settings.ratio("key", 0);
        assertThat(settings.text("key", "")).isEqualTo(text.strip());
    }

    @Property(tries = 200)
    void distanceIsSymmetricAndNoMoreThanTheLongerWord(@ForAll("keys") String one, @ForAll("keys") String other) {
        assertThat(Nearest.distance(one, other)).isEqualTo(Nearest.distance(other, one)).isLessThanOrEqualTo(
                Math.max(one.length(), other.length()));
        assertThat(Nearest.distance(one, one)).isZero();
    }

    @Provide
    Arbitrary<String> keys() {
        var word = Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(6);
        return word.list().ofMinSize(1).ofMaxSize(4).flatMap(words -> Arbitraries.of("-", ".").map(by -> String.join(by, words)));
    }
}
