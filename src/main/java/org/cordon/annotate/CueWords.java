package org.cordon.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words that tell of something, such as a role: a pattern is tried only where a word that it can begin with begins. */
final class CueWords<T> {

    private static final String QUANTIFIERS = "?*{";

    /** Words, written {@code one|two|expire[sd]?}, and what must stand behind them; of two cues the lower rank comes first. */
    record Cue<T>(int rank, T value, List<String> stems, Pattern pattern) {}

    /** A cue found in {@code [start, end)}. */
    record Hit<T>(Cue<T> cue, int start, int end) {}

    private record Stem<T>(String letters, boolean word, Cue<T> cue) {}

    private final Map<Character, List<Stem<T>>> byLetter = new HashMap<>();
    private int size;

    /** Adds words that are found at the beginning of a word, in either case. */
    CueWords<T> english(T value, String words, String behind) {
        return add(value, words, "\\b(?:" + words + ")" + behind);
    }

    /** Adds words that are found anywhere. */
    CueWords<T> chinese(T value, String words, String behind) {
        return add(value, words, "(?:" + words + ")" + behind);
    }

    private CueWords<T> add(T value, String words, String pattern) {
        Cue<T> cue = new Cue<>(size++, value, stems(words), Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
        for (String letters : cue.stems()) {
            byLetter.computeIfAbsent(letters.charAt(0), c -> new ArrayList<>())
                    .add(new Stem<>(letters, isWord(letters.charAt(0)), cue));
        }
        return this;
    }

    /** All cues of a few words, by their beginning. */
    List<Hit<T>> in(String text) {
        List<Hit<T>> hits = new ArrayList<>();
        boolean inWord = false;
        for (int at = 0; at < text.length(); at++) {
            boolean word = isWord(text.charAt(at));
            if (!word || !inWord) {
                at(text, at, hits);
            }
            inWord = word;
        }
        return hits;
    }

    private void at(String text, int at, List<Hit<T>> hits) {
        for (Stem<T> stem : byLetter.getOrDefault(lower(text.charAt(at)), List.of())) {
            if (text.regionMatches(stem.word, at, stem.letters, 0, stem.letters.length())) {
                Matcher matcher = stem.cue.pattern.matcher(text);
                matcher.region(at, text.length()).useTransparentBounds(true).useAnchoringBounds(false);
                if (matcher.lookingAt()) {
                    hits.add(new Hit<>(stem.cue, at, matcher.end()));
                }
            }
        }
    }

    /** What each of the words begins with, up to where it may be written in more than one way. */
    private static List<String> stems(String words) {
        List<String> stems = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at <= words.length(); at++) {
            char c = at == words.length() ? '|' : words.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == '|' && depth == 0) {
                stems.add(stem(words.substring(start, at)));
                start = at + 1;
            }
        }
        return List.copyOf(stems);
    }

    private static String stem(String word) {
        int end = 0;
        while (end < word.length() && "\\[(?*{".indexOf(word.charAt(end)) < 0) {
            end++;
        }
        boolean perhaps = end < word.length() && QUANTIFIERS.indexOf(word.charAt(end)) >= 0;
        String stem = word.substring(0, perhaps ? end - 1 : end).toLowerCase(Locale.ROOT);
        if (stem.isEmpty()) {
            throw new IllegalArgumentException("nothing to find this word by: " + word);
        }
        return stem;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    private static boolean isWord(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_');
    }
}
