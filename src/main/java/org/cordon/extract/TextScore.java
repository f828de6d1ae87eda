package org.cordon.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How well a text agrees with the one expected, as the figures are defined by those who publish the test sets. */
record TextScore(double precision, double recall) {

    private static final int SHINGLE = 4;

    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /** By runs of four words; the benchmark's own definition, so a text without words agrees only with another such. */
    static TextScore shingles(String gold, String found) {
        return compare(shingles(words(gold, false)), shingles(words(found, false)));
    }

    /** By lower-cased words, each Han character one. */
    static TextScore bag(String gold, String found) {
        return compare(
                count(words(gold.toLowerCase(Locale.ROOT), true)), count(words(found.toLowerCase(Locale.ROOT), true)));
    }

    private static TextScore compare(Map<String, Integer> gold, Map<String, Integer> found) {
        double common = 0;
        double goldSum = 0;
        double foundSum = 0;
        for (Map.Entry<String, Integer> entry : gold.entrySet()) {
            goldSum += entry.getValue();
            common += Math.min(entry.getValue(), found.getOrDefault(entry.getKey(), 0));
        }
        for (int n : found.values()) {
            foundSum += n;
        }
        return new TextScore(
                foundSum == 0 ? goldSum == 0 ? 1 : 0 : common / foundSum,
                goldSum == 0 ? foundSum == 0 ? 1 : 0 : common / goldSum);
    }

    private static Map<String, Integer> shingles(List<String> words) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i + Math.min(SHINGLE, Math.max(1, words.size())) <= words.size(); i++) {
            out.add(String.join(" ", words.subList(i, Math.min(words.size(), i + SHINGLE))));
        }
        return count(out);
    }

    private static Map<String, Integer> count(List<String> words) {
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(w -> counts.merge(w, 1, Integer::sum));
        return counts;
    }

    private static List<String> words(String text, boolean splitHan) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); ) {
            int c = i < text.length() ? text.codePointAt(i) : ' ';
            boolean word = Character.isLetterOrDigit(c) || c == '_' || Character.getType(c) == Character.OTHER_NUMBER;
            boolean han = splitHan && Strings.isHan(c);
            if (start >= 0 && (!word || han)) {
                words.add(text.substring(start, i));
                start = -1;
            }
            if (han) {
                words.add(Character.toString(c));
            } else if (word && start < 0) {
                start = i;
            }
            i += Character.charCount(c);
        }
        return words;
    }

    static boolean sameTitle(String gold, String found) {
        List<String> expected = words(gold.toLowerCase(Locale.ROOT), true);
        return !expected.isEmpty() && expected.equals(words(found.toLowerCase(Locale.ROOT), true));
    }
}
