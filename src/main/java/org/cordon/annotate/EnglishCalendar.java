package org.cordon.annotate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** English phrases that name a place in the calendar: days, months, quarters, halves, seasons, years and longer. */
final class EnglishCalendar {

    /** A range whose second end says the year of both, as in "June 25 to July 3, 2024". */
    private static final String SHARED_YEAR = "(?=[-T&](?:M?[DO]o?M?|M),?(?<z>Y))";

    private static final Set<String> BEFORE_MONTH = Set.of(
            "in",
            "since",
            "by",
            "until",
            "till",
            "from",
            "through",
            "to",
            "and",
            "or",
            "during",
            "before",
            "after",
            "between",
            "last",
            "this",
            "next",
            "early",
            "late",
            "mid",
            "of",
            "-",
            "around",
            "every",
            "previous");

    private static final Set<String> BEFORE_COUNT = Set.of(
            "than",
            "about",
            "over",
            "nearly",
            "some",
            "least",
            "most",
            "almost",
            "approximately",
            "roughly",
            "no",
            "number",
            "version",
            "section",
            "page",
            "under",
            "rule",
            "form",
            "model",
            "room",
            "all",
            "these",
            "those");

    private static final Set<String> BEFORE_YEAR = Set.of(
            "in", "since", "by", "until", "till", "during", "early", "late", "mid", "of", "from", "through", "before",
            "after", "between", "around");

    static final List<EnglishRule> RULES = List.of(
            EnglishRule.of(
                    "(?:W,?)?(?<m>M)t?(?<d>[DO])(?![U'])(?:(?:,|,?o)?(?<y>Y)|" + SHARED_YEAR + ")?",
                    EnglishCalendar::day),
            EnglishRule.perhaps(
                    "(?:W,?o?)?(?:t(?=O))?(?<d>[DO])o?(?<m>M)(?:(?:,|,?o)?(?<y>Y)|" + SHARED_YEAR + ")?",
                    p -> p.tailOfWord() ? Optional.empty() : Optional.of(day(p))),
            EnglishRule.behind("(?<m>M)[DO][-T]", "(?<d>[DO])(?![MUV])(?:,?(?<y>Y))?", p -> Optional.of(day(p))),
            EnglishRule.of("(?<d>[DO])(?=[-T&][DO]o?(?<m>M)(?:,?(?<y>Y))?)", EnglishCalendar::day),
            EnglishRule.of("(?<m>M)(?:(?<d>[DO]),?)?o?(?<r>[ilehuc])U", EnglishCalendar::ofSomeYear),
            EnglishRule.of("(?<m>M)(?:,|o)?(?<y>Y)", p -> Meaning.fixed(Reading.month(p.value("y"), p.value("m")))),
            EnglishRule.perhaps("(?<m>M)(?:" + SHARED_YEAR + ")?", EnglishCalendar::month),
            EnglishRule.of("(?<r>[ileu])(?<m>M)(?![DOY])", EnglishCalendar::monthBeside),
            EnglishRule.perhaps("(?<y>Y)", EnglishCalendar::year),
            EnglishRule.behind("(?<y>Y)-", "(?<n>[DN])(?![MUV])", EnglishCalendar::shortYear),
            EnglishRule.perhaps(
                    "t?(?<p>O)(?<u>U)(?:,?o?(?:(?:BU?)?(?<y>Y)|(?<b>B)|t?(?<r>[ilhuec])?BU?|tU))?",
                    EnglishCalendar::part),
            EnglishRule.of("(?<q>q)(?:,?o?(?:(?<y>Y)|(?<b>B)|t?(?<r>[ile])U))?", EnglishCalendar::quarter),
            EnglishRule.of("(?<y>Y)-?(?<q>q)", EnglishCalendar::quarter),
            EnglishRule.perhaps("(?:t?(?<p>[Oyl])v|(?<q>H))(?:o?(?:(?<y>Y)|t?(?<r>[ileht])U))", EnglishCalendar::half),
            EnglishRule.perhaps("t?(?<s>s)(?:,?o?(?:(?<y>Y)|(?<r>[ileh])U))?", EnglishCalendar::season),
            EnglishRule.of("(?<r>[ile])(?<s>s)", EnglishCalendar::seasonBeside),
            EnglishRule.of("t?(?<k>K)", p -> Meaning.fixed(Reading.decade(p.value("k")))),
            EnglishRule.perhaps(
                    "[NDY]C",
                    p -> Optional.of(p.first())
                            .filter(y -> y.length() <= 4)
                            .map(y -> Meaning.fixed(Reading.reference("BC" + "0".repeat(4 - y.length()) + y)))),
            EnglishRule.of("B(?:U)?(?<y>Y)", p -> fiscal(p.value("y"))),
            EnglishRule.perhaps("(?<b>B)", p -> p.number("b").filter(y -> y > 0).map(EnglishCalendar::fiscal)));

    private EnglishCalendar() {}

    private static Meaning day(Phrase p) {
        int month = p.value("m");
        int day = p.value("d");
        Optional<Integer> year = p.number("y").or(() -> p.number("z"));
        return reckoner -> year.isPresent() ? Reading.day(year.get(), month, day) : reckoner.yearless(month, day);
    }

