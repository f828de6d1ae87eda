package org.cordon.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordon.corpus.When;
import org.cordon.corpus.When.Precision;
import org.cordon.corpus.When.Role;

/** The dates of a text as mentions: two ends of a range become one, and each is told what it is the date of. */
final class DatedPhrases {

    private record Dated(int start, int end, When when, String timex) {}

    private static final Pattern CONNECTOR =
            Pattern.compile(" ?(?:-|\u2013|\u2014|~|\u301c|to|through|until|till|至|到) ?(?:the )?");

    private static final Pattern BETWEEN = Pattern.compile("\\bbetween (?:the )?$");

    private static final Pattern MOVED = Pattern.compile(
            "\\b(?:move|moved|moving|delay|delayed|postponed?|extend|extended|pushed|changed?|shifted|deferred)\\b.{0,40}$|(?:推迟|延期|延长|提前|推遲|延長|由).{0,12}$");

    private static final int LONGEST_LEAD = 60;

    private DatedPhrases() {}

    static List<DateMention> of(String text, List<Sentence> sentences, Dates.Basis basis) {
        List<Dated> dated = joined(Width.fold(text), Dates.find(text, basis));
        List<DateMention> mentions = new ArrayList<>();
        int sentence = 0;
        for (int i = 0; i < dated.size(); i++) {
            Dated date = dated.get(i);
            while (sentence + 1 < sentences.size() && sentences.get(sentence).end() <= date.start) {
                sentence++;
            }
            int from = i == 0 ? 0 : dated.get(i - 1).end;
            int to = i + 1 == dated.size() ? text.length() : dated.get(i + 1).start;
            if (!sentences.isEmpty()) {
                from = Math.max(
                        from, Math.min(date.start, sentences.get(sentence).start()));
                to = Math.min(to, Math.max(date.end, sentences.get(sentence).end()));
            }
            Role role = Roles.of(text, new Span(date.start, date.end), new Span(from, to));
            mentions.add(new DateMention(date.when.as(role), date.start, date.end, 0));
        }
        return mentions;
    }

    /** The expressions with two ends of a range as one; those without a date as they are. */
    static List<TimeExpression> joinedExpressions(String text, List<TimeExpression> expressions) {
        List<TimeExpression> all = new ArrayList<>();
        for (Dated dated : joined(Width.fold(text), expressions)) {
            Reading reading = new Reading(Reading.Type.DATE, dated.timex, Optional.of(dated.when));
            all.add(new TimeExpression(dated.start, dated.end, reading));
        }
        expressions.stream().filter(e -> e.reading().when().isEmpty()).forEach(all::add);
        return all;
    }

    private static List<Dated> joined(String text, List<TimeExpression> expressions) {
        List<Dated> dated = new ArrayList<>();
        for (TimeExpression expression : expressions) {
            Optional<When> when =
                    expression.reading().when().filter(w -> w.start().getYear() >= 1000);
            if (when.isEmpty()) {
                continue;
            }
            Dated next = new Dated(
                    expression.start(),
                    expression.end(),
                    when.get(),
                    expression.reading().timex());
            int last = dated.size() - 1;
            Optional<Dated> range = last < 0 ? Optional.empty() : range(text, dated.get(last), next);
            if (range.isPresent()) {
                dated.set(last, range.get());
            } else {
                dated.add(next);
            }
        }
        return dated;
    }

    private static Optional<Dated> range(String text, Dated first, Dated second) {
        int gap = second.start - first.end;
        if (gap < 1
                || gap > 12
                || !second.when.start().isAfter(first.when.end())
                || first.when.precision() == Precision.RANGE) {
            return Optional.empty();
        }
        String between = text.substring(first.end, second.start);
        String lead = text.substring(Math.max(0, first.start - LONGEST_LEAD), first.start);
        Matcher connector = CONNECTOR.matcher(between);
        boolean joins = connector.matches()
                || between.equals(" and ") && BETWEEN.matcher(lead).find()
                || between.equals("和") && text.startsWith("之间", second.end);
        if (!joins || MOVED.matcher(lead).find()) {
            return Optional.empty();
        }
        When when = new When(
                Role.STATED,
                first.when.start(),
                second.when.end(),
                Precision.RANGE,
                first.when.approximate() || second.when.approximate(),
                first.when.zone(),
                first.when.anchor().or(second.when::anchor));
        return Optional.of(new Dated(first.start, second.end, when, when.iso()));
    }
}
