package org.cordon.brief;

/** Makes text safe to print: what cannot be seen, or turns the reading order of what follows, is shown as U+FFFD. */
final class Printable {

    private Printable() {}

    static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> safe.appendCodePoint(of(c)));
        return safe.toString();
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
