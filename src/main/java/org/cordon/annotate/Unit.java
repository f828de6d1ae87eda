package org.cordon.annotate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** A unit of the calendar or the clock, with its letters in ISO 8601 and TIMEX3 durations. */
enum Unit {
    SECOND("S"),
    MINUTE("M"),
    HOUR("H"),
    DAY("D"),
    WEEKEND("WE"),
    WEEK("W"),
    MONTH("M"),
    QUARTER("Q"),
    YEAR("Y"),
    DECADE("DE"),
    CENTURY("CE");

    private final String letters;

    Unit(String letters) {
        this.letters = letters;
    }

    boolean ofClock() {
        return compareTo(DAY) < 0;
    }

    /** A stretch of so many units, for example {@code P30D}; {@code X} stands for "some". */
    Reading stretch(String count) {
        if (this == DECADE && !count.equals("X")) {
            return YEAR.stretch(count + "0");
        }
        return Reading.stretch((ofClock() ? "PT" : "P") + count + letters);
    }

    /** The unit that holds a day, {@code steps} units later. */
    Optional<Reading> holding(LocalDate day, int steps) {
        if (Math.abs((long) steps) > 100_000) {
            return Optional.empty();
        }
        return switch (this) {
            case SECOND, MINUTE, HOUR -> Reading.day(day);
            case DAY -> Reading.day(day.plusDays(steps));
            case WEEKEND -> Reading.weekend(monday(day).plusWeeks(steps));
            case WEEK -> Reading.week(monday(day).plusWeeks(steps));
            case MONTH -> {
                YearMonth month = YearMonth.from(day).plusMonths(steps);
                yield Reading.month(month.getYear(), month.getMonthValue());
            }
            case QUARTER -> {
                YearMonth month = YearMonth.from(day).plusMonths(3L * steps);
                yield Reading.quarter(month.getYear(), (month.getMonthValue() + 2) / 3);
            }
            case YEAR -> Reading.year(day.getYear() + steps);
            case DECADE -> Reading.decade(Math.floorDiv(day.getYear(), 10) + steps);
            case CENTURY -> Reading.century(Math.floorDiv(day.getYear(), 100) + steps);
        };
    }

    /** The last day of a term of so many units that begins on a day; empty for a term of no days or of hours. */
    Optional<Reading> term(LocalDate from, int count) {
        if (count < 1 || count > 10_000) {
            return Optional.empty();
        }
        return switch (this) {
            case DAY -> Reading.day(from.plusDays(count));
            case WEEK -> Reading.day(from.plusWeeks(count));
            case MONTH -> Reading.day(from.plusMonths(count));
            case YEAR -> Reading.day(from.plusYears(Math.min(count, 100)));
            default -> Optional.empty();
        };
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
