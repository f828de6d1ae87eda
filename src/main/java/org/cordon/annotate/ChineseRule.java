package org.cordon.annotate;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of Chinese characters, and what it means; empty where it means no date after all. A text without any of the
 * characters in {@code needs} cannot match, which is quicker to see than to try.
 */
record ChineseRule(String needs, Pattern pattern, Function<ChineseRule.Match, Optional<Meaning>> meaning) {

    /** A number from 1 to 99, in digits or characters. */
    static final String NUMBER = "(?:\\d{1,2}|[一二三四五六七八九十廿卅两兩]{1,3})";

    static ChineseRule of(String needs, String pattern, Function<Match, Meaning> meaning) {
        return new ChineseRule(needs, Pattern.compile(pattern), match -> Optional.of(meaning.apply(match)));
    }

    static ChineseRule perhaps(String needs, String pattern, Function<Match, Optional<Meaning>> meaning) {
        return new ChineseRule(needs, Pattern.compile(pattern), meaning);
    }

    /** The named groups of a match. */
    record Match(MatchResult result) {

        Match(Matcher matcher) {
            this(matcher.toMatchResult());
        }

        /** The characters of a group; empty if it took no part. */
        String text(String group) {
            String found = result.namedGroups().containsKey(group) ? result.group(group) : null;
            return found == null ? "" : found;
        }

        boolean has(String group) {
            return !text(group).isEmpty();
        }

        Optional<Integer> number(String group) {
            return ChineseNumbers.read(text(group));
        }
    }
}
