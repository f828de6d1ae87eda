package org.cordon.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the phrases of an English text that speak of time. */
final class EnglishDates {

    private static final List<EnglishRule> RULES = Stream.concat(
                    EnglishCalendar.RULES.stream(), EnglishRelatives.RULES.stream())
            .toList();

    /** All kinds that any phrase begins with: most words are of none of them. */
    private static final String STARTS = IntStream.rangeClosed('!', '~')
            .filter(kind -> RULES.stream().anyMatch(rule -> rule.begins((char) kind)))
            .mapToObj(Character::toString)
            .collect(Collectors.joining());

    /** "Early", "mid-", "the end of", "later" before a date make it less sharp. */
    private static final Pattern VAGUE = Pattern.compile("(?:t?bo|t?y-?o?|t?[rR]y?)$");

    private static final Pattern PART_OF_DAY = Pattern.compile("t?y?jo$");

    private static final List<String> PARTS_OF_DAY = List.of("TMO", "TAF", "TEV", "TNI", "TMI", "TMI");

    private static final int LONGEST_LEAD = 5;

    private EnglishDates() {}

    static List<Finding> find(String text) {
        EnglishTokens tokens = new EnglishTokens(text);
        String kinds = tokens.kinds();
        int[] starts = IntStream.range(0, kinds.length())
                .filter(at -> STARTS.indexOf(kinds.charAt(at)) >= 0)
                .toArray();
        List<Finding> found = new ArrayList<>();
        for (EnglishRule rule : RULES) {
            find(rule, tokens, starts, found);
        }
        return found;
    }

    private static void find(EnglishRule rule, EnglishTokens tokens, int[] starts, List<Finding> found) {
        String kinds = tokens.kinds();
        Matcher match = rule.pattern().matcher(kinds).useTransparentBounds(true);
        int free = 0;
        for (int at : starts) {
            if (at >= free
                    && rule.mayBegin(kinds, at)
                    && match.region(at, kinds.length()).lookingAt()) {
                int end = match.end();
                free = end;
                rule.meaning()
                        .apply(new Phrase(tokens, match.toMatchResult()))
                        .ifPresent(m -> found.add(spread(tokens, at, end, m)));
            }
        }
    }

    /** Takes in the words around that say which part of the span is meant. */
    private static Finding spread(EnglishTokens tokens, int start, int end, Meaning meaning) {
        String before = tokens.kinds().substring(Math.max(0, start - LONGEST_LEAD), start);
        int to = tokens.get(end - 1).end();
        Optional<Finding> day = partOfDay(tokens, start, end, meaning);
        if (day.isPresent()) {
            return day.get();
        }
        Matcher vague = VAGUE.matcher(before);
        if (vague.find() && !joinsTwo(tokens, start, vague.group())) {
            int from = tokens.get(start - vague.group().length()).start();
            return new Finding(from, to, r -> meaning.from(r).map(Reading::about));
        }
        return new Finding(tokens.get(start).start(), to, meaning);
    }

    /** "Later" and "earlier" belong to a date only next to "this year" and the like. */
    private static boolean joinsTwo(EnglishTokens tokens, int start, String lead) {
        char first = tokens.kinds().charAt(start);
        boolean later = lead.indexOf('r') >= 0 || lead.indexOf('R') >= 0;
        return later ? "ilhtM".indexOf(first) < 0 : "DOMYKsilehqHtBN".indexOf(first) < 0;
    }

    private static Optional<Finding> partOfDay(EnglishTokens tokens, int start, int end, Meaning meaning) {
        String kinds = tokens.kinds();
        Matcher lead = PART_OF_DAY.matcher(kinds.substring(Math.max(0, start - LONGEST_LEAD), start));
        int to = tokens.get(end - 1).end();
        if (lead.find()) {
            String part = PARTS_OF_DAY.get(tokens.get(start - 2).value() - 1);
            int from = tokens.get(start - lead.group().length()).start();
            return Optional.of(new Finding(from, to, r -> meaning.from(r).map(d -> d.at(part))));
        }
        if (end < kinds.length() && kinds.charAt(end) == 'j' && "WDOM".indexOf(kinds.charAt(end - 1)) >= 0) {
            String part = PARTS_OF_DAY.get(tokens.get(end).value() - 1);
            int from = tokens.get(start).start();
            return Optional.of(new Finding(
                    from, tokens.get(end).end(), r -> meaning.from(r).map(d -> d.at(part))));
        }
        return Optional.empty();
    }
}
