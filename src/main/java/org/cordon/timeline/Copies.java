package org.cordon.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
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
    private static final double LIKELY = 0.25;

    private Copies() {}

    /** The derivations among articles. */
    static List<Derivation> among(List<Reading> readings) {
        Holders.Pairs pairs = new Holders.Pairs();
        Holders.each(readings.size(), i -> readings.get(i).gist().sample(), (holders, count) -> {
            for (int i = 1; i < count; i++) {
                pairs.add(holders[0], holders[i]);
                if (i > 1) {
                    pairs.add(holders[i - 1], holders[i]);
                }
            }
        });
        return Arrays.stream(pairs.atLeast(SHARED))
                .parallel()
                .mapToObj(pair -> compare(readings.get((int) (pair >>> 32)), readings.get((int) pair)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Derivation> compare(Reading one, Reading other) {
        return likely(one, other)
                ? one.against(other, () -> compare(one, other, overlap(shingles(one), shingles(other))))
                : Optional.empty();
    }

    /** Whether so much of the samples is shared that the texts need to be read: one of hundreds of copies shares less. */
    private static boolean likely(Reading one, Reading other) {
        int[] first = one.gist().sample();
        int[] second = other.gist().sample();
        int shared = 0;
        int j = 0;
        for (int number : first) {
            while (j < second.length && second[j] < number) {
                j++;
            }
            shared += j < second.length && second[j] == number ? 1 : 0;
        }
        return shared >= LIKELY * Math.min(first.length, second.length);
    }

    /** What two texts share of the smaller one, and how much smaller it is. */
    private record Overlap(double contained, double ratio, boolean firstIsSmaller) {}

    private static Optional<Derivation> compare(Reading one, Reading other, Overlap overlap) {
        if (overlap.contained() < COPIED) {
            return Optional.empty();
        }
        boolean whole = overlap.ratio() >= WHOLE;
        List<Article.Head> pair = new ArrayList<>(List.of(one.article(), other.article()));
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

    /** Every fourth shingle, each cut to 32 bits, sorted: by these candidates are found. */
    static int[] sample(Reading reading) {
        return Arrays.stream(shingles(reading))
                .filter(shingle -> shingle % SAMPLE == 0)
                .mapToInt(shingle -> (int) (shingle >>> 2))
                .sorted()
                .distinct()
                .toArray();
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