    /** "April this year", "June 25 of last year", "April of that year". */
    private static Meaning ofSomeYear(Phrase p) {
        int month = p.value("m");
        int day = p.number("d").orElse(0);
        char which = p.kind("r");
        int years = p.value("r");
        return reckoner -> {
            boolean named = which == 'h' || which == 'u' || which == 'c';
            return named
                    ? reckoner.ofYearNamed(years, y -> dayOrMonth(y, month, day))
                    : reckoner.ofYear(years, y -> dayOrMonth(y, month, day));
        };
    }

    private static Optional<Reading> dayOrMonth(int year, int month, int day) {
        return day == 0 ? Reading.month(year, month) : Reading.day(year, month, day);
    }

    /** A month by itself; "May" and "March" begin sentences too, and "April" may be somebody's name. */
    private static Optional<Meaning> month(Phrase p) {
        int month = p.value("m");
        Optional<Integer> year = p.number("z");
        String next = p.beside(1);
        boolean name = !next.isEmpty() && Character.isUpperCase(next.charAt(0)) && next.length() > 1;
        boolean led = BEFORE_MONTH.contains(p.beside(-1).toLowerCase(Locale.ROOT));
        boolean unclear = month == 5 || month == 3 || p.first().length() < 4;
        if (name && !led || unclear && !led) {
            return Optional.empty();
        }
        return Optional.of(r -> year.isPresent() ? Reading.month(year.get(), month) : r.yearless(month, 0));
    }

    private static Meaning monthBeside(Phrase p) {
        int month = p.value("m");
        char which = p.kind("r");
        return which == 'i'
                ? r -> r.ofYear(0, y -> Reading.month(y, month))
                : r -> r.monthBeside(month, which == 'l' || which == 'u');
    }

    private static Optional<Meaning> year(Phrase p) {
        int year = p.value("y");
        String before = p.beside(-1).toLowerCase(Locale.ROOT);
        String after = p.beside(1);
        boolean led = BEFORE_YEAR.contains(before);
        boolean counts = after.length() > 3 && after.matches(".*[^isu]s") && Character.isLowerCase(after.charAt(0));
        boolean partOfNumber = p.beside(1).equals("-") && p.beside(3).equals("-");
        boolean far = year < 1900 || year > 2100;
        if (partOfNumber
                || BEFORE_COUNT.contains(before)
                || p.tailOfWord() && !p.afterYear()
                || counts && !led
                || far && !led) {
            return p.afterYear() ? Optional.of(Meaning.fixed(Reading.year(year))) : Optional.empty();
        }
        return Optional.of(Meaning.fixed(Reading.year(year)));
    }

    /** The second end of "1957-58". */
    private static Optional<Meaning> shortYear(Phrase p) {
        int first = p.value("y");
        int year = first / 100 * 100 + p.value("n");
        boolean later = p.first().length() == 2 && year > first && p.value("n") < 100;
        return later ? Optional.of(Meaning.fixed(Reading.year(year))) : Optional.empty();
    }

    /** An ordinal and a unit: a quarter of a year, or a century. */
    private static Optional<Meaning> part(Phrase p) {
        return switch (p.unit("u")) {
            case QUARTER -> Optional.of(partOfYear(p, p.value("p"), Reading::quarter));
            case CENTURY -> Optional.of(Meaning.fixed(Reading.century(p.value("p") - 1)));
            default -> Optional.empty();
        };
    }

    private static Meaning quarter(Phrase p) {
        return partOfYear(p, p.value("q"), Reading::quarter);
    }

    private static Optional<Meaning> half(Phrase p) {
        if (p.has("q")) {
            return Optional.of(partOfYear(p, p.value("q"), Reading::half));
        }
        int half = p.kind("p") == 'O' ? p.value("p") : 0;
        return half == 1 || half == 2 ? Optional.of(partOfYear(p, half, Reading::half)) : Optional.empty();
    }

    /** A part of a year that is said, or of the year that the relative word means. */
    private static Meaning partOfYear(Phrase p, int part, PartOfYear form) {
        boolean fiscal = p.number("b").filter(y -> y > 0).isPresent();
        Optional<Integer> year = p.number("y").or(() -> p.number("b").filter(y -> y > 0));
        boolean named = p.has("r") && "huc".indexOf(p.kind("r")) >= 0;
        int years = p.number("r").orElse(0);
        return reckoner -> {
            if (year.isPresent()) {
                return form.of(year.get(), part).map(r -> fiscal ? r.about() : r);
            }
            return named
                    ? reckoner.ofYearNamed(years, y -> form.of(y, part))
                    : reckoner.ofYear(years, y -> form.of(y, part));
        };
    }

    /** "Fall" and "spring" are verbs too, so a bare one needs "the". */
    private static Optional<Meaning> season(Phrase p) {
        int season = p.value("s") - 1;
        boolean bare = !p.has("y") && !p.has("r");
        if (bare && (!"the".equalsIgnoreCase(p.first()) || "of".equals(p.beside(1)))) {
            return Optional.empty();
        }
        return Optional.of(partOfYear(p, season, Reading::season));
    }

    private static Meaning seasonBeside(Phrase p) {
        int season = p.value("s") - 1;
        int steps = p.value("r");
        return reckoner -> reckoner.seasonBeside(season, steps);
    }

    /** Fiscal years begin in other months, so one is only about the calendar's. */
    private static Meaning fiscal(int year) {
        return Meaning.fixed(Reading.year(year).map(Reading::about));
    }

    /** A way to read a part of a year. */
    @FunctionalInterface
    private interface PartOfYear {
        Optional<Reading> of(int year, int part);
    }
}
