package org.cordon.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.cordon.corpus.When;

/**
 * A span of days or numbers as somebody wrote it, both ends included: {@code 2024-06..2024-07}, {@code >2024-07-01},
 * {@code P30D} for the last thirty days (a period of ISO 8601), {@code 2..5}.
 */
record Bounds(long low, long high, Optional<Period> last) {

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;
    private static final int MOST_DIGITS = 6;
    private static final int LONGEST_YEARS = 200;
    private static final int DAYS_A_YEAR = 366;
    private static final char FULL_WIDTH = '！';
    private static final char LAST_FULL_WIDTH = '～';

    /** A single day or number, or the first and last of what it stands for. */
    private record One(long low, long high) {}

    /** The days of a text; empty if it is none, or outside of the years 1900 to 2200. */
    static Optional<Bounds> days(String text) {
        String plain = plain(text);
        return plain.startsWith("P") || plain.startsWith("p") ? period(plain) : of(plain, Bounds::day);
    }

    /** The numbers of a text, none below 0; empty if it is none. */
    static Optional<Bounds> numbers(String text) {
        return of(plain(text), Bounds::number);
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (char c : text.strip().toCharArray()) {
            char narrow = c >= FULL_WIDTH && c <= LAST_FULL_WIDTH ? (char) (c - FULL_WIDTH + '!') : c;
            switch (narrow) {
                case '年', '月' -> plain.append('-');
                case '日', '号', ' ' -> {}
                default -> plain.append(narrow);
            }
        }
        return padded(plain.toString());
    }

    /** 2024-6-5 as 2024-06-05, and no dash at the end. */
    private static String padded(String text) {
        StringBuilder padded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean lone = i > 0
                    && text.charAt(i - 1) == '-'
                    && Character.isDigit(text.charAt(i))
                    && (i + 1 == text.length() || !Character.isDigit(text.charAt(i + 1)));
            boolean last = text.charAt(i) == '-' && (i + 1 == text.length() || text.charAt(i + 1) == '.');
            padded.append(lone ? "0" : "").append(last ? "" : String.valueOf(text.charAt(i)));
        }
        return padded.toString();
    }

    private static Optional<Bounds> of(String text, Function<String, Optional<One>> read) {
        int dots = text.indexOf("..");
        if (dots >= 0) {
            return between(text.substring(0, dots), text.substring(dots + 2), read);
        }
        if (text.startsWith(">=")) {
            return read.apply(text.substring(2)).map(o -> new Bounds(o.low(), Long.MAX_VALUE, Optional.empty()));
        }
        if (text.startsWith("<=")) {
            return read.apply(text.substring(2)).map(o -> new Bounds(Long.MIN_VALUE, o.high(), Optional.empty()));
        }
        if (text.startsWith(">")) {
            return read.apply(text.substring(1)).map(o -> new Bounds(o.high() + 1, Long.MAX_VALUE, Optional.empty()));
        }
        if (text.startsWith("<")) {
            return read.apply(text.substring(1)).map(o -> new Bounds(Long.MIN_VALUE, o.low() - 1, Optional.empty()));
        }
        return read.apply(text).map(o -> new Bounds(o.low(), o.high(), Optional.empty()));
    }

    private static Optional<Bounds> between(String first, String last, Function<String, Optional<One>> read) {
        Optional<Long> low = first.isEmpty()
                ? Optional.of(Long.MIN_VALUE)
                : read.apply(first).map(One::low);
        Optional<Long> high =
                last.isEmpty() ? Optional.of(Long.MAX_VALUE) : read.apply(last).map(One::high);
        return low.flatMap(l -> high.filter(h -> l <= h && !(first.isEmpty() && last.isEmpty()))
                .map(h -> new Bounds(l, h, Optional.empty())));
    }

    private static Optional<One> day(String text) {
        try {
            When when = When.parse(When.Role.STATED, text.toUpperCase(Locale.ROOT));
            boolean near = when.start().getYear() >= EARLIEST_YEAR && when.end().getYear() <= LATEST_YEAR;
            return near
                    ? Optional.of(new One(when.start().toEpochDay(), when.end().toEpochDay()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<One> number(String text) {
        boolean digits =
                !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(new One(Long.parseLong(text), Long.parseLong(text))) : Optional.empty();
    }

    private static Optional<Bounds> period(String text) {
        try {
            Period period = Period.parse(text);
            boolean near = !period.isNegative()
                    && !period.isZero()
                    && period.getDays() <= LONGEST_YEARS * DAYS_A_YEAR
                    && period.toTotalMonths() <= LONGEST_YEARS * 12L;
            return near ? Optional.of(new Bounds(0, 0, Optional.of(period))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The same with a period reckoned back from a day. */
    Bounds on(LocalDate today) {
        return last.map(p -> new Bounds(today.minus(p).toEpochDay(), today.toEpochDay(), Optional.empty()))
                .orElse(this);
    }
}
