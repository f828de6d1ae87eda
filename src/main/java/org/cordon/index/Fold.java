package org.cordon.index;

import com.ibm.icu.text.Transliterator;

/**
 * Makes spellings of one thing alike without moving a character: traditional Chinese becomes simplified, full-width forms
 * become plain. One char for one char, so that every offset still holds.
 */
final class Fold {

    private static final char FIRST_HAN = 0x3400;
    private static final char LAST_HAN = 0x9FFF;
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
            table[c] = (char) c;
        }
        // The converter looks at neighbours, so each character stands between line breaks.
        StringBuilder han = new StringBuilder();
        for (char c = FIRST_HAN; c <= LAST_HAN; c++) {
            han.append(c).append('\n');
        }
        String[] simplified = Transliterator.getInstance("Traditional-Simplified")
                .transliterate(han.toString())
                .split("\n", -1);
        for (char c = FIRST_HAN; c <= LAST_HAN; c++) {
            String other = simplified[c - FIRST_HAN];
            if (other.length() == 1) {
                table[c] = other.charAt(0);
            }
        }
        for (char c = 0xFF01; c <= 0xFF5E; c++) {
            table[c] = (char) (c - 0xFF01 + '!');
        }
        table[0x3000] = ' ';
        table['\u2019'] = '\'';
        return table;
    }
}
