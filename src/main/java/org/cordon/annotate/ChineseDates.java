package org.cordon.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Finds the phrases of a Chinese text that speak of time. */
final class ChineseDates {

    private static final List<ChineseRule> RULES = Stream.concat(
                    ChineseCalendar.RULES.stream(), ChineseRelatives.RULES.stream())
            .toList();

    private ChineseDates() {}

    /** {@code text} has its full-width signs folded. */
    static List<Finding> find(String text) {
        List<Finding> found = new ArrayList<>();
        for (ChineseRule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(text);
            while (matcher.find()) {
                Optional<Meaning> meaning = rule.meaning().apply(new ChineseRule.Match(matcher));
                int start = matcher.start();
                int end = matcher.end();
                meaning.ifPresent(m -> found.add(new Finding(start, end, m)));
            }
        }
        return found;
    }
}
