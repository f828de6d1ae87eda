package org.cordon.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the words of a query: {@code words}, {@code "a phrase"}, {@code -not}, {@code OR}, {@code ( )}. Each character is
 * looked at once, and the depth is bounded, so that no query takes long.
 */
final class WordsParser {

    private static final int DEEPEST = 20;
    private static final String OPEN_QUOTES = "\"“「『《";
    private static final String CLOSE_QUOTES = "\"”」』》";

    private final String text;
    private int at;
    private int depth;

    private WordsParser(String text) {
        this.text = text;
    }

    /**
     * Reads the words.
     *
     * @throws QueryException if signs do not pair up, with the place and what to do
     */
    static Words parse(String text) throws QueryException {
        WordsParser parser = new WordsParser(text);
        Words words = parser.any();
        if (parser.at < text.length()) {
            throw parser.wrong("the ')' closes nothing; remove it");
        }
        return words;
    }

    private Words any() throws QueryException {
        List<Words> parts = new ArrayList<>();
        parts.add(all());
        while (atOr()) {
            if (isEmpty(parts.getLast())) {
                throw wrong("OR needs words on both sides; remove it or put it in quotes");
            }
            at += 2;
            parts.add(all());
            if (isEmpty(parts.getLast())) {
                throw wrong("OR needs words on both sides; remove it or put it in quotes");
            }
        }
        return parts.size() == 1 ? parts.getFirst() : new Words.Or(parts);
    }

    private static boolean isEmpty(Words words) {
        return words instanceof Words.And and && and.parts().isEmpty();
    }

    private Words all() throws QueryException {
        List<Words> parts = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        skipSpace();
        while (at < text.length() && !isClose(text.charAt(at)) && !atOr()) {
            if (isSign(text.charAt(at))) {
                end(run, parts);
                parts.add(signed());
            } else {
                run.append(run.isEmpty() ? "" : " ").append(word());
            }
            skipSpace();
        }
        end(run, parts);
        return parts.size() == 1 ? parts.getFirst() : new Words.And(parts);
    }

    private static void end(StringBuilder run, List<Words> parts) {
        if (!run.isEmpty()) {
            parts.add(new Words.Run(run.toString()));
            run.setLength(0);
        }
    }

    private Words signed() throws QueryException {
        char sign = text.charAt(at);
        if (isOpen(sign)) {
            return group();
        }
        if (OPEN_QUOTES.indexOf(sign) >= 0) {
            return phrase();
        }
        at++;
        Words refused = isSign(text.charAt(at)) ? signed() : new Words.Run(word());
        return new Words.Not(refused);
    }

    private Words group() throws QueryException {
        int opened = at;
        if (++depth > DEEPEST) {
            throw wrong("more than " + DEEPEST + " parentheses inside each other; simplify");
        }
        at++;
        Words inside = any();
        if (at >= text.length()) {
            at = opened;
            throw wrong("the '(' is not closed; add ')'");
        }
        at++;
        depth--;
        return inside;
    }

    private Words phrase() throws QueryException {
        char close = CLOSE_QUOTES.charAt(OPEN_QUOTES.indexOf(text.charAt(at)));
        int end = text.indexOf(close, at + 1);
        if (end < 0) {
            throw wrong("the quote is not closed; add " + close);
        }
        String phrase = text.substring(at + 1, end).strip();
        if (phrase.isEmpty()) {
            throw wrong("the quotes are empty; put words between them");
        }
        at = end + 1;
        return new Words.Phrase(phrase);
    }

    private String word() {
        int from = at;
        while (at < text.length() && !endsWord(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private static boolean endsWord(char c) {
        return isSpace(c) || isOpen(c) || isClose(c) || OPEN_QUOTES.indexOf(c) >= 0;
    }

    /** A minus is a sign only where a word begins right behind it: "US-China" and "a - b" have none. */
    private boolean isSign(char c) {
        boolean refuses = c == '-'
                && at + 1 < text.length()
                && !isSpace(text.charAt(at + 1))
                && !isClose(text.charAt(at + 1))
                && text.charAt(at + 1) != '-';
        return refuses || isOpen(c) || OPEN_QUOTES.indexOf(c) >= 0;
    }

    private boolean atOr() {
        boolean or = text.startsWith("OR", at);
        boolean begins = at == 0 || endsWord(text.charAt(at - 1));
        return or && begins && (at + 2 == text.length() || endsWord(text.charAt(at + 2)));
    }

    private void skipSpace() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isOpen(char c) {
        return c == '(' || c == '（';
    }

    private static boolean isClose(char c) {
        return c == ')' || c == '）';
    }

    private QueryException wrong(String what) {
        return new QueryException("q", "at character " + (at + 1) + ": " + what);
    }
}
