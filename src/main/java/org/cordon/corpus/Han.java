package org.cordon.corpus;

import com.ibm.icu.text.Transliterator;

/** Han letters of Unicode's basic plane, each beside its simplified form. */
final class Han {

    private static final char FIRST = 0x3400;
    private static final char LAST = 0x9FFF;
    private static final char[] SIMPLIFIED = table();

    private Han() {}

    static char simplified(char c) {
        return c >= FIRST && c <= LAST ? SIMPLIFIED[c - FIRST] : c;
    }

    private static char[] table() {
        StringBuilder all = new StringBuilder();
        for (char c = FIRST; c <= LAST; c++) {
            all.append(c).append('\n');
        }
        // One letter a line, so that no rule for a pair of letters applies and each answer stays in its place.
        String[] lines = Transliterator.getInstance("Traditional-Simplified")
                .transliterate(all.toString())
                .split("\n", -1);
        char[] table = new char[LAST - FIRST + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = lines[i].length() == 1 ? lines[i].charAt(0) : (char) (FIRST + i);
        }
        return table;
    }
}
