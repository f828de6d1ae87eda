package org.cordon.template;

/** Writes text as UTF-8 bytes, and escapes it as Thymeleaf does: the five characters that are markup. */
final class Utf8 {

    /** The most bytes that one char comes to. */
    static final int MOST = 6;

    private static final int ASCII = 0x80;
    private static final byte[][] ESCAPES = new byte[ASCII][];

    static {
        escape('<', "&lt;");
        escape('>', "&gt;");
        escape('&', "&amp;");
        escape('"', "&quot;");
        escape('\'', "&#39;");
    }

    private Utf8() {}

    private static void escape(char c, String by) {
        byte[] bytes = new byte[by.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) by.charAt(i);
        }
        ESCAPES[c] = bytes;
    }

    /** Where the bytes end that a text comes to from a place on; there must be room for them. */
    static int escaped(String text, byte[] to, int from) {
        int at = from;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ASCII) {
                if (Character.isSurrogate(c)) {
                    int point = text.codePointAt(i);
                    at = beyond(point, to, at);
                    i += Character.charCount(point) - 1;
                } else {
                    at = wide(c, to, at);
                }
            } else if (c > '>' || ESCAPES[c] == null) {
                to[at++] = (byte) c;
            } else {
                byte[] escape = ESCAPES[c];
                System.arraycopy(escape, 0, to, at, escape.length);
                at += escape.length;
            }
        }
        return at;
    }

    private static int wide(char c, byte[] to, int from) {
        int at = from;
        if (c < 0x800) {
            to[at++] = (byte) (0xC0 | c >> 6);
        } else {
            to[at++] = (byte) (0xE0 | c >> 12);
            to[at++] = (byte) (0x80 | c >> 6 & 0x3F);
        }
        to[at++] = (byte) (0x80 | c & 0x3F);
        return at;
    }

    /** Half a pair is no character: a question mark, as all of Java's encoders write. */
    private static int beyond(int point, byte[] to, int from) {
        int at = from;
        if (!Character.isSupplementaryCodePoint(point)) {
            to[at++] = '?';
            return at;
        }
        to[at++] = (byte) (0xF0 | point >> 18);
        to[at++] = (byte) (0x80 | point >> 12 & 0x3F);
        to[at++] = (byte) (0x80 | point >> 6 & 0x3F);
        to[at++] = (byte) (0x80 | point & 0x3F);
        return at;
    }
}
