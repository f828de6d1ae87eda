package org.cordon.index;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text that is longer than a model reads at once into parts that it can, each ending with a sentence where it can. */
final class Windows {

    private static final int LONGEST = 2000;
    private static final int LONGEST_HAN = 480;

    /** What stands further back in a text of such length adds little to what it is about. */
    private static final int MOST = 16;

    private static final String ENDS = ".!?。！？";

    private Windows() {}

    /** The parts in order; the text itself where it is short. */
    static List<String> of(String text) {
        int longest = han(text) * 4 > text.length() ? LONGEST_HAN : LONGEST;
        List<String> windows = new ArrayList<>();
        int from = 0;
        while (from < text.length() && windows.size() < MOST) {
            int to = text.length() - from <= longest ? text.length() : sentenceEnd(text, from, from + longest);
            windows.add(text.substring(from, to));
            from = to;
        }
        return windows.isEmpty() ? List.of(text) : windows;
    }

    private static int sentenceEnd(String text, int from, int to) {
        for (int i = to; i > from + (to - from) / 2; i--) {
            if (ENDS.indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
    }

    private static long han(String text) {
        return text.codePoints().filter(Character::isIdeographic).count();
    }
}
