package org.cordon.corpus;

import java.util.Locale;

/** A block of an article's text, cut once when the article is extracted: the half-open span {@code [start, end)} in chars. */
public record Passage(int index, int start, int end, Kind kind) {

    /** What a block is. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST_ITEM;

        /** The name used in files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Passage {
        if (index < 0 || start < 0 || end <= start) {
            throw new IllegalArgumentException("not a passage: index=" + index + ", " + start + ".." + end);
        }
    }

    /** The passage's own words. */
    public String in(String text) {
        return text.substring(start, end);
    }
}
