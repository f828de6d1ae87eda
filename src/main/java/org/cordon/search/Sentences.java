package org.cordon.search;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cordon.search.Snippets.Mark;

/** Where the sentences of a short text stand, by its signs alone: it is asked of every hit of every page. */
final class Sentences {

    private static final String CLOSERS = "\"'”’」』）)》";
    private static final char LAST_LATIN = 0x24F;

    /** What a full stop follows within a sentence more often than at its end. */
    private static final Set<String> SHORTENED =
            Set.of("no", "nos", "inc", "corp", "ltd", "co", "mr", "mrs", "ms", "dr", "sec", "fed", "reg", "vs", "art");

    private Sentences() {}

    /** Where each sentence begins, and last the text's length; 0 alone of an empty text. */
    static int[] starts(String text) {
        int[] starts = new int[8];
        int n = 1;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (ends(text.charAt(i))) {
                int next = behindClosers(text, i + 1);
                boolean spaced = next < text.length() && Character.isWhitespace(text.charAt(next));
                boolean shortened = text.charAt(i) == '.' && next == i + 1 && goesOn(text, i);
                if (text.charAt(i) > LAST_LATIN || (spaced && !shortened)) {
                    starts = n + 1 < starts.length ? starts : Arrays.copyOf(starts, 2 * starts.length);
                    starts[n++] = spaced ? next + 1 : next;
                    i = next - 1;
                }
            }
        }
        if (starts[n - 1] < text.length()) {
            starts[n++] = text.length();
        }
        return Arrays.copyOf(starts, n);
    }

    private static boolean ends(char c) {
        return switch (c) {
            case '.', '!', '?', '。', '！', '？', '；' -> true;
            default -> false;
        };
    }

    private static int behindClosers(String text, int from) {
        int next = from;
        while (next < text.length() && CLOSERS.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next;
    }

    /** Whether a full stop only shortens the word before it. */
    private static boolean goesOn(String text, int stop) {
        int from = stop;
        while (from > 0 && spelled(text.charAt(from - 1)) && stop - from < 6) {
            from--;
        }
        boolean initial = stop - from == 1 && Character.isUpperCase(text.charAt(from));
        boolean small = stop + 2 < text.length() && Character.isLowerCase(text.charAt(stop + 2));
        return initial || small || SHORTENED.contains(text.substring(from, stop).toLowerCase(Locale.ROOT));
    }

    /** Whether a letter is one of a word; each Han character is one by itself. */
    private static boolean spelled(char c) {
        return Character.isLetter(c) && !Character.isIdeographic(c);
    }

    /**
     * The part of the window that is the sentence with the most of what matched, the first such; the first sentence where nothing
     * did.
     */
    static int[] best(String text, int[] starts, int[] window, List<Mark> marks) {
        int[] best = {window[0], window[0]};
        int most = -1;
        for (int i = 0; i + 1 < starts.length; i++) {
            int from = Math.max(starts[i], window[0]);
            int to = Math.min(starts[i + 1], window[1]);
            int matched = from < to ? matched(marks, from, to) : -1;
            if (matched > most) {
                most = matched;
                best = new int[] {from, to};
            }
        }
        while (best[1] > best[0] && Character.isWhitespace(text.charAt(best[1] - 1))) {
            best[1]--;
        }
        return best;
    }

    /** How many different things matched in a part of the text. */
    static int matched(List<Mark> marks, int from, int to) {
        Set<String> matched = new HashSet<>();
        for (Mark mark : marks) {
            if (mark.start() >= from && mark.end() <= to) {
                matched.add(mark.what());
            }
        }
        return matched.size();
    }
}
