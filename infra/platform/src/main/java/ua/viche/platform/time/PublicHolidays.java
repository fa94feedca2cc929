package ua.viche.platform.time;

import static java.util.Objects.requireNonNull;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// Public holidays of Ukraine (Labour Code art. 73). One that falls on a weekend makes the next working day free (art. 67 part 3).
final class PublicHolidays {

    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();
    private final HolidayManager table = HolidayManager
            .getInstance(ManagerParameters.create(requireNonNull(PublicHolidays.class.getResource("/calendar/ukraine.xml"))));

    boolean free(LocalDate day) {
        return years.computeIfAbsent(day.getYear(), this::year).contains(day);
    }

    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private Set<LocalDate> year(int year) {
        var holidays = new TreeSet<LocalDate>();
        table.getHolidays(Year.of(year)).stream().map(Holiday::getDate).forEach(holidays::add);
        var free = new TreeSet<>(holidays);
        for (var holiday : holidays) {
            if (weekend(holiday)) {
                free.add(firstWorkingDay(holiday, free));
            }
        }
        return free;
    }

    private static LocalDate firstWorkingDay(LocalDate after, Set<LocalDate> free) {
        var day = after.plusDays(1);
        while (weekend(day) || free.contains(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
