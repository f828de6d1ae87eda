package org.cordon.annotate;

/** Folds full-width signs to their ASCII forms, one char for one, so that offsets stay. */
final class Width {

    private Width() {}

    static String fold(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = fold(chars[i]);
        }
        return new String(chars);
    }

    static char fold(char c) {
        if (c >= '\uff01' && c <= '\uff5e') {
            return (char) (c - 0xfee0);
        }
        return c == '\u3000' || c == '\u00a0' || c == '\u2009' || c == '\u202f' ? ' ' : c;
    }
}
