package org.cordon.brief;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font that is embedded in documents under the name of a family of the stylesheet, and which characters it has. */
final class Typeface {

    /** The printers' old mark for a sort that the case lacks. */
    static final int GETA = 0x3013;

    private static final int LAST = 0x2FFFF;

    private final String family;
    private final byte[] file;
    private final BitSet covered;

    private Typeface(String family, byte[] file) throws IOException {
        this.family = family;
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
        private static final Typeface FULL = read("Cordon Serif", "NotoSerifSC-subset.ttf");
        private static final List<Typeface> ALL = List.of(
                FULL,
                read("Cordon Latin", "NotoSerifSC-latin.ttf"),
                read("Cordon Latin Semibold", "NotoSerifSC-latin-semibold.ttf"));
    }

    /** The one with all characters, which the others fall back to. */
    static Typeface full() {
        return Holder.FULL;
    }

    /** All of them. Two have Latin letters only, with quotation marks of Latin width; Chinese headings are told by size. */
    static List<Typeface> all() {
        return Holder.ALL;
    }

    private static Typeface read(String family, String name) {
        try {
            return new Typeface(family, Resources.bytes(name));
        } catch (IOException e) {
            throw new UncheckedIOException("not a font: " + name, e);
        }
    }

    String family() {
        return family;
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
