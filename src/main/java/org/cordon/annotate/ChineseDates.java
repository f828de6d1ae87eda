package org.cordon.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Finds the phrases of a Chinese text that speak of time. Rules are tried only near the characters that all of them hold. */
final class ChineseDates {

    private static final List<ChineseRule> RULES = Stream.concat(
                    ChineseCalendar.RULES.stream(), ChineseRelatives.RULES.stream())
            .toList();

    private static final String ANCHORS = "年月日号號季周週期拜天晨晚纪紀";

    private static final int REACH = 14;

    private ChineseDates() {}

    /** {@code text} has its full-width signs folded. */
    static List<Finding> find(String text) {
        List<Finding> found = new ArrayList<>();
        int from = -1;
        int to = -1;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < '\u3400' || ANCHORS.indexOf(text.charAt(at)) < 0) {
                continue;
            }
            if (from < 0 || at - REACH > to) {
                search(text, from, to, found);
                from = Math.max(0, at - REACH);
            }
            to = Math.min(text.length(), at + REACH);
        }
        search(text, from, to, found);
        return found;
    }

    private static void search(String text, int from, int to, List<Finding> found) {
        if (from < 0) {
            return;
        }
        for (ChineseRule rule : RULES) {
            if (!holds(text, from, to, rule.needs())) {
                continue;
            }
            Matcher matcher = rule.pattern().matcher(text);
            matcher.region(from, to).useTransparentBounds(true);
            while (matcher.find()) {
                Optional<Meaning> meaning = rule.meaning().apply(new ChineseRule.Match(matcher));
                int start = matcher.start();
                int end = matcher.end();
                meaning.ifPresent(m -> found.add(new Finding(start, end, m)));
            }
        }
    }

    private static boolean holds(String text, int from, int to, String needs) {
        for (int at = from; at < to; at++) {
            if (needs.indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
