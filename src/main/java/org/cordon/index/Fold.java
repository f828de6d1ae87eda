package org.cordon.index;

import org.cordon.corpus.Language;

/**
 * Makes spellings of one thing alike without moving a character: traditional Chinese becomes simplified, full-width forms
 * become plain. One char for one char, so that every offset still holds.
 */
final class Fold {

    private static final char[] TABLE = table();

    private Fold() {}

    /** The folded text, of the same length. */
    public static String of(CharSequence text) {
        char[] chars = new char[text.length()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = fold(text.charAt(i));
        }
        return new String(chars);
    }

    static char fold(char c) {
        return TABLE[c];
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = Language.simplified((char) c);
        }
        for (char c = 0xFF01; c <= 0xFF5E; c++) {
            table[c] = (char) (c - 0xFF01 + '!');
        }
        table[0x3000] = ' ';
        table['\u2019'] = '\'';
        return table;
    }
}
