package org.cordon.annotate;

/** Folds full-width signs to their ASCII forms and marks on letters to one letter, one char for one, so that offsets stay. */
final class Width {

    private static final char MARK = '\u02bc';

    private Width() {}

    static String fold(String text) {
        char[] chars = text.toCharArray();
        boolean changed = false;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c >= 0x80) {
                chars[i] = unmarked(fold(c));
                changed |= chars[i] != c;
            }
        }
        return changed ? new String(chars) : text;
    }

    // Java's \b looks back over all marks on a letter, which takes the square of the time where there are thousands.
    private static char unmarked(char c) {
        return c >= '\u0300' && Character.getType(c) == Character.NON_SPACING_MARK ? MARK : c;
    }

    static char fold(char c) {
        if (c < 0x80) {
            return c;
        }
        if (c >= '\uff01' && c <= '\uff5e') {
            return (char) (c - 0xfee0);
        }
        return c == '\u3000' || c == '\u00a0' || c == '\u2009' || c == '\u202f' ? ' ' : c;
    }
}
