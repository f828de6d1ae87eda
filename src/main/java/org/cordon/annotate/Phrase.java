package org.cordon.annotate;

import java.util.Optional;
import java.util.regex.MatchResult;

/** What a rule matched among the kinds of an English text's tokens: the values of its named groups. */
final class Phrase {

    private final EnglishTokens tokens;
    private final MatchResult match;

    Phrase(EnglishTokens tokens, MatchResult match) {
        this.tokens = tokens;
        this.match = match;
    }

    boolean has(String group) {
        return match.namedGroups().containsKey(group) && match.start(group) >= 0;
    }

    /** The value of a group of one token. */
    int value(String group) {
        return tokens.get(match.start(group)).value();
    }

    /** The value of a group if it took part. */
    Optional<Integer> number(String group) {
        return has(group) ? Optional.of(value(group)) : Optional.empty();
    }

    /** How many tokens a group holds. */
    int width(String group) {
        return match.end(group) - match.start(group);
    }

    char kind(String group) {
        return tokens.get(match.start(group)).kind();
    }

    Unit unit(String group) {
        return Unit.values()[value(group)];
    }

    /** The word so many tokens before the match (-1 is the one next to it) or after it (1); empty beyond the text. */
    String beside(int distance) {
        return tokens.word(distance < 0 ? match.start() + distance : match.end() - 1 + distance);
    }

    /** The first word. */
    String first() {
        return tokens.word(match.start());
    }

    /** Whether the match is the second end of a range of years. */
    boolean afterYear() {
        return match.start() > 1 && tokens.kinds().startsWith("Y-", match.start() - 2);
    }

    /** Whether the match begins in the middle of something written without a space, such as {@code GPT-4}. */
    boolean tailOfWord() {
        return tokens.joined(match.start())
                && tokens.joined(match.start() - 1)
                && tokens.kinds().startsWith("x-", match.start() - 2);
    }
}
