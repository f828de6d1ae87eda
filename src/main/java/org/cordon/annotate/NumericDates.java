package org.cordon.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dates written in digits alone: 2024-06-25, 2024/6/25, 06/28/2024, 06/28 2024, 28.06.2024. */
final class NumericDates {

    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<![\\d./])(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?(?![\\d/])");

    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<![\\d./])(\\d{1,2})([-/.])(\\d{1,2})(?:\\2|(?<=/\\d{1,2}) )(\\d{4})(?![\\d/])");

    private NumericDates() {}

    static List<Finding> find(String text) {
        List<Finding> found = new ArrayList<>();
        each(
                YEAR_FIRST,
                text,
                first -> add(found, first, Reading.day(number(first, 1), number(first, 3), number(first, 4))));
        each(
                YEAR_LAST,
                text,
                last -> add(
                        found,
                        last,
                        dayOf(
                                number(last, 4),
                                number(last, 1),
                                number(last, 3),
                                last.group(2).equals("."))));
        return found;
    }

    /** Tries a pattern only where a number begins, since it can match nowhere else. */
    private static void each(Pattern pattern, String text, Consumer<Matcher> use) {
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true);
        int at = 0;
        while (at < text.length()) {
            boolean number = isDigit(text, at) && (at == 0 || !isDigit(text, at - 1));
            if (number && matcher.region(at, text.length()).lookingAt()) {
                use.accept(matcher);
                at = matcher.end();
            } else {
                at++;
            }
        }
    }

    private static boolean isDigit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** Americans put the month first, those who write dots the day; a number above 12 settles it. */
    private static Optional<Reading> dayOf(int year, int one, int two, boolean dots) {
        boolean dayFirst = one > 12 || dots && two <= 12;
        return dayFirst ? Reading.day(year, two, one) : Reading.day(year, one, two);
    }

    private static void add(List<Finding> found, Matcher matcher, Optional<Reading> reading) {
        if (reading.isPresent()) {
            found.add(new Finding(matcher.start(), matcher.end(), Meaning.fixed(reading)));
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
