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
    private static final String NAME = "(" + String.join("|", MONTHS) + ")";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<![\\d.])((?:19|20)\\d\\d)(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2}))(?!\\d)");
    private static final Pattern YEAR_LAST = Pattern.compile(
            "(?<![\\d.,/-])(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})(?:\\s?\\2\\s?|\\s)((?:19|20)\\d\\d|\\d\\d(?![\\d.:]))(?!\\d)");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s?(?:de\\s|of\\s|-)?\\s?" + NAME
                    + "(?!\\p{L})\\.?,?(?:\\s|-)?(?:de\\s|del\\s)?\\s?'?((?:19|20)\\d\\d)(?!\\d)",
            FLAGS);
    private static final Pattern MONTH_DAY = Pattern.compile(
            "(?<!\\p{L})" + NAME
                    + "\\.?[\\s,]\\s?(\\d{1,2})(?:st|nd|rd|th)?(?:,|\\.|\\s)\\s{0,3}((?:19|20)\\d\\d)(?!\\d)",
            FLAGS);
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d|\\d[./-]\\d\\d(?!\\d)");
    private static final Pattern FULL_YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(0[1-9]|1[0-2])([0-3]\\d)(?!\\d)");

    private DateText() {}

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
        for (Matcher m = YEAR_FIRST.matcher(text); m.find(); ) {
            boolean han = m.group(5) != null;
            add(found, m, m.group(1), han ? m.group(5) : m.group(3), han ? m.group(6) : m.group(4));
        }
        for (Matcher m = YEAR_LAST.matcher(text); m.find(); ) {
            yearLast(found, m);
        }
        if (namesMonth(text)) {
            withNames(found, text);
        }
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    private static boolean mayHoldYear(String text) {
        for (int i = 1; i < text.length(); i++) {
            char before = text.charAt(i - 1);
            char c = text.charAt(i);
            boolean century = before == '1' && c == '9' || before == '2' && c == '0';
            if (century || isFigure(before) && (c == '.' || c == '/' || c == '-')) {
                return YEAR.matcher(text).find();
            }
        }
        return false;
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }

    private static void withNames(List<Found> found, String text) {
        for (Matcher m = DAY_MONTH.matcher(text); m.find(); ) {
            add(found, m, m.group(3), month(m.group(2)), m.group(1));
        }
        for (Matcher m = MONTH_DAY.matcher(text); m.find(); ) {
            add(found, m, m.group(3), month(m.group(1)), m.group(2));
        }
    }

    /** A cheap look before a dear one. */
    private static boolean namesMonth(String text) {
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            if (letter && from < 0) {
                from = i;
            } else if (!letter && from >= 0) {
                if (i - from >= 3 && MONTH.containsKey(text.substring(from, i).toLowerCase(Locale.ROOT))) {
                    return true;
                }
                from = -1;
            }
        }
        return false;
    }

    /** The first day written in any form. */
    static Optional<LocalDate> read(String text) {
        return first(text).or(() -> compact(text));
    }

    /** As {@link #all}, for a long text: looks only around what may be years, and at no more than a few hundred of them. */
    static List<Found> around(String text) {
        List<Found> found = new ArrayList<>();
        Matcher year = FULL_YEAR.matcher(text);
        for (int seen = 0; seen < 150 && year.find(); seen++) {
            int from = Math.max(0, year.start() - 24);
            int at = year.start() - from;
            for (Found f : all(text.substring(from, Math.min(text.length(), year.end() + 10)))) {
                if (f.start() <= at && f.end() > at) {
                    found.add(new Found(f.date(), f.start() + from, f.end() + from));
                }
            }
        }
        return found;
    }

    /** The first day written as eight figures. */
    private static Optional<LocalDate> compact(String text) {
        List<Found> found = new ArrayList<>();
        for (Matcher m = COMPACT.matcher(text); m.find(); ) {
            add(found, m, m.group(1), m.group(2), m.group(3));
        }
        return found.stream().map(Found::date).findFirst();
    }

    private static String month(String name) {
        return String.valueOf(MONTH.getOrDefault(name.toLowerCase(Locale.ROOT), 0));
    }

    /** Day before month, as most of the world writes, unless the figures or a slash before a bare year say otherwise. */
    private static void yearLast(List<Found> found, Matcher m) {
        String year = m.group(4).length() == 2 ? "20" + m.group(4) : m.group(4);
        boolean american = Integer.parseInt(m.group(3)) > 12
                || m.group().indexOf(' ') > 0 && m.group(2).equals("/");
        add(found, m, year, m.group(american ? 1 : 3), m.group(american ? 3 : 1));
    }

    private static void add(List<Found> found, Matcher m, String... parts) {
        try {
            LocalDate date =
                    LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
            found.add(new Found(date, m.start(), m.end()));
        } catch (DateTimeException e) {
            // figures that name no day are some other figures
            return;
        }
    }
}
