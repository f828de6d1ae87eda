package org.cordon.annotate;

import java.util.ArrayList;
import java.util.List;
import org.cordon.annotate.EnglishWords.Lexeme;

/** Cuts an English text into tokens, and writes their kinds as a string with one letter a token. */
final class EnglishTokens {

    private static final int LONGEST_WORD = 20;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final String kinds;

    EnglishTokens(String text) {
        this.text = text;
        for (int at = 0; at < text.length(); ) {
            at = next(at);
        }
        StringBuilder letters = new StringBuilder(tokens.size());
        tokens.forEach(token -> letters.append(token.kind()));
        kinds = letters.toString();
    }

    /** The kinds of all tokens: token {@code i} is letter {@code i}. */
    String kinds() {
        return kinds;
    }

    Token get(int index) {
        return tokens.get(index);
    }

    /** The words of a token; empty beyond the ends. */
    String word(int index) {
        if (index < 0 || index >= tokens.size()) {
            return "";
        }
        return text.substring(tokens.get(index).start(), tokens.get(index).end());
    }

    /** Whether nothing stands between a token and the one before it. */
    boolean joined(int index) {
        return index > 0
                && index < tokens.size()
                && tokens.get(index - 1).end() == tokens.get(index).start();
    }

    private int next(int at) {
        char c = text.charAt(at);
        if (c == '\n') {
            return add(at, at + 1, '|', 0);
        }
        if (isDigit(c)) {
            return number(at);
        }
        if (Character.isLetter(c)) {
            return letters(at);
        }
        return switch (c) {
            case ',', '/', '\'' -> add(at, at + 1, c, 0);
            case '\u2019' -> add(at, at + 1, '\'', 0);
            case '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014' -> add(at, at + 1, '-', 0);
            default -> Character.isWhitespace(c) ? at + 1 : add(at, at + 1, 'x', 0);
        };
    }

    private int letters(int at) {
        int end = at;
        while (end < text.length() && isLatin(text.charAt(end))) {
            end++;
        }
        if (end == at || end - at > LONGEST_WORD) {
            return add(at, Math.max(end, at + 1), 'x', 0);
        }
        if (end + 2 < text.length() && text.charAt(end) == '.' && text.startsWith("C.", end + 1)) {
            return add(at, end + 3, "B".equals(text.substring(at, end)) ? 'C' : 'x', 0);
        }
        String word = text.substring(at, end);
        if (word.length() >= 4 && word.startsWith("FY") && word.chars().skip(2).allMatch(Character::isDigit)) {
            return add(at, end, 'B', year(word.substring(2)));
        }
        Lexeme dotted = end < text.length() && text.charAt(end) == '.' ? EnglishWords.of(word + ".") : null;
        if (dotted != null) {
            return add(at, end + 1, dotted.kind(), dotted.value());
        }
        Lexeme lexeme = EnglishWords.of(word);
        return lexeme == null ? add(at, end, 'x', 0) : add(at, end, lexeme.kind(), lexeme.value());
    }

    private int number(int at) {
        int end = at;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        int stop = end;
        while (stop < text.length() && isLatin(text.charAt(stop))) {
            stop++;
        }
        if (end - at > 4 || isHan(stop) || isMoney(at) || isFraction(at, end)) {
            return add(at, stop, 'x', 0);
        }
        int value = Integer.parseInt(text.substring(at, end));
        String tail = text.substring(end, Math.min(stop, end + LONGEST_WORD));
        return switch (tail) {
            case "" -> add(at, end, kindOf(value, end - at), value);
            case "st", "nd", "rd", "th" -> add(at, stop, 'O', value);
            case "s" -> add(at, stop, end - at == 4 && value % 10 == 0 ? 'K' : 'x', value / 10);
            default -> add(at, stop, 'x', 0);
        };
    }

    private int add(int start, int end, char kind, int value) {
        tokens.add(new Token(start, end, kind, value));
        return end;
    }

    /** {@code $2024}, {@code 1.2024} and {@code 3,2024} hold no year. */
    private boolean isMoney(int at) {
        if (at == 0) {
            return false;
        }
        char before = text.charAt(at - 1);
        boolean decimal = at > 1 && (before == '.' || before == ',') && isDigit(text.charAt(at - 2));
        return decimal
                || before == '$'
                || before == '\u20ac'
                || before == '\u00a3'
                || before == '\u00a5'
                || before == '#';
    }

    private boolean isFraction(int at, int end) {
        boolean more = end + 1 < text.length() && isDigit(text.charAt(end + 1));
        char after = end < text.length() ? text.charAt(end) : ' ';
        boolean thousands = after == ',' && end - at < 4 && end + 3 < text.length() && isDigit(text.charAt(end + 3));
        return after == '%'
                || (more && (after == '.' || after == ':' || (thousands && isDigit(text.charAt(end + 2)))))
                        && !(after == ',' && isDay(at, end) && isYearAt(end + 1));
    }

    private boolean isDay(int at, int end) {
        return kindOf(Integer.parseInt(text.substring(at, end)), end - at) == 'D';
    }

    /** {@code June 25,2024} is written without a space now and then. */
    private boolean isYearAt(int at) {
        return at + 4 <= text.length()
                && text.substring(at, at + 4).chars().allMatch(c -> isDigit((char) c))
                && (at + 4 == text.length() || !isDigit(text.charAt(at + 4)));
    }

    /** A number before a Chinese character is read by the Chinese rules. */
    private boolean isHan(int at) {
        return at < text.length() && text.charAt(at) >= '\u3400' && text.charAt(at) <= '\u9fff';
    }

    private static char kindOf(int value, int digits) {
        if (digits == 4 && value >= 1000 && value <= 2199) {
            return 'Y';
        }
        return digits <= 2 && value >= 1 && value <= 31 ? 'D' : 'N';
    }

    private static int year(String digits) {
        int value = Integer.parseInt(digits.substring(0, Math.min(4, digits.length())));
        return digits.length() == 2 ? 2000 + value : value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLatin(char c) {
        return c < '\u0250' && Character.isLetterOrDigit(c);
    }
}
