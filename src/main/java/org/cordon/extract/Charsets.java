package org.cordon.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns bytes into text: by byte order mark, by what the server and the page declare, then by the bytes themselves. */
final class Charsets {

    /** Text with the charset it was read in, and whether its last character was cut in two. */
    record Decoded(String text, Charset charset, boolean cut) {}

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int HEAD = 4096;
    private static final Pattern DECLARED = Pattern.compile(
            "(?:charset|encoding)\\s{0,4}=\\s{0,4}[\"']?\\s{0,4}([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);
    private static final String COMMON_HAN = "的一是不了在人有我他中大上和到地出也就要你可以用会国年日月于为这個這國為對时時說说发發会會来來公司";

    private Charsets() {}

    static Decoded decode(byte[] body, String contentType) {
        Optional<Charset> marked = byMark(body);
        if (marked.isPresent()) {
            return read(body, marked.get());
        }
        Utf8 utf8 = Utf8.scan(body);
        if (utf8.sequences() > 0 && utf8.errors() == 0) {
            return new Decoded(new String(body, StandardCharsets.UTF_8), StandardCharsets.UTF_8, utf8.cut());
        }
        Charset charset = declared(contentType)
                .or(() -> declared(new String(body, 0, Math.min(HEAD, body.length), StandardCharsets.ISO_8859_1)))
                .filter(c -> !c.equals(StandardCharsets.UTF_8) || utf8.plausible())
                .orElseGet(() -> byContent(body, utf8));
        return read(body, charset);
    }

    /** Whether bytes are UTF-16 or UTF-32. */
    static boolean isWide(byte[] body) {
        return byMark(body).filter(c -> !c.equals(StandardCharsets.UTF_8)).isPresent();
    }

    private static Optional<Charset> byMark(byte[] b) {
        if (starts(b, 0xef, 0xbb, 0xbf)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (starts(b, 0xff, 0xfe, 0, 0)) {
            return Optional.of(Charset.forName("UTF-32LE"));
        }
        if (starts(b, 0, 0, 0xfe, 0xff)) {
            return Optional.of(Charset.forName("UTF-32BE"));
        }
        if (starts(b, 0xff, 0xfe)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return starts(b, 0xfe, 0xff) ? Optional.of(StandardCharsets.UTF_16BE) : byNuls(b);
    }

    /** UTF-16 without a mark shows by the NULs of its markup and Latin letters, nearly all in every second place. */
    private static Optional<Charset> byNuls(byte[] b) {
        int even = 0;
        int odd = 0;
        int length = Math.min(b.length, HEAD) & ~1;
        for (int i = 0; i < length; i += 2) {
            even += b[i] == 0 ? 1 : 0;
            odd += b[i + 1] == 0 ? 1 : 0;
        }
        if (length >= 16 && odd * 50 > length && even * 4 < odd) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return length >= 16 && even * 50 > length && odd * 4 < even
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private static boolean starts(byte[] body, int... mark) {
        if (body.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((body[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> declared(String text) {
        Matcher m = DECLARED.matcher(text);
        while (m.find()) {
            Optional<Charset> charset = named(m.group(1));
            if (charset.isPresent()) {
                return charset;
            }
        }
        return Optional.empty();
    }

    /** Names as browsers read them: the small sets stand for the larger ones that pages really use. */
    private static Optional<Charset> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "gb2312", "gbk", "gb_2312-80", "x-gbk", "cp936", "gb18030" -> Optional.of(GB18030);
            case "big5", "big5-hkscs", "cp950", "x-x-big5" -> Optional.of(BIG5);
            case "iso-8859-1", "latin1", "us-ascii", "ascii", "windows-1252" -> Optional.of(WINDOWS_1252);
            // a page that could be read as bytes this far is not in a two-byte form, whatever it says
            case "utf-16", "utf-16le", "utf-16be", "utf8", "utf-8", "unicode" -> Optional.of(StandardCharsets.UTF_8);
            default ->
                lower.matches("[a-z0-9][a-z0-9_.:-]*") && Charset.isSupported(lower)
                        ? Optional.of(Charset.forName(lower))
                        : Optional.empty();
        };
    }

    private static Charset byContent(byte[] body, Utf8 utf8) {
        if (utf8.plausible()) {
            return StandardCharsets.UTF_8;
        }
        byte[] head = body.length > 65536 ? Arrays.copyOf(body, 65536) : body;
        double gb = chineseness(new String(head, GB18030));
        double big5 = chineseness(new String(head, BIG5));
        if (Math.max(gb, big5) < 0.06) {
            return WINDOWS_1252;
        }
        return gb >= big5 ? GB18030 : BIG5;
    }

    /** The share of the most common Han characters and of kana among what is not ASCII, less what cannot be read. */
    private static double chineseness(String text) {
        int other = 1;
        int common = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7f) {
                other++;
                boolean kana = c >= 0x3040 && c <= 0x30ff;
                common += c == 0xfffd ? -5 : kana || COMMON_HAN.indexOf(c) >= 0 ? 1 : 0;
            }
        }
        return (double) common / other;
    }

    private static Decoded read(byte[] body, Charset charset) {
        String text = new String(body, charset);
        if (!text.isEmpty() && text.charAt(0) == '\ufeff') {
            text = text.substring(1);
        }
        boolean cut = charset.equals(StandardCharsets.UTF_8)
                ? Utf8.scan(body).cut()
                : charset.newEncoder().maxBytesPerChar() > 1 && text.endsWith("\ufffd");
        return new Decoded(text, charset, cut);
    }
}
