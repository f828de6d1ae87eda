package org.cordon.extract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What the readers of this package share about text. */
final class Strings {

    private Strings() {}

    /** Every run of white space (the ideographic and no-break ones too) as one space, invisible marks gone, ends stripped. */
    static String squeeze(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        boolean space = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (isSpace(c)) {
                space = out.length() > 0;
            } else if (!isInvisible(c)) {
                if (space) {
                    out.append(' ');
                    space = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || c > '\u007f' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** Whether a character is neither space nor an invisible mark. */
    static boolean isPlain(char c) {
        return c >= 0x3400 && c < 0xd800 || !isSpace(c) && !isInvisible(c);
    }

    private static boolean isInvisible(char c) {
        return c == '\u00ad' || c >= '\u200b' && c <= '\u200f' || c == '\ufeff' || c == '\u2060' || c == '\u007f';
    }

    static boolean isHan(int c) {
        return c >= 0x4e00 && c <= 0x9fff || c >= 0x3400 && c <= 0x4dbf || c >= 0x20000 && c <= 0x323af;
    }

    /** Length in letters of an alphabet: a Han character says about as much as two and a half of them. */
    static int weight(String text) {
        int han = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x3400 && isHan(text.charAt(i))) {
                han++;
            }
        }
        return text.length() + han * 3 / 2;
    }

    /** Whether a text ends as a sentence does, closing quotes and brackets aside. */
    static boolean endsSentence(String text) {
        int i = text.length() - 1;
        while (i > 0 && "\"'”’)）]】」』»*".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i >= 0 && ".!?…。！？;；".indexOf(text.charAt(i)) >= 0;
    }

    /** Whether a text holds a word of lower case letters, in whatever case. */
    static boolean contains(String text, String lower) {
        int last = text.length() - lower.length();
        for (int i = 0; i <= last; i++) {
            if ((text.charAt(i) | 32) == lower.charAt(0) && text.regionMatches(true, i, lower, 0, lower.length())) {
                return true;
            }
        }
        return false;
    }

    /** The first digits of the SHA-256 of some bytes. */
    static String hash(byte[] bytes, int digits) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(sum).substring(0, digits);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String hash(String text, int digits) {
        return hash(text.getBytes(StandardCharsets.UTF_8), digits);
    }
}
