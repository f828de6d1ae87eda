package org.cordon.annotate;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Knows where common Chinese words begin and end in a text, by the dictionary that ICU cuts Chinese with. */
final class WordEdges {

    private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.CHINESE);
    private static final int BESIDE = 4;
    private static final int SHORT = 3;

    private final String text;
    private final BreakIterator words = (BreakIterator) WORDS.clone();

    WordEdges(String text) {
        this.text = text;
    }

    /**
     * Whether a short name at {@code [start, end)} is only the end of a common word and the beginning of another thing: "提高" and
     * "通关" hold "高通".
     */
    boolean cut(int start, int end) {
        if (end - start > SHORT || start == 0 || !han(start) || !han(start - 1)) {
            return false;
        }
        int from = look(start);
        return !words.isBoundary(start - from) && words.following(start - from) < end - from;
    }

    /** Where the common word begins that reaches over a place; the place itself if none does. */
    int beginning(int place) {
        if (place <= 0 || place >= text.length() || !han(place) || !han(place - 1)) {
            return place;
        }
        int from = look(place);
        return words.isBoundary(place - from) ? place : from + words.preceding(place - from);
    }

    private int look(int place) {
        int from = place;
        while (from > 0 && place - from < BESIDE && han(from - 1)) {
            from--;
        }
        words.setText(text.substring(from, Math.min(text.length(), place + BESIDE)));
        return from;
    }

    private boolean han(int at) {
        return Letters.isHan(text.charAt(at));
    }
}
