package org.cordon.annotate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.When;
import org.cordon.corpus.When.Anchor;
import org.cordon.corpus.When.Precision;
import org.cordon.corpus.When.Role;

/** What a time expression means: its TIMEX3 type and value, and its date if it has one that a calendar can show. */
record Reading(Type type, String timex, Optional<When> when) {

    /** The types of TIMEX3. */
    enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }

    private static final List<String> SEASONS = List.of("SP", "SU", "FA", "WI");

    static Optional<Reading> day(LocalDate day) {
        return dated(day.toString(), When.day(Role.STATED, day));
    }

    /** Empty for a day that the calendar does not have. */
    static Optional<Reading> day(int year, int month, int day) {
        if (!isYear(year)
                || month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return Optional.empty();
        }
        return day(LocalDate.of(year, month, day));
    }

    static Optional<Reading> week(LocalDate monday) {
        String value = String.format("%04d-W%02d", monday.get(IsoFields.WEEK_BASED_YEAR), weekOf(monday));
        return dated(value, When.of(Role.STATED, monday, monday.plusDays(6), Precision.RANGE));
    }

    static Optional<Reading> weekend(LocalDate monday) {
        String value = String.format("%04d-W%02d-WE", monday.get(IsoFields.WEEK_BASED_YEAR), weekOf(monday));
        return dated(value, When.of(Role.STATED, monday.plusDays(5), monday.plusDays(6), Precision.RANGE));
    }

    static Optional<Reading> month(int year, int month) {
        return month < 1 || month > 12 ? Optional.empty() : months(year, month, 1, Precision.MONTH);
    }

    static Optional<Reading> quarter(int year, int quarter) {
        return quarter < 1 || quarter > 4 ? Optional.empty() : months(year, 3 * quarter - 2, 3, Precision.QUARTER);
    }

    static Optional<Reading> half(int year, int half) {
        return half < 1 || half > 2 ? Optional.empty() : months(year, 6 * half - 5, 6, Precision.HALF);
    }

    static Optional<Reading> year(int year) {
        return months(year, 1, 12, Precision.YEAR);
    }

    /** A season from 0 (spring) to 3 (winter), as months of the northern half of the earth, hence only about. */
    static Optional<Reading> season(int year, int season) {
        return months(year, 3 + 3 * season, 3, Precision.RANGE)
                .map(r -> new Reading(
                        Type.DATE, String.format("%04d-%s", year, SEASONS.get(season)), r.when.map(When::about)));
    }

    static Optional<Reading> decade(int tens) {
        return years(String.format("%03d", tens), tens * 10, 10);
    }

    static Optional<Reading> century(int hundreds) {
        return years(String.format("%02d", hundreds), hundreds * 100, 100);
    }

    /** A date that stands outside the calendar we show, such as "now" or "490 BC". */
    static Optional<Reading> reference(String timex) {
        return Optional.of(new Reading(Type.DATE, timex, Optional.empty()));
    }

    static Reading stretch(String timex) {
        return new Reading(Type.DURATION, timex, Optional.empty());
    }

    static Optional<Reading> repeated(String timex) {
        return Optional.of(new Reading(Type.SET, timex, Optional.empty()));
    }

    /** The same date as a time of that day, for example {@code TMO} for its morning. */
    Reading at(String partOfDay) {
        return new Reading(Type.TIME, timex + partOfDay, when);
    }

    Reading about() {
        return new Reading(type, timex, when.map(When::about));
    }

    Reading anchored(Anchor anchor) {
        return new Reading(type, timex, when.map(w -> w.anchored(anchor)));
    }

    private static int weekOf(LocalDate monday) {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static Optional<Reading> months(int year, int first, int count, Precision precision) {
        if (!isYear(year)) {
            return Optional.empty();
        }
        LocalDate start = LocalDate.of(year, first, 1);
        When when = When.of(Role.STATED, start, start.plusMonths(count).minusDays(1), precision);
        return dated(precision == Precision.YEAR ? String.format("%04d", year) : when.iso(), when);
    }

    private static Optional<Reading> years(String timex, int first, int count) {
        if (!isYear(first) || !isYear(first + count)) {
            return Optional.empty();
        }
        LocalDate start = LocalDate.of(first, 1, 1);
        return dated(timex, When.of(Role.STATED, start, start.plusYears(count).minusDays(1), Precision.RANGE));
    }

    private static Optional<Reading> dated(String timex, When when) {
        return Optional.of(new Reading(Type.DATE, timex, Optional.of(when)));
    }

    private static boolean isYear(int year) {
        return year >= 1 && year <= 9999;
    }
}
