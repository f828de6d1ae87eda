package org.cordon.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the words of a query: {@code words}, {@code "a phrase"}, {@code -not}, {@code OR}, {@code ( )}, {@code field:value}.
 * Each character is looked at once or twice, and the depth is bounded, so that no query takes long.
 */
final class WordsParser {

    private static final int DEEPEST = 20;
    private static final int LONGEST_NAME = 24;
    private static final int LONGEST_SHOWN = 60;
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
            throw parser.wrong(parser.without(parser.at, parser.at + 1), "unopened");
        }
        return words;
    }

    private Words any() throws QueryException {
        List<Words> parts = new ArrayList<>();
        parts.add(all());
        while (atOr()) {
            int or = at;
            boolean bare = isEmpty(parts.getLast());
            at += 2;
            if (!bare) {
                parts.add(all());
            }
            if (isEmpty(parts.getLast())) {
                at = or;
                throw wrong(without(or, or + 2), "or");
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
                Optional<Words> clause = clause();
                if (clause.isPresent()) {
                    end(run, parts);
                    parts.add(clause.get());
                } else {
                    run.append(run.isEmpty() ? "" : " ").append(word());
                }
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
        if (isSign(text.charAt(at))) {
            return new Words.Not(signed());
        }
        Optional<Words> clause = clause();
        return new Words.Not(clause.isPresent() ? clause.get() : new Words.Run(word()));
    }

    private Words group() throws QueryException {
        int opened = at;
        if (++depth > DEEPEST) {
            throw wrong(text.replaceAll("[()（）]", " "), "deep", String.valueOf(DEEPEST));
        }
        at++;
        Words inside = any();
        if (at >= text.length()) {
            at = opened;
            throw wrong(text + ")", "unclosed");
        }
        at++;
        depth--;
        return inside;
    }

    private Words phrase() throws QueryException {
        char close = CLOSE_QUOTES.charAt(OPEN_QUOTES.indexOf(text.charAt(at)));
        int end = text.indexOf(close, at + 1);
        if (end < 0) {
            throw wrong(text + close, "quote", String.valueOf(close));
        }
        String phrase = text.substring(at + 1, end).strip();
        if (phrase.isEmpty()) {
            throw wrong(without(at, end + 1), "empty");
        }
        at = end + 1;
        return new Words.Phrase(phrase);
    }

    /** A field and its value, if they begin here; the name must be one we know, and nothing may part it from its value. */
    private Optional<Words> clause() throws QueryException {
        int colon = at;
        while (colon < text.length() && colon - at < LONGEST_NAME && isName(text.charAt(colon))) {
            colon++;
        }
        boolean named = colon + 1 < text.length() && (text.charAt(colon) == ':' || text.charAt(colon) == '：');
        Optional<Term> term = named ? Vocabulary.term(text.substring(at, colon)) : Optional.empty();
        if (term.isEmpty()) {
            return Optional.empty();
        }
        boolean quoted = OPEN_QUOTES.indexOf(text.charAt(colon + 1)) >= 0;
        if (!quoted && endsWord(text.charAt(colon + 1))) {
            return Optional.empty();
        }
        int from = at;
        at = colon + 1;
        String value = quoted ? phrase().meant() : word();
        return Optional.of(clause(term.get(), value, from));
    }

    private Words.Clause clause(Term term, String value, int from) throws QueryException {
        boolean readable = switch (term.takes()) {
            case KNOWN -> Vocabulary.value(term, value).isPresent();
            case NAME -> true;
            case DAYS -> Bounds.days(value).isPresent();
            case NUMBER -> Bounds.numbers(value).isPresent();
        };
        if (readable) {
            return new Words.Clause(term, Vocabulary.value(term, value).orElse(value));
        }
        String asWords = '"' + text.substring(from, at).replace("\"", "") + '"';
        String meant = Vocabulary.near(term, value).map(v -> field(from) + v).orElse(asWords);
        String repaired = text.substring(0, from) + meant + text.substring(at);
        at = from;
        String shown = value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "…" : value;
        throw switch (term.takes()) {
            case DAYS -> wrong(repaired, "days", shown);
            case NUMBER -> wrong(repaired, "number", shown);
            default -> wrong(repaired, QueryException.UNKNOWN, term.id(), shown);
        };
    }

    /** A field's name as it is written at a place, with its colon. */
    private String field(int from) {
        int colon = from;
        while (isName(text.charAt(colon))) {
            colon++;
        }
        return text.substring(from, colon + 1);
    }

    private static boolean isName(char c) {
        return Character.isLetter(c) || c == '-';
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

    private String without(int from, int to) {
        return text.substring(0, from) + " " + text.substring(to);
    }

    private QueryException wrong(String repaired, String hint, String... arguments) {
        return new QueryException(at, repaired.strip(), hint, arguments);
    }
}
