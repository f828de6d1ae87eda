package org.cordon.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cordon.timeline.Timeline.Meaning;

/**
 * How far two articles say the same in the same order, sentence by sentence: the likeness of the sentences on the best way through
 * both (Needleman and Wunsch, 1970). Each pair is compared once, since the same words have the same vectors always.
 */
final class Likeness {

    /** Above this two sentences are said to mean the same: most translated ones of our families lie above, most others below. */
    private static final double SAME = 0.45;

    private static final int SENTENCES = 60;

    /** The likeness by sentence of the text with fewer, and the share of its sentences that have one of the same meaning; 0 to 1. */
    record Shared(double likeness, double same) {}

    private record Pair(String one, String other) {}

    private record Way(double likeness, int same) {

        Way step(double more) {
            return new Way(likeness + Math.max(0, more), same + (more >= SAME ? 1 : 0));
        }

        static Way better(Way one, Way other) {
            return one.likeness >= other.likeness ? one : other;
        }
    }

    private final Meaning meaning;
    private final Map<Pair, Optional<Shared>> compared = new ConcurrentHashMap<>();

    Likeness(Meaning meaning) {
        this.meaning = meaning;
    }

    /** What two articles share by meaning; empty where their words have no vectors. */
    Optional<Shared> of(Reading one, Reading other) {
        Pair pair = new Pair(one.article().version(), other.article().version());
        return compared.computeIfAbsent(pair, p -> shared(vectors(one), vectors(other)));
    }

    /** How alike two sentences are; empty where their words have no vectors. */
    Optional<Double> of(Evidence.Quote one, Evidence.Quote other) {
        return vector(one).flatMap(v -> vector(other).map(w -> cosine(v, w)));
    }

    private Optional<float[]> vector(Evidence.Quote quote) {
        return meaning.of(quote.language(), quote.words());
    }

    private List<float[]> vectors(Reading reading) {
        List<float[]> vectors = new ArrayList<>();
        String text = reading.text();
        for (Line line : reading.lines().stream().limit(SENTENCES).toList()) {
            String words = text.substring(line.sentence().start(), line.readTo());
            meaning.of(reading.article().language(), words).ifPresent(vectors::add);
        }
        return vectors;
    }

    private static Optional<Shared> shared(List<float[]> one, List<float[]> other) {
        int fewer = Math.min(one.size(), other.size());
        if (fewer == 0) {
            return Optional.empty();
        }
        Way best = best(one, other);
        return Optional.of(new Shared(best.likeness() / fewer, best.same() / (double) fewer));
    }

    private static Way best(List<float[]> one, List<float[]> other) {
        Way none = new Way(0, 0);
        List<Way> row = new ArrayList<>();
        other.forEach(v -> row.add(none));
        for (float[] sentence : one) {
            Way diagonal = none;
            Way left = none;
            for (int j = 0; j < other.size(); j++) {
                Way above = row.get(j);
                left = Way.better(Way.better(above, left), diagonal.step(cosine(sentence, other.get(j))));
                diagonal = above;
                row.set(j, left);
            }
        }
        return row.getLast();
    }

    static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
