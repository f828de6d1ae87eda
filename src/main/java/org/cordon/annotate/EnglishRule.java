package org.cordon.annotate;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A phrase over the kinds of {@link EnglishWords}, and what it means; empty where it means no date after all. */
record EnglishRule(Pattern pattern, Function<Phrase, Optional<Meaning>> meaning) {

    static EnglishRule of(String kinds, Function<Phrase, Meaning> meaning) {
        return new EnglishRule(Pattern.compile(kinds), phrase -> Optional.of(meaning.apply(phrase)));
    }

    static EnglishRule perhaps(String kinds, Function<Phrase, Optional<Meaning>> meaning) {
        return new EnglishRule(Pattern.compile(kinds), meaning);
    }
}
