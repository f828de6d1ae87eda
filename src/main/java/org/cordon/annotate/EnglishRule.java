package org.cordon.annotate;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phrase over the kinds of {@link EnglishWords}, and what it means; empty where it means no date after all. Of each two kinds
 * {@code pairs} tells whether a match can begin with them, which is quicker to see than to try.
 */
record EnglishRule(Pattern pattern, BitSet pairs, Function<Phrase, Optional<Meaning>> meaning) {

    private static final char FIRST = '!';
    private static final char LAST = '~';
    private static final int KINDS = LAST - FIRST + 1;

    static EnglishRule of(String kinds, Function<Phrase, Meaning> meaning) {
        return perhaps(kinds, phrase -> Optional.of(meaning.apply(phrase)));
    }

    static EnglishRule perhaps(String kinds, Function<Phrase, Optional<Meaning>> meaning) {
        return behind("", kinds, meaning);
    }

    /** A phrase that stands right behind other kinds. */
    static EnglishRule behind(String before, String kinds, Function<Phrase, Optional<Meaning>> meaning) {
        String lead = before.isEmpty() ? "" : "(?<=" + before + ")";
        return new EnglishRule(Pattern.compile(lead + kinds), pairs(Pattern.compile(kinds)), meaning);
    }

    /** Whether a match may begin at a place. */
    boolean mayBegin(String kinds, int at) {
        return at + 1 == kinds.length() || pairs.get(pair(kinds.charAt(at), kinds.charAt(at + 1)));
    }

    /** Whether any match begins with a kind. */
    boolean begins(char kind) {
        int next = pairs.nextSetBit(pair(kind, FIRST));
        return next >= 0 && next <= pair(kind, LAST);
    }

    /** Kinds can begin a match if they hold one themselves, or the matcher would have read on behind them. */
    private static BitSet pairs(Pattern kinds) {
        BitSet pairs = new BitSet(KINDS * KINDS);
        Matcher matcher = kinds.matcher("");
        for (char one = FIRST; one <= LAST; one++) {
            if (begins(matcher, String.valueOf(one))) {
                for (char two = FIRST; two <= LAST; two++) {
                    pairs.set(pair(one, two), begins(matcher, "" + one + two));
                }
            }
        }
        return pairs;
    }

    private static boolean begins(Matcher matcher, String kinds) {
        return matcher.reset(kinds).lookingAt() || matcher.hitEnd();
    }

    private static int pair(char one, char two) {
        return (one - FIRST) * KINDS + two - FIRST;
    }
}
