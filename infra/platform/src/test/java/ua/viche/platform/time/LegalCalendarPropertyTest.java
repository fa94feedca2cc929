package ua.viche.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LegalCalendarPropertyTest {

    private final LegalCalendar peace = new LegalCalendar(false, Set.of(LocalDate.parse("2027-01-04")),
            Set.of(LocalDate.parse("2027-01-09")));

    @Property(tries = 300)
    void everyDeadlineIsAMidnightInKyivAfterTheEvent(@ForAll("instants") Instant event, @ForAll @IntRange(max = 120) int count) {
        assertThat(
                Stream.of(peace.afterDays(event, count), peace.afterWorkingDays(event, count), peace.afterMonths(event, count)))
                .allSatisfy(end -> {
                    assertThat(end.atZone(LegalCalendar.ZONE).toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
                    assertThat(end).isAfter(event);
                });
    }

    @Property(tries = 300)
    void exactlyThatManyWorkingDaysLieBetween(@ForAll("instants") Instant event, @ForAll @IntRange(max = 60) int count) {
        var first = day(event).plusDays(1);
        var end = day(peace.afterWorkingDays(event, count));

        assertThat(first.datesUntil(end.isBefore(first) ? first : end).filter(peace::isWorkingDay)).hasSize(count);
        assertThat(count == 0 || peace.isWorkingDay(end.minusDays(1))).isTrue();
    }

    @Property(tries = 300)
    void calendarDaysAreCountedAsDaysWhateverTheClocksDo(@ForAll("instants") Instant event,
            @ForAll @IntRange(max = 400) int count) {
        assertThat(ChronoUnit.DAYS.between(day(event), day(peace.afterDays(event, count)))).isEqualTo(count + 1L);
    }

    @Property(tries = 300)
    void aLaterEventOrALongerPeriodNeverEndsEarlier(@ForAll("instants") Instant one, @ForAll("instants") Instant other,
            @ForAll @IntRange(max = 60) int count) {
        var earlier = one.isBefore(other) ? one : other;
        var later = one.isBefore(other) ? other : one;

        assertThat(peace.afterWorkingDays(earlier, count)).isBeforeOrEqualTo(peace.afterWorkingDays(later, count));
        assertThat(peace.afterWorkingDays(earlier, count)).isBefore(peace.afterWorkingDays(earlier, count + 1));
        assertThat(peace.afterMonths(earlier, count)).isBeforeOrEqualTo(peace.afterMonths(later, count));
    }

    @Property(tries = 300)
    void aMovedDeadlineEndsAWorkingDayAndMovesNoFurther(@ForAll("instants") Instant event,
            @ForAll @IntRange(max = 60) int count) {
        var deadline = peace.afterDays(event, count);
        var moved = peace.movedToWorkingDay(deadline);

        assertThat(moved).isAfterOrEqualTo(deadline);
        assertThat(peace.isWorkingDay(day(moved).minusDays(1))).isTrue();
        assertThat(peace.movedToWorkingDay(moved)).isEqualTo(moved);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(Instant.parse("2025-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("2032-01-01T00:00:00Z").getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, LegalCalendar.ZONE);
    }
}
