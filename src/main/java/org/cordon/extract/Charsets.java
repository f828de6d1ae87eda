package org.cordon.extract;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
    private static final int SEEN = 65536;
    private static final int SURE = 15;

    /** What is not declared is looked for among these; the many sets of one byte are too alike to tell. */
    private static final Set<String> GUESSED = Set.of("GB18030", "Big5", "EUC-JP", "Shift_JIS", "EUC-KR");

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

    /** UTF-16 and UTF-32 without a mark show by the NULs of their markup and Latin letters, each in its place. */
    private static Optional<Charset> byNuls(byte[] b) {
        int units = Math.min(b.length, HEAD) / 4;
        int[] nuls = new int[4];
        for (int i = 0; i < units * 4; i++) {
            nuls[i % 4] += b[i] == 0 ? 1 : 0;
        }
        if (units < 4) {
            return Optional.empty();
        }
        if (nuls[3] == units && nuls[2] * 4 > units) {
            return Optional.of(Charset.forName("UTF-32LE"));
        }
        if (nuls[0] == units && nuls[1] * 4 > units) {
            return Optional.of(Charset.forName("UTF-32BE"));
        }
        int even = nuls[0] + nuls[2];
        int odd = nuls[1] + nuls[3];
        if (odd * 12 > units && even * 4 < odd) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return even * 12 > units && odd * 4 < even ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
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
            case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji" -> Optional.of(Charset.forName("windows-31j"));
            case "euc-kr", "ks_c_5601-1987", "ksc5601", "cp949" -> Optional.of(Charset.forName("x-windows-949"));
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
        CharsetMatch match = new CharsetDetector()
                .setText(body.length > SEEN ? Arrays.copyOf(body, SEEN) : body)
                .detect();
        return Optional.ofNullable(match)
                .filter(m -> m.getConfidence() >= SURE && GUESSED.contains(m.getName()))
                .flatMap(m -> named(m.getName()))
                .orElse(WINDOWS_1252);
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
