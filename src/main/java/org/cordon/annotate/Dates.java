package org.cordon.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordon.annotate.Reckoner.Reach;
import org.cordon.corpus.When;
import org.cordon.corpus.When.Precision;

/** Finds the time expressions of a text, in English and Chinese alike, and reads them in the order of the text. */
final class Dates {

    /** From where to reckon: the day of publication if known, and a day that no hint of the year may lie after. */
    record Basis(Optional<LocalDate> publication, LocalDate latest) {}

    private static final int FEWEST_YEARS_OF_A_NARRATIVE = 9;

    private static final int SENTENCE = 300;

    private static final int CLAUSE = 70;

    private static final int TOUCH = 22;

    private static final CueWords<Outlook> AHEAD = new CueWords<Outlook>()
            .english(
                    Outlook.AHEAD,
                    "will|would|shall|start|begin|effective|upcoming|plan|due|scheduled|expected|expire|deadline|going to"
                            + "|set to",
                    "")
            .chinese(Outlook.AHEAD, "将|將|拟|预计|預計|计划|計劃|截止|最迟|不迟于", "");

    private static final CueWords<Outlook> AHEAD_BEFORE = new CueWords<Outlook>()
            .english(Outlook.ONWARD, "from|by|until|till|through|next|later", "\\b.{0,12}$")
            .chinese(Outlook.ONWARD, "直到|自|从|從", ".{0,2}$");

    private static final Pattern AHEAD_AFTER = Pattern.compile("(?:开始|前|之前|生效|施行|实施|到期)");

    private static final Pattern CONNECTOR =
            Pattern.compile(" ?(?:[-\u2013\u2014~\u301c]|to|through|until|till|至|到) ?");

    private Dates() {}

    static List<TimeExpression> find(String text, Basis basis) {
        String folded = Width.fold(text);
        List<Finding> findings = Finding.longest(
                Stream.of(NumericDates.find(folded), EnglishDates.find(folded), ChineseDates.find(folded))
                        .flatMap(List::stream)
                        .toList());
        List<Optional<When>> stated = findings.stream()
                .map(f -> f.meaning().from(Reckoner.ofNothing()).flatMap(Reading::when))
                .toList();
        return read(folded, findings, stated, reckoner(stated, basis));
    }

    private static List<TimeExpression> read(
            String text, List<Finding> findings, List<Optional<When>> stated, Reckoner reckoner) {
        List<TimeExpression> read = new ArrayList<>();
        int last = 0;
        boolean lastStated = false;
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            Reach reach = reach(text, last, finding.start(), lastStated);
            reckoner.stand(() -> outlook(text, finding), reach);
            Optional<Reading> reading = finding.meaning().from(reckoner);
            reading.ifPresent(r -> read.add(new TimeExpression(finding.start(), finding.end(), r)));
            Optional<When> when =
                    reading.flatMap(Reading::when).filter(w -> w.start().getYear() >= 1000);
            if (when.isPresent()) {
                reckoner.note(when.get());
                last = finding.end();
                lastStated = stated.get(i).isPresent() || reach.compareTo(Reach.YEAR) >= 0;
            }
        }
        return read;
    }

    private static Reach reach(String text, int from, int to, boolean stated) {
        if (from == 0 || to - from > SENTENCE) {
            return Reach.FAR;
        }
        String between = text.substring(from, to);
        if (CONNECTOR.matcher(between).matches()) {
            return Reach.RANGE;
        }
        boolean same = !endsSentence(between);
        return same ? stated ? Reach.YEAR : Reach.SENTENCE : Reach.FAR;
    }

    private static boolean endsSentence(String between) {
        for (int at = 0; at < between.length(); at++) {
            char c = between.charAt(at);
            if ("。!?\n".indexOf(c) >= 0 || c == '.' && capital(between, at + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a capital stands behind one space or more. */
    private static boolean capital(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at > from && at < text.length() && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z';
    }

    private static Outlook outlook(String text, Finding finding) {
        String before = text.substring(Math.max(0, finding.start() - CLAUSE), finding.start());
        String after = text.substring(finding.end(), Math.min(text.length(), finding.end() + 3));
        int end = Math.max(Math.max(before.lastIndexOf(". "), before.lastIndexOf('\n')), before.lastIndexOf('。'));
        String clause = before.substring(end + 1);
        if (!AHEAD.in(clause).isEmpty() || AHEAD_AFTER.matcher(after).lookingAt()) {
            return Outlook.AHEAD;
        }
        String touching = clause.substring(Math.max(0, clause.length() - TOUCH));
        return !AHEAD_BEFORE.in(touching).isEmpty() || after.startsWith("起") ? Outlook.ONWARD : Outlook.BACK;
    }

    private static Reckoner reckoner(List<Optional<When>> stated, Basis basis) {
        List<LocalDate> starts = stated.stream()
                .flatMap(Optional::stream)
                .filter(w -> w.precision() != Precision.RANGE && !w.start().isAfter(basis.latest))
                .map(When::start)
                .toList();
        Optional<LocalDate> hint = starts.stream().max(Comparator.naturalOrder());
        long old = basis.publication
                .map(p ->
                        starts.stream().filter(d -> d.isBefore(p.minusYears(3))).count())
                .orElse(0L);
        boolean narrative = starts.size() >= FEWEST_YEARS_OF_A_NARRATIVE && old * 10 > starts.size() * 8L;
        return new Reckoner(basis.publication, hint, narrative);
    }
}
