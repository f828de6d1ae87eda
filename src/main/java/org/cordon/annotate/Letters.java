package org.cordon.annotate;

import java.text.Normalizer;
import org.cordon.corpus.Language;

/** Folds letters one char for one, so that offsets stay: width, accents, traditional forms, case, and look-alikes. */
final class Letters {

    private static final int FIRST_HAN = 0x3400;
    private static final int LAST_HAN = 0x9fff;
    private static final char[] KEYS = keys();

    private Letters() {}

    /** The letter without width, accent and traditional form; case stays. */
    static char plain(char c) {
        char narrow = Width.fold(c);
        if (narrow < 0x80) {
            return narrow;
        }
        if (isHan(narrow)) {
            return Language.simplified(narrow);
        }
        if (narrow == '\u2019' || narrow == '\u2018') {
            return '\'';
        }
        return narrow < 0x250
                ? Normalizer.normalize(String.valueOf(narrow), Normalizer.Form.NFD)
                        .charAt(0)
                : narrow;
    }

    /** One letter for all that may be taken for each other: the key by which names are looked up, before they are compared. */
    static char key(char c) {
        return c < KEYS.length ? KEYS[c] : folded(c);
    }

    private static char folded(char c) {
        char plain = Character.toLowerCase(plain(c));
        return switch (plain) {
            case 'l', '1', '|' -> 'i';
            case '0' -> 'o';
            default -> plain;
        };
    }

    /** Whether two plain letters look the same in print: I, l and 1; O and 0. */
    static boolean lookAlike(char one, char other) {
        return "Il1|".indexOf(one) >= 0 && "Il1|".indexOf(other) >= 0
                || "Oo0".indexOf(one) >= 0 && "Oo0".indexOf(other) >= 0;
    }

    /** What may stand between the words of a name, or be left out there. */
    static boolean isSeparator(char c) {
        if (c < 0x80) {
            return c == ' ' || c == '-';
        }
        char plain = Width.fold(c);
        return plain == ' '
                || plain == '-'
                || plain == '\u2010'
                || plain == '\u2011'
                || plain == '\u2013'
                || plain == '\u00b7'
                || plain == '\u30fb'
                || plain == '\u2022';
    }

    static boolean isHan(char c) {
        return c >= FIRST_HAN && c <= LAST_HAN;
    }

    /** Letters and digits of the scripts that write words apart. */
    static boolean isLatin(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        return Width.fold(c) < 0x250 && Character.isLetterOrDigit(c);
    }

    private static char[] keys() {
        char[] keys = new char[0x250];
        for (char c = 0; c < keys.length; c++) {
            keys[c] = folded(c);
        }
        return keys;
    }
}
