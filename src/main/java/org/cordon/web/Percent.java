package org.cordon.web;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HexFormat;

/**
 * Percent-encoding of the parts of an address (RFC 3986): of what is not allowed in a part, each byte of its UTF-8 is written as
 * {@code %} and two digits. A page of search has some two hundred such parts, nearly all short and plain.
 */
enum Percent {
    /** A name or a value of the query, in which nothing may be mistaken for a sign of the address. */
    VALUE(""),
    /** One segment of the path. */
    SEGMENT("!$&'()*+,;=:@");

    private static final String UNRESERVED = "-._~";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final BitSet plain = new BitSet();

    Percent(String others) {
        plain.set('A', 'Z' + 1);
        plain.set('a', 'z' + 1);
        plain.set('0', '9' + 1);
        (UNRESERVED + others).chars().forEach(plain::set);
    }

    /** The text as it may stand in an address; half a character becomes a question mark. */
    String encoded(String text) {
        int at = 0;
        while (at < text.length() && plain.get(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder encoded = new StringBuilder(text.length() + 16).append(text, 0, at);
        for (byte unit : text.substring(at).getBytes(StandardCharsets.UTF_8)) {
            if (unit >= 0 && plain.get(unit)) {
                encoded.append((char) unit);
            } else {
                HEX.toHexDigits(encoded.append('%'), unit);
            }
        }
        return encoded.toString();
    }
}
