package org.cordon.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.cordon.index.Analyzers;
import org.cordon.index.Field;
import org.cordon.search.Snippets.Mark;

/**
 * Finds a question's words in a text as the analyzers would, without analysing the text: only what begins like one of the words
 * is looked at closely.
 */
final class Marker {

    private static final char ASCII = 0x80;

    /** The tokenizer cuts what is longer. */
    private static final int LONGEST = StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH;

    /** Of the characters below {@link #ASCII}, those of words, and those that stand within a run. */
    private static final boolean[] LETTERS = new boolean[ASCII];

    private static final boolean[] JOINING = new boolean[ASCII];

    static {
        for (char c = 0; c < ASCII; c++) {
            LETTERS[c] = Character.isLetterOrDigit(c);
            JOINING[c] = LETTERS[c] || ".'_:,".indexOf(c) >= 0;
        }
    }

    private final Set<String> english = new HashSet<>();
    private final Set<String> pairs = new HashSet<>();

    /** The first characters of the words. */
    private final BitSet firsts = new BitSet();

    /** The first two characters of the words in Latin letters, packed. */
    private final BitSet beginnings = new BitSet();

    /** What each word in Latin letters begins with, without the last two characters of its stem, which its forms may change. */
    private final Set<String> roots = new HashSet<>();

    /** What was found in the runs looked at so far, by where it stands in them: the same few come again and again. */
    private final Map<String, List<Mark>> seen = new HashMap<>();

    Marker(String words) {
        read(Field.TEXT_EN, words, english);
        read(Field.PAIRS_ZH, words, pairs);
    }

    private void read(Field field, String words, Set<String> terms) {
        for (Mark term : terms(field, words)) {
            terms.add(term.what());
            firsts.set(term.what().charAt(0));
            int length = term.what().length();
            if (length > 1) {
                beginnings.set(packed(term.what().charAt(0), term.what().charAt(1)));
                roots.add(term.what().substring(0, Math.max(2, length - 2)));
            }
        }
    }

    /** Beyond ASCII others may be packed alike: what begins so is looked at more closely. */
    private static int packed(char first, char second) {
        return first % ASCII * ASCII + second % ASCII;
    }

    /** The places of a text that match, in no order. */
    List<Mark> marks(String text) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            if (c < ASCII && !LETTERS[c]) {
                i++;
            } else if (unspaced(c)) {
                pair(text, i, marks);
                i++;
            } else {
                int end = end(text, i);
                if (likely(text, i, end)) {
                    closely(text.substring(i, end), i, marks);
                }
                i = end;
            }
        }
        return marks;
    }

    private static boolean unspaced(char c) {
        return c >= 0x1100
                && (Character.isIdeographic(c)
                        || switch (Character.UnicodeScript.of(c)) {
                            case HIRAGANA, KATAKANA, HANGUL -> true;
                            default -> false;
                        });
    }

    /** Where a run ends that an analyzer may take as one word or several, but never joins to what follows. */
    private static int end(String text, int from) {
        int end = from + 1;
        while (end < text.length() && !unspaced(text.charAt(end)) && joins(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean joins(char c) {
        return c < ASCII ? JOINING[c] : !Character.isWhitespace(c);
    }

    private boolean likely(String text, int from, int to) {
        boolean begins = true;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= ASCII) {
                return true;
            }
            if (begins && firsts.get(Analyzers.plain(c)) && begins(text, i, to)) {
                return true;
            }
            begins = !LETTERS[c];
        }
        return false;
    }

    private boolean begins(String text, int at, int to) {
        char first = Analyzers.plain(text.charAt(at));
        boolean alone = at + 1 == to || !Character.isLetterOrDigit(text.charAt(at + 1));
        return alone || beginnings.get(packed(first, Analyzers.plain(text.charAt(at + 1)))) && rooted(text, at, to);
    }

    private boolean rooted(String text, int at, int to) {
        for (String root : roots) {
            int end = at + root.length();
            int i = at + 2;
            while (i < end && i < to && Analyzers.plain(text.charAt(i)) == root.charAt(i - at)) {
                i++;
            }
            if (i == end) {
                return true;
            }
        }
        return false;
    }

    private void closely(String run, int at, List<Mark> marks) {
        for (Mark mark : seen.computeIfAbsent(run, this::closely)) {
            marks.add(new Mark(at + mark.start(), at + mark.end(), mark.what(), false));
        }
    }

    private List<Mark> closely(String run) {
        List<Mark> marks = new ArrayList<>();
        for (Mark mark : terms(Field.TEXT_EN, run)) {
            // The English field holds Han characters one by one; a single one shows nothing.
            if (english.contains(mark.what()) && !Character.isIdeographic(run.codePointAt(mark.start()))) {
                marks.add(mark);
            }
        }
        for (Mark mark : word(run) ? List.of(whole(run)) : terms(Field.PAIRS_ZH, run)) {
            if (pairs.contains(mark.what())) {
                marks.add(mark);
            }
        }
        return marks;
    }

    /** Whether it is one word, of which the field of pairs keeps all as it is. */
    private static boolean word(String run) {
        return run.length() < LONGEST && run.chars().allMatch(c -> c < ASCII && Character.isLetterOrDigit(c));
    }

    private static Mark whole(String word) {
        return new Mark(0, word.length(), word.toLowerCase(Locale.ROOT), false);
    }

    private void pair(String text, int at, List<Mark> marks) {
        char first = Analyzers.plain(text.charAt(at));
        if (!firsts.get(first)) {
            return;
        }
        boolean followed = at + 1 < text.length() && unspaced(text.charAt(at + 1));
        boolean alone = !followed && (at == 0 || !unspaced(text.charAt(at - 1)));
        int length = followed ? 2 : 1;
        String term = followed ? "" + first + Analyzers.plain(text.charAt(at + 1)) : "" + first;
        if ((followed || alone) && pairs.contains(term)) {
            marks.add(new Mark(at, at + length, term, false));
        }
    }

    /** What a field's analyzer makes of a text, in its order. */
    static List<Mark> terms(Field field, String text) {
        List<Mark> terms = new ArrayList<>();
        try (TokenStream tokens = Analyzers.of(field).tokenStream(field.id(), text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(new Mark(offset.startOffset(), offset.endOffset(), term.toString(), false));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    /** All places, found by analysing the whole text. */
    static Set<Mark> analysed(String words, String text) {
        Marker marker = new Marker(words);
        return new HashSet<>(marker.closely(text));
    }
}
