package org.cordon.extract;

import java.util.Arrays;

/** A run of a page's characters on the way to becoming a block's text. */
final class Run {

    private char[] chars = new char[4096];
    private int length;

    void append(String text) {
        int after = length + text.length();
        if (after > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(after, chars.length * 2));
        }
        text.getChars(0, text.length(), chars, length);
        length = after;
    }

    int length() {
        return length;
    }

    /** What was appended, as {@link Strings#squeeze} would have it; the run is empty after. */
    String squeeze() {
        int to = 0;
        boolean space = false;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c <= ' ') {
                space = to > 0;
            } else if (c < 0x7f || Strings.isPlain(c)) {
                if (space) {
                    chars[to++] = ' ';
                    space = false;
                }
                chars[to++] = c;
            } else if (Strings.isSpace(c)) {
                space = to > 0;
            }
        }
        length = 0;
        return to == 0 ? "" : new String(chars, 0, to);
    }
}
