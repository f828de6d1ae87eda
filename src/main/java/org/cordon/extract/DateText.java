package org.cordon.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days written in words or figures, in the languages that pages are dated in. */
final class DateText {

    /** A day and the half-open span of the text that gives it. */
    record Found(LocalDate date, int start, int end) {}

    private static final String[] MONTHS = {
        "january|jan|januar|jänner|janvier|janv|enero|ene|gennaio|gen|janeiro|januari|stycznia|января|ocak|ianuarie",
        "february|feb|februar|février|févr|fevrier|febrero|febbraio|fevereiro|februari|lutego|февраля|şubat|februarie",
        "march|mar|märz|mär|maerz|mars|marzo|março|maart|marca|марта|mart|martie",
        "april|apr|avril|avr|abril|abr|aprile|kwietnia|апреля|nisan|aprilie",
        "may|mai|mayo|maggio|mag|maio|mei|maj|maja|мая|mayıs",
        "june|jun|juni|juin|junio|giugno|giu|junho|czerwca|июня|haziran|iunie",
        "july|jul|juli|juillet|juil|julio|luglio|lug|julho|lipca|июля|temmuz|iulie",
        "august|aug|août|aout|agosto|ago|augustus|augusti|sierpnia|августа|ağustos",
        "september|sept|sep|septembre|septiembre|settembre|set|setembro|września|сентября|eylül|septembrie",
        "october|oct|oktober|okt|octobre|octubre|ottobre|ott|outubro|out|października|октября|ekim|octombrie",
        "november|nov|novembre|noviembre|novembro|listopada|ноября|kasım|noiembrie",
        "december|dec|dezember|dez|décembre|déc|decembre|diciembre|dic|dicembre|dezembro|grudnia|декабря|aralık|decembrie"
    };
    private static final Map<String, Integer> MONTH = months();
    private static final int LONGEST = longest();
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<![\\d.])((?:19|20)\\d\\d)(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2}))(?!\\d)");
    private static final Pattern YEAR_LAST = Pattern.compile(
            "(?<![\\d.,/-])(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})(?:\\s?\\2\\s?|\\s)((?:19|20)\\d\\d|\\d\\d(?![\\d.:]))(?!\\d)");
    private static final Pattern BEFORE_NAME =
            Pattern.compile("(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s?(?:de\\s|of\\s|-)?\\s?$", FLAGS);
    private static final Pattern YEAR_AFTER_NAME =
            Pattern.compile("\\.?,?(?:\\s|-)?(?:de\\s|del\\s)?\\s?'?((?:19|20)\\d\\d)(?!\\d)", FLAGS);
    private static final Pattern DAY_AFTER_NAME = Pattern.compile(
            "\\.?[\\s,]\\s?(\\d{1,2})(?:st|nd|rd|th)?(?:,|\\.|\\s)\\s{0,3}((?:19|20)\\d\\d)(?!\\d)", FLAGS);
    private static final int BEFORE = 12;
    private static final Pattern COMPACT = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(0[1-9]|1[0-2])([0-3]\\d)(?!\\d)");

    private DateText() {}

    private static int longest() {
        return MONTH.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> map = new HashMap<>();
        for (int i = 0; i < MONTHS.length; i++) {
            for (String name : MONTHS[i].split("\\|")) {
                map.put(name, i + 1);
            }
        }
        return Map.copyOf(map);
    }

    /** The first day written in a text. */
    static Optional<LocalDate> first(String text) {
        return all(text).stream().map(Found::date).findFirst();
    }

    /** Every day written in a text, in its order. */
    static List<Found> all(String text) {
        List<Found> found = new ArrayList<>();
        if (!mayHoldYear(text)) {
            return found;
        }
        yearFirst(found, text);
        yearLast(found, text);
        withNames(found, text);
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    /** Whether a text holds a year of four figures, or two figures behind another and a sign between them. */
    private static boolean mayHoldYear(String text) {
        for (int i = 0; i + 3 < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= '9'
                    && c >= '0'
                    && (isYear(text, i)
                            || isSign(text.charAt(i + 1))
                                    && isFigure(text, i + 2)
                                    && isFigure(text, i + 3)
                                    && !isFigure(text, i + 4))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isYear(String text, int at) {
        if (at + 3 >= text.length()) {
            return false;
        }
        char first = text.charAt(at);
        char second = text.charAt(at + 1);
        return (first == '2' && second == '0' || first == '1' && second == '9')
                && isFigure(text, at + 2)
                && isFigure(text, at + 3);
    }

    private static boolean isSign(char c) {
        return c == '.' || c == '/' || c == '-';
    }

    private static boolean isFigure(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) <= '9' && text.charAt(at) >= '0';
    }

    // The patterns are tried only where one can match, since looking for that with them is what costs.
    private static void yearFirst(List<Found> found, String text) {
        Matcher m = YEAR_FIRST.matcher(text).useTransparentBounds(true);
        for (int i = 0; i < text.length(); i++) {
            if (isYear(text, i) && m.region(i, text.length()).lookingAt()) {
                boolean han = m.group(5) != null;
                add(found, m.start(), m.end(), number(m, 1), number(m, han ? 5 : 3), number(m, han ? 6 : 4));
                i = m.end() - 1;
            }
        }
    }

    private static void yearLast(List<Found> found, String text) {
        Matcher m = YEAR_LAST.matcher(text).useTransparentBounds(true);
        for (int i = 0; i < text.length(); i++) {
            if (isFigure(text, i)
                    && !isFigure(text, i - 1)
                    && signFollows(text, isFigure(text, i + 1) ? i + 2 : i + 1)
                    && m.region(i, text.length()).lookingAt()) {
                yearLast(found, m);
                i = m.end() - 1;
            }
        }
    }

    private static boolean signFollows(String text, int at) {
        int sign = at < text.length() && text.charAt(at) <= ' ' ? at + 1 : at;
        return sign < text.length() && isSign(text.charAt(sign));
    }

    private static void withNames(List<Found> found, String text) {
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            if (letter && from < 0) {
                from = i;
            } else if (!letter && from >= 0) {
                if (i - from >= 3 && i - from <= LONGEST && isFigureNear(text, i)) {
                    named(found, text, from, i);
                }
                from = -1;
            }
        }
    }

    /** Whether a figure stands so near behind a name that a year can. */
    private static boolean isFigureNear(String text, int end) {
        for (int i = end; i < text.length() && i < end + BEFORE; i++) {
            if (isFigure(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static void named(List<Found> found, String text, int from, int to) {
        int month = MONTH.getOrDefault(text.substring(from, to).toLowerCase(Locale.ROOT), 0);
        if (month == 0) {
            return;
        }
        Matcher year = YEAR_AFTER_NAME.matcher(text).region(to, text.length()).useTransparentBounds(true);
        if (year.lookingAt()) {
            Matcher day = BEFORE_NAME
                    .matcher(text)
                    .region(Math.max(0, from - BEFORE), from)
                    .useTransparentBounds(true);
            if (day.find()) {
                add(found, day.start(1), year.end(), number(year, 1), month, number(day, 1));
            }
        }
        Matcher both = DAY_AFTER_NAME.matcher(text).region(to, text.length()).useTransparentBounds(true);
        if (both.lookingAt()) {
            add(found, from, both.end(), number(both, 2), month, number(both, 1));
        }
    }

    /** The first day written in any form. */
    static Optional<LocalDate> read(String text) {
        return first(text).or(() -> compact(text));
    }

    /** As {@link #all}, for a long text: looks only around what may be years, and at no more than a few hundred of them. */
    static List<Found> around(String text) {
        List<Found> found = new ArrayList<>();
        int seen = 0;
        for (int i = 0; i < text.length() && seen < 150; i++) {
            if (isYear(text, i) && !isFigure(text, i - 1) && !isFigure(text, i + 4)) {
                seen++;
                int from = Math.max(0, i - 24);
                for (Found f : all(text.substring(from, Math.min(text.length(), i + 14)))) {
                    if (f.start() + from <= i && f.end() + from > i) {
                        found.add(new Found(f.date(), f.start() + from, f.end() + from));
                    }
                }
                i += 3;
            }
        }
        return found;
    }

    /** The first day written as eight figures. */
    private static Optional<LocalDate> compact(String text) {
        List<Found> found = new ArrayList<>();
        for (Matcher m = COMPACT.matcher(text); m.find(); ) {
            add(found, m.start(), m.end(), number(m, 1), number(m, 2), number(m, 3));
        }
        return found.stream().map(Found::date).findFirst();
    }

    /** Day before month, as most of the world writes, unless the figures or a slash before a bare year say otherwise. */
    private static void yearLast(List<Found> found, Matcher m) {
        int year = m.group(4).length() == 2 ? 2000 + number(m, 4) : number(m, 4);
        boolean american =
                number(m, 3) > 12 || m.group().indexOf(' ') > 0 && m.group(2).equals("/");
        add(found, m.start(), m.end(), year, number(m, american ? 1 : 3), number(m, american ? 3 : 1));
    }

    private static void add(List<Found> found, int start, int end, int... yearMonthDay) {
        try {
            found.add(new Found(LocalDate.of(yearMonthDay[0], yearMonthDay[1], yearMonthDay[2]), start, end));
        } catch (DateTimeException e) {
            // figures that name no day are some other figures
            return;
        }
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
