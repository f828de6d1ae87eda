package org.cordon.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordon.corpus.Article;
import org.cordon.timeline.Origin.Ground;
import org.cordon.timeline.Origin.Relation;

/**
 * Finds reprints: articles that share most of their shingles (Broder, 1997). Candidates come from an index over every fourth
 * shingle; each is compared with the first and the last article that holds it, so that a much-copied text costs no more.
 */
final class Copies {

    private static final int WORDS = 5;
    private static final int SAMPLE = 4;
    private static final int FEWEST = 20;
    private static final int SHARED = 3;
    private static final double COPIED = 0.6;
    private static final double WHOLE = 0.7;
    private static final int LONGEST = 60_000;

    private Copies() {}

    /** The derivations among articles. */
    static List<Derivation> among(List<Reading> readings) {
        List<long[]> shingles = readings.stream().map(Copies::shingles).toList();
        List<Derivation> derivations = new ArrayList<>();
        candidates(shingles).forEach((pair, shared) -> {
            if (shared >= SHARED) {
                int one = (int) (pair >>> 32);
                int other = pair.intValue();
                compare(readings.get(one), readings.get(other), overlap(shingles.get(one), shingles.get(other)))
                        .ifPresent(derivations::add);
            }
        });
        return derivations;
    }

    /** What two texts share of the smaller one, and how much smaller it is. */
    private record Overlap(double contained, double ratio, boolean firstIsSmaller) {}

    private static Map<Long, Integer> candidates(List<long[]> shingles) {
        Map<Long, int[]> seen = new HashMap<>();
        Map<Long, Integer> shared = new HashMap<>();
        for (int i = 0; i < shingles.size(); i++) {
            for (long shingle : shingles.get(i)) {
                if (shingle % SAMPLE != 0) {
                    continue;
                }
                int[] ends = seen.get(shingle);
                if (ends == null) {
                    seen.put(shingle, new int[] {i, i});
                    continue;
                }
                for (int other : ends[0] == ends[1] ? new int[] {ends[0]} : ends) {
                    shared.merge((long) other << 32 | i, 1, Integer::sum);
                }
                ends[1] = i;
            }
        }
        return shared;
    }

    private static Optional<Derivation> compare(Reading one, Reading other, Overlap overlap) {
        if (overlap.contained() < COPIED) {
            return Optional.empty();
        }
        boolean whole = overlap.ratio() >= WHOLE;
        List<Article> pair = new ArrayList<>(List.of(one.article(), other.article()));
        if (whole) {
            pair.sort(Derivation.EARLIER);
        } else if (overlap.firstIsSmaller()) {
            pair.sort(Comparator.comparing(a -> a.id().equals(one.article().id())));
        }
        return Optional.of(new Derivation(
                pair.get(1).id(),
                pair.get(0).id(),
                whole ? Relation.COPY : Relation.PARTIAL_COPY,
                overlap.contained(),
                List.of(new Ground(Ground.Kind.WORDS, overlap.contained(), Optional.empty()))));
    }

    private static Overlap overlap(long[] one, long[] other) {
        int shared = 0;
        int j = 0;
        for (long shingle : one) {
            while (j < other.length && other[j] < shingle) {
                j++;
            }
            if (j < other.length && other[j] == shingle) {
                shared++;
            }
        }
        int small = Math.min(one.length, other.length);
        int large = Math.max(one.length, other.length);
        boolean enough = small >= FEWEST;
        return new Overlap(
                enough ? shared / (double) small : 0, small / (double) Math.max(1, large), one.length < other.length);
    }

    /** The distinct hashes of every five words in a row, sorted; a Han character is a word. */
    private static long[] shingles(Reading reading) {
        List<Long> words = words(reading.folded());
        Set<Long> hashes = new LinkedHashSet<>();
        for (int i = 0; i + WORDS <= words.size(); i++) {
            long hash = 17;
            for (int k = 0; k < WORDS; k++) {
                hash = mix(hash * 31 + words.get(i + k));
            }
            hashes.add(hash);
        }
        long[] sorted = hashes.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static List<Long> words(String folded) {
        List<Long> words = new ArrayList<>();
        long word = 0;
        int end = Math.min(folded.length(), LONGEST);
        for (int i = 0; i <= end; i++) {
            char c = i < end ? folded.charAt(i) : ' ';
            if (Fold.wordLetter(c)) {
                word = word * 131 + c;
                continue;
            }
            if (word != 0) {
                words.add(word);
                word = 0;
            }
            if (Fold.han(c)) {
                words.add((long) c);
            }
        }
        return words;
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 32) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 29;
    }
}
