package org.cordon.brief;

/** Makes text safe to print: what cannot be seen, or turns the reading order of what follows, is shown as U+FFFD. */
final class Printable {

    private Printable() {}

    static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> safe.appendCodePoint(of(c)));
        return safe.toString();
    }

    /** The text if it is no longer than {@code max} chars, else its start; a character is never cut in two. */
    static String start(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }

    /** The same with a mark where something was cut off. */
    static String cut(String text, int max) {
        return text.length() <= max ? text : start(text, max) + "…";
    }

    private static int of(int c) {
        if (c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029 || c == 0x85) {
            return ' ';
        }
        return Character.isISOControl(c) || turns(c) || !known(c) ? 0xFFFD : c;
    }

    private static boolean turns(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private static boolean known(int c) {
        return Character.getType(c) != Character.SURROGATE && (c & 0xFFFE) != 0xFFFE;
    }
}
