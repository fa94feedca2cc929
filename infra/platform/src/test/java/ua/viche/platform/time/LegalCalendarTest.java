package ua.viche.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ua.viche.platform.config.Settings;

class LegalCalendarTest {

    private final LegalCalendar war = new LegalCalendar(true, Set.of(), Set.of());
    private final LegalCalendar peace = new LegalCalendar(false, Set.of(), Set.of());

    @Test
    void inPeaceHolidaysOfTheLabourCodeAreFree() {
        assertThat(freeWeekdays(2026)).containsExactly("2026-01-01", "2026-03-09", "2026-04-13", "2026-05-01", "2026-05-08",
                "2026-06-01",
                "2026-06-29", "2026-07-15", "2026-08-24", "2026-10-01", "2026-12-25");
    }

    @Test
    void twoHolidaysOnOneWeekendFreeTwoDays() {
        assertThat(freeWeekdays(2027)).contains("2027-05-03", "2027-05-04");
    }

    @Test
    void underMartialLawOnlyWeekendsAreFree() {
        assertThat(war.isWorkingDay(LocalDate.parse("2026-08-24"))).isTrue();
        assertThat(war.isWorkingDay(LocalDate.parse("2026-12-25"))).isTrue();
        assertThat(war.isWorkingDay(LocalDate.parse("2026-08-23"))).isFalse();
    }

    @Test
    void theCabinetMovesDaysByTheSettings() {
        var moved = LegalCalendar.of(Settings.of(Map.of("calendar.martial-law", "false", "calendar.days-off", "2026-12-24",
                "calendar.working-days", "2026-12-25, 2026-12-26")));

        assertThat(moved.isWorkingDay(LocalDate.parse("2026-12-24"))).isFalse();
        assertThat(moved.isWorkingDay(LocalDate.parse("2026-12-25"))).isTrue();
        assertThat(moved.isWorkingDay(LocalDate.parse("2026-12-26"))).isTrue();
    }

    @Test
    void aDateThatIsNoneIsAMistakeOfTheSettings() {
        var settings = Settings.of(Map.of("calendar.days-off", "24.12.2026"));
        LegalCalendar.of(settings);

        assertThatThrownBy(settings::check).hasMessage("calendar.days-off: must be dates such as 2027-01-04");
    }

    @Test
    void twoWorkingDaysFromAFridayEndWithTheTuesday() {
        assertThat(war.afterWorkingDays(kyiv("2026-11-20T23:59"), 2)).isEqualTo(kyiv("2026-11-25T00:00"));
        assertThat(war.afterWorkingDays(kyiv("2026-11-21T00:00"), 2)).isEqualTo(kyiv("2026-11-25T00:00"));
        assertThat(war.afterWorkingDays(kyiv("2026-11-20T10:00"), 0)).isEqualTo(kyiv("2026-11-21T00:00"));
    }

    @Test
    void theDayIsKyivsAndNotUniversalTimes() {
        assertThat(war.afterDays(Instant.parse("2026-07-01T21:30:00Z"), 1)).isEqualTo(Instant.parse("2026-07-03T21:00:00Z"));
    }

    @Test
    void aPeriodAcrossTheChangeOfClocksStillEndsAtMidnight() {
        assertThat(war.afterDays(Instant.parse("2026-10-20T10:00:00Z"), 10)).isEqualTo(Instant.parse("2026-10-30T22:00:00Z"));
        assertThat(war.afterMonths(Instant.parse("2026-03-10T10:00:00Z"), 1)).isEqualTo(Instant.parse("2026-04-10T21:00:00Z"));
    }

    @Test
    void monthsEndOnTheLastDayWhereTheMonthIsShorter() {
        assertThat(war.afterMonths(kyiv("2026-11-30T12:00"), 3)).isEqualTo(kyiv("2027-03-01T00:00"));
        assertThat(war.afterMonths(kyiv("2026-01-15T12:00"), 1)).isEqualTo(kyiv("2026-02-16T00:00"));
    }

    @Test
    void aDeadlineOnAFreeDayMovesToTheNextWorkingDayWhenAsked() {
        var sunday = war.afterDays(kyiv("2026-11-20T12:00"), 2);

        assertThat(sunday).isEqualTo(kyiv("2026-11-23T00:00"));
        assertThat(war.movedToWorkingDay(sunday)).isEqualTo(kyiv("2026-11-24T00:00"));
        assertThat(war.movedToWorkingDay(kyiv("2026-11-24T00:00"))).isEqualTo(kyiv("2026-11-24T00:00"));
    }

    @Test
    void aPeriodIsNeverNegative() {
        assertThatThrownBy(() -> war.afterDays(Instant.EPOCH, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> freeWeekdays(int year) {
        return Stream.iterate(LocalDate.of(year, 1, 1), day -> day.getYear() == year, day -> day.plusDays(1))
                .filter(day -> !PublicHolidays.weekend(day) && !peace.isWorkingDay(day)).map(LocalDate::toString).toList();
    }

    private static Instant kyiv(String local) {
        return LocalDateTime.parse(local).atZone(LegalCalendar.ZONE).toInstant();
    }
}
