package org.cordon.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.ScoreDoc;

/**
 * Joins ranked lists by their scores, each list's brought to one scale from its last to its first (convex combination, Bruch et al.
 * 2023): unlike ranks alone, that keeps how far one answer stands before the next. Scores as they are cannot be compared.
 */
final class Fusion {

    /** The last of a list still counts for more than what is not in it. */
    private static final double LAST = 0.05;

    private final Map<Integer, Double> scores = new HashMap<>();

    /** Adds a list, best first. */
    Fusion add(ScoreDoc[] list, double weight) {
        for (ScoreDoc found : list) {
            scores.merge(found.doc, weight * scaled(found.score, list), Double::sum);
        }
        return this;
    }

    private static double scaled(float score, ScoreDoc[] list) {
        double least = list[list.length - 1].score;
        double range = list[0].score - least;
        return range <= 0 ? 1 : (score - least + LAST * range) / (range + LAST * range);
    }

    /** All documents of all lists, best first. */
    List<ScoreDoc> ranked() {
        List<ScoreDoc> ranked = new ArrayList<>();
        scores.forEach((doc, score) -> ranked.add(new ScoreDoc(doc, score.floatValue())));
        ranked.sort(Comparator.comparingDouble((ScoreDoc s) -> -s.score).thenComparingInt(s -> s.doc));
        return ranked;
    }
}
