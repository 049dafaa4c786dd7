package dev.ecps.idp.ecps.card;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Set;

/** « Jours ouvrés » in metropolitan France: neither weekends nor the public holidays of the Code du travail, L3133-1. */
public final class WorkingDays {
    /** Where the days begin and end. */
    public static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    private WorkingDays() {}

    /**
     * The same time of day so many working days later. What begins on a day off is as if it had begun the day before.
     *
     * @param days 0 or more
     */
    public static Instant after(Instant begin, int days) {
        var local = begin.atZone(FRANCE);
        var day = local.toLocalDate();
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) left--;
        }
        return local.with(day).toInstant();
    }

    /** Whether people work on this day. */
    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !FIXED.contains(MonthDay.from(day))
                && !movesWithEaster(day);
    }

    /** Easter Monday, Ascension Day, Whit Monday. */
    private static boolean movesWithEaster(LocalDate day) {
        var easter = easter(day.getYear());
        return day.equals(easter.plusDays(1)) || day.equals(easter.plusDays(39)) || day.equals(easter.plusDays(50));
    }

    /** Easter Sunday by the Gregorian computus of Meeus, Jones and Butcher. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
