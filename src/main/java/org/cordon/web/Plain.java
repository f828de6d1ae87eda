package org.cordon.web;

import java.util.Optional;
import org.cordon.pipeline.SourceState.Why;

/** Why a source or a page gave nothing, in the reader's words; {@code tag} is the language they stand in where it is another one. */
record Plain(String words, Optional<String> tag) {

    private static final int DEEPEST = 3;

    static Plain of(String problem, Words words) {
        Optional<String> told = told(problem, words, 0);
        return new Plain(told.orElse(problem), told.isPresent() ? Optional.empty() : Optional.of("en"));
    }

    private static Optional<String> told(String problem, Words words, int depth) {
        return depth == DEEPEST ? Optional.empty() : Why.of(problem).map(why -> told(why, words, depth));
    }

    private static String told(Why why, Words words, int depth) {
        Object[] values = why.values().stream()
                .map(value -> told(value, words, depth + 1).orElse(value))
                .toArray();
        String reason = words.of("trouble." + why.code(), values);
        String sentence = why.detail().isEmpty() ? reason : words.of("trouble.detail", reason, why.detail());
        return why.address()
                .map(address -> words.of("trouble.at", address, sentence))
                .orElse(sentence);
    }
}
