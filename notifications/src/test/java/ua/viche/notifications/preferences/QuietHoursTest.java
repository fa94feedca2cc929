package ua.viche.notifications.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final long YEAR_2026 = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();

    @ParameterizedTest
    @CsvSource({"2026-03-02T20:30:00Z,22:00,07:00,2026-03-03T05:00:00Z", "2026-03-03T03:00:00Z,22:00,07:00,2026-03-03T05:00:00Z",
            "2026-03-03T05:00:00Z,22:00,07:00,", "2026-03-02T19:59:59Z,22:00,07:00,",
            "2026-03-02T11:00:00Z,13:00,14:30,2026-03-02T12:30:00Z",
            "2026-03-28T22:00:00Z,22:00,03:30,2026-03-29T01:30:00Z", "2026-10-24T23:30:00Z,22:00,03:30,2026-10-25T00:30:00Z",
            "2026-10-25T01:10:00Z,03:05,03:30,2026-10-25T01:30:00Z"})
    void theEndIsTheFirstMomentWithoutQuietByThePersonsOwnClock(Instant now, LocalTime begins, LocalTime ends,
            @Nullable Instant end) {
        assertThat(new QuietHours(begins, ends).end(now, KYIV)).isEqualTo(Optional.ofNullable(end));
    }

    @Property(tries = 2_000)
    void whateverTheZoneNothingIsLostAndNothingRingsInQuiet(@ForAll @LongRange(min = 0, max = 366L * 86_400) long second,
            @ForAll @IntRange(min = 0, max = 1_439) int begins, @ForAll @IntRange(min = 0, max = 1_439) int ends,
            @ForAll @IntRange(min = 0, max = 5) int place) {
        Assume.that(begins != ends);
        var zone = ZoneId.of(
                List.of("Europe/Kyiv", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Casablanca", "UTC")
                        .get(place));
        var quiet = new QuietHours(LocalTime.ofSecondOfDay(begins * 60L), LocalTime.ofSecondOfDay(ends * 60L));
        var now = Instant.ofEpochSecond(YEAR_2026 + second);

        var end = quiet.end(now, zone);

        assertThat(end.isPresent()).isEqualTo(quiet.include(now.atZone(zone).toLocalTime()));
        end.ifPresent(moment -> assertThat(moment).isAfter(now).isBefore(now.plus(Duration.ofHours(27))));
        end.ifPresent(moment -> assertThat(rings(quiet, moment, zone)).isTrue());
    }

    /// Not in quiet, or at the very end of it where the clock was put forward into another quiet.
    private static boolean rings(QuietHours quiet, Instant moment, ZoneId zone) {
        var time = moment.atZone(zone).toLocalTime();
        return !quiet.include(time) || !time.equals(quiet.ends());
    }
}
