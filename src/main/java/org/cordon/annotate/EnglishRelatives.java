package org.cordon.annotate;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** English phrases that are reckoned from a day ("last week", "two days later"), and stretches and repetitions of time. */
final class EnglishRelatives {

    private static final String COUNT = "(?<n>[DNn]|af?o?|fo?)";

    static final List<EnglishRule> RULES = List.of(
            EnglishRule.of("(?<r>[ile])(?<w>W)", EnglishRelatives::weekdayBeside),
            EnglishRule.perhaps("(?<w>W)", EnglishRelatives::weekday),
            EnglishRule.perhaps("(?<t>t)?(?<r>[ileuchp])B?(?<u>U)", EnglishRelatives::unitBeside),
            EnglishRule.of("(?<k>k)", p -> shifted(Unit.DAY, p.value("k"))),
            EnglishRule.of("w", p -> Meaning.fixed(Reading.reference("PRESENT_REF"))),
            EnglishRule.of("P", p -> Meaning.fixed(Reading.reference("PAST_REF"))),
            EnglishRule.of("t[pu](?![UV\\wnDNf])", p -> Meaning.fixed(Reading.reference("PAST_REF"))),
            EnglishRule.of(COUNT + "-?(?<u>[UV])g", p -> shiftedBy(p, -1)),
            EnglishRule.perhaps(COUNT + "-?(?<u>[UV])(?<r>[rR])", EnglishRelatives::fromNamed),
            EnglishRule.perhaps("(?:t?[lpeuc])?" + COUNT + "-?x?(?<u>[UV])", EnglishRelatives::stretch),
            EnglishRule.perhaps("(?<u>V)", EnglishRelatives::bareStretch),
            EnglishRule.perhaps("t?bot?(?<u>U)", EnglishRelatives::edgeOfUnit),
            EnglishRule.of(
                    "t?[lpeuc]fo?(?<u>V)",
                    p -> Meaning.fixed(Optional.of(p.unit("u").stretch("X")))),
            EnglishRule.of("(?<n>[DNn])-?(?<u>[UV])(?:r|S|o|F)(?:tx)?o?(?:t|a)?x?G", EnglishRelatives::within),
            EnglishRule.of("E(?<u>U)", EnglishRelatives::repeated),
            EnglishRule.of("Ej", p -> Meaning.fixed(Reading.repeated("XXXX-XX-XX"))),
            EnglishRule.of("(?<u>A)", EnglishRelatives::repeated));

    private EnglishRelatives() {}

    private static Meaning weekdayBeside(Phrase p) {
        DayOfWeek weekday = DayOfWeek.of(p.value("w"));
        char which = p.kind("r");
        return which == 'i' ? r -> r.weekday(weekday) : r -> r.weekdayBeside(weekday, which == 'l');
    }

    /** Short names of weekdays are too often something else. */
    private static Optional<Meaning> weekday(Phrase p) {
        DayOfWeek weekday = DayOfWeek.of(p.value("w"));
        return p.first().length() > 4 ? Optional.of(r -> r.weekday(weekday)) : Optional.empty();
    }

    private static Optional<Meaning> unitBeside(Phrase p) {
        Unit unit = p.unit("u");
        int steps = p.value("r");
        if (unit.ofClock() || unit == Unit.DAY && "le".indexOf(p.kind("r")) >= 0 && !p.has("t")) {
            return Optional.empty();
        }
        boolean longer = unit == Unit.DECADE || unit == Unit.CENTURY;
        return switch (longer && "lepuc".indexOf(p.kind("r")) >= 0 ? 'p' : p.kind("r")) {
            case 'p' -> Optional.of(Meaning.fixed(Optional.of(unit.stretch("1"))));
            case 'u', 'c', 'h' -> Optional.of(r -> r.after(unit, steps));
            case 'e' -> Optional.of(p.has("t") ? r -> r.after(unit, steps) : r -> r.shifted(unit, steps));
            case 'i' -> unit == Unit.DAY ? Optional.empty() : Optional.of(shifted(unit, 0));
            default -> Optional.of(shifted(unit, steps));
        };
    }

    private static Meaning shifted(Unit unit, int steps) {
        return reckoner -> reckoner.shifted(unit, steps);
    }

    private static Meaning shiftedBy(Phrase p, int sign) {
        Unit unit = p.unit("u");
        return count(p).map(n -> shifted(unit, sign * n)).orElse(Meaning.fixed(Reading.reference("PAST_REF")));
    }

    private static Optional<Meaning> fromNamed(Phrase p) {
        Unit unit = p.unit("u");
        int sign = p.value("r");
        boolean compared = p.beside(1).equals("than");
        return Optional.of(count(p).filter(n -> !compared)
                .map(n -> (Meaning) r -> r.after(unit, sign * n).or(() -> Optional.of(unit.stretch(String.valueOf(n)))))
                .orElse(Meaning.fixed(
                        Optional.of(unit.stretch(count(p).map(String::valueOf).orElse("X"))))));
    }

    /** A stretch of time, but no age: "a 22-year-old". */
    private static Optional<Meaning> stretch(Phrase p) {
        boolean age = p.beside(1).equals("-") && p.beside(2).equals("old");
        Reading reading = p.unit("u").stretch(count(p).map(String::valueOf).orElse("X"));
        return age ? Optional.empty() : Optional.of(Meaning.fixed(Optional.of(reading)));
    }

    /** "For years", "days before": a bare plural says little elsewhere. */
    private static Optional<Meaning> bareStretch(Phrase p) {
        boolean led = Set.of("for", "take", "takes", "took", "within").contains(p.beside(-1));
        boolean followed = Set.of("before", "after", "later", "earlier").contains(p.beside(1));
        return led || followed
                ? Optional.of(Meaning.fixed(Optional.of(p.unit("u").stretch("X"))))
                : Optional.empty();
    }

    /** "The end of the year": this year's. */
    private static Optional<Meaning> edgeOfUnit(Phrase p) {
        Unit unit = p.unit("u");
        return unit.ofClock() || unit == Unit.DAY
                ? Optional.empty()
                : Optional.of(r -> r.shifted(unit, 0).map(Reading::about));
    }

    private static Meaning repeated(Phrase p) {
        return Meaning.fixed(Reading.repeated(
                switch (p.unit("u")) {
                    case YEAR -> "XXXX";
                    case QUARTER -> "XXXX-QX";
                    case MONTH -> "XXXX-XX";
                    case WEEK -> "XXXX-WXX";
                    default -> "XXXX-XX-XX";
                }));
    }

    private static Meaning within(Phrase p) {
        Unit unit = p.unit("u");
        int count = p.value("n");
        return reckoner -> reckoner.within(count, unit);
    }

    /** How many; empty for "some". */
    private static Optional<Integer> count(Phrase p) {
        return p.width("n") == 1 && "fa".indexOf(p.kind("n")) != 0 ? p.number("n") : Optional.empty();
    }
}
