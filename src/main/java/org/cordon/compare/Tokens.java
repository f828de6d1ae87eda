package org.cordon.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cuts a text where a reader sees a change: between words, and in Chinese between characters. */
final class Tokens {

    /** A piece of a text with the space behind it, which does not count when two are compared. */
    record Token(String text) {
        private String key() {
            return text.stripTrailing();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Token token && token.key().equals(key());
        }

        @Override
        public int hashCode() {
            return key().hashCode();
        }
    }

    private Tokens() {}

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start + Character.charCount(text.codePointAt(start));
            if (isWord(text.codePointAt(start))) {
                while (end < text.length() && isWord(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
            }
            while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            tokens.add(new Token(text.substring(start, end)));
            start = end;
        }
        return tokens;
    }

    private static boolean isWord(int c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }

    /** How much of two texts is the same: twice the common tokens over all, from 0 to 1 (Dice). */
    static double likeness(String left, String right) {
        Map<Token, Integer> counts = new HashMap<>();
        List<Token> all = of(left);
        all.forEach(token -> counts.merge(token, 1, Integer::sum));
        int common = 0;
        List<Token> others = of(right);
        for (Token token : others) {
            if (counts.merge(token, -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return all.isEmpty() && others.isEmpty() ? 1 : 2.0 * common / (all.size() + others.size());
    }
}
