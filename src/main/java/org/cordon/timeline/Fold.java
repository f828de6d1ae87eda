package org.cordon.timeline;

import org.cordon.corpus.Language;

/** One spelling for the forms of a letter: lower case, half width, plain quotes, simplified Han; length and offsets stay. */
final class Fold {

    private static final int FIRST_HAN = 0x4E00;
    private static final int LAST_HAN = 0x9FFF;

    private Fold() {}

    /** The folded text, as long as the text. */
    static String of(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = of(chars[i]);
        }
        return new String(chars);
    }

    private static char of(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        if (han(c)) {
            return Language.simplified(c);
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return of((char) (c - 0xFEE0));
        }
        return switch (c) {
            case '\u2018', '\u2019' -> '\'';
            case '\u201C', '\u201D' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013' -> '-';
            case '\u00A0', '\u3000' -> ' ';
            default -> Character.toLowerCase(c);
        };
    }

    /** Whether a letter is a common Han character. */
    static boolean han(char c) {
        return c >= FIRST_HAN && c <= LAST_HAN;
    }

    /** Whether a letter is a letter or digit of a script that writes spaces between words. */
    static boolean wordLetter(char c) {
        return !han(c) && Character.isLetterOrDigit(c);
    }
}
