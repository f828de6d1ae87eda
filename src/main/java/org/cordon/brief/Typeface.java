package org.cordon.brief;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The embedded font, and which characters it has. */
final class Typeface {

    static final String FAMILY = "Cordon Serif";
    static final String BOLD_FAMILY = "Cordon Serif Semibold";

    /** The printers' old mark for a sort that the case lacks. */
    static final int GETA = 0x3013;

    private static final int LAST = 0x2FFFF;

    private final byte[] file;
    private final BitSet covered;

    private Typeface(byte[] file) throws IOException {
        this.file = file;
        this.covered = new BitSet();
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup cmap = font.getUnicodeCmapLookup();
            for (int c = ' '; c <= LAST; c++) {
                covered.set(c, cmap.getGlyphId(c) != 0);
            }
        }
    }

    /** Read once, when the first document is printed. */
    private static final class Holder {
        private static final Typeface REGULAR = read("NotoSerifSC-subset.ttf");
        private static final Typeface BOLD = read("NotoSerifSC-latin-semibold.ttf");
    }

    static Typeface regular() {
        return Holder.REGULAR;
    }

    /** Latin letters only: Chinese headings are told by their size. */
    static Typeface bold() {
        return Holder.BOLD;
    }

    private static Typeface read(String name) {
        try {
            return new Typeface(Resources.bytes(name));
        } catch (IOException e) {
            throw new UncheckedIOException("not a font: " + name, e);
        }
    }

    InputStream open() {
        return new ByteArrayInputStream(file);
    }

    boolean has(int character) {
        return covered.get(character);
    }

    /** The text with a visible mark for each character that the font lacks; what has no shape of its own is left out. */
    String print(String text) {
        StringBuilder printed = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (has(c)) {
                printed.appendCodePoint(c);
            } else if (!shapeless(c)) {
                printed.appendCodePoint(GETA);
            }
        });
        return printed.toString();
    }

    private static boolean shapeless(int c) {
        return c == 0xAD
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x2060 && c <= 0x2064)
                || (c >= 0xFE00 && c <= 0xFE0F)
                || c == 0xFEFF
                || (c >= 0xE0000 && c <= 0xE0FFF);
    }
}
