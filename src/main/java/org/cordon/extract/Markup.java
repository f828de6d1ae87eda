package org.cordon.extract;

import java.nio.charset.StandardCharsets;

/**
 * A web page's markup as text, without what {@link Lean} leaves out, which goes before the bytes are decoded: in every charset of the
 * web but the wide ones, bytes below 0x40 stand for themselves only, '<' and '>' among them.
 *
 * @param cut whether the last character was cut in two
 */
record Markup(String text, Lean lean, boolean cut) {

    static Markup of(byte[] body, String contentType) {
        if (Charsets.isWide(body)) {
            Charsets.Decoded decoded = Charsets.decode(body, contentType);
            Lean lean = Lean.of(decoded.text());
            return new Markup(lean.html(), lean, decoded.cut());
        }
        Lean lean = Lean.of(new String(body, StandardCharsets.ISO_8859_1));
        Charsets.Decoded decoded = Charsets.decode(lean.html().getBytes(StandardCharsets.ISO_8859_1), contentType);
        return new Markup(decoded.text(), lean, decoded.cut());
    }
}
