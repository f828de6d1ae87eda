package org.cordon.annotate;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phrase over the kinds of {@link EnglishWords}, the kinds it can begin with, and what it means; empty where it means no date
 * after all.
 */
record EnglishRule(Pattern pattern, String starts, Function<Phrase, Optional<Meaning>> meaning) {

    static EnglishRule of(String kinds, Function<Phrase, Meaning> meaning) {
        return perhaps(kinds, phrase -> Optional.of(meaning.apply(phrase)));
    }

    static EnglishRule perhaps(String kinds, Function<Phrase, Optional<Meaning>> meaning) {
        return behind("", kinds, meaning);
    }

    /** A phrase that stands right behind other kinds. */
    static EnglishRule behind(String before, String kinds, Function<Phrase, Optional<Meaning>> meaning) {
        String lead = before.isEmpty() ? "" : "(?<=" + before + ")";
        return new EnglishRule(Pattern.compile(lead + kinds), starts(Pattern.compile(kinds)), meaning);
    }

    /** A kind can begin a match if it is one by itself, or the matcher would have read on behind it. */
    private static String starts(Pattern kinds) {
        StringBuilder starts = new StringBuilder();
        for (char kind = '!'; kind <= '~'; kind++) {
            Matcher matcher = kinds.matcher(String.valueOf(kind));
            if (matcher.lookingAt() || matcher.hitEnd()) {
                starts.append(kind);
            }
        }
        return starts.toString();
    }
}
