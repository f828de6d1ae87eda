package org.cordon.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.ScoreDoc;

/** Joins ranked lists; scores of different kinds cannot be compared as they are. */
final class Fusion {

    /** What a place in a list is worth. */
    enum By {
        /**
         * Its score, on a scale from the list's last to its first (convex combination, Bruch et al. 2023): keeps how far one answer
         * stands before the next. For long lists, whose last says what is far.
         */
        SCORE,
        /** Its rank (reciprocal rank fusion, Cormack et al. 2009): for lists so short that they hold nearly all there is. */
        RANK
    }

    /** How much the first ranks count over the later ones; the value the method was published with. */
    private static final int K = 60;

    /** The last of a list still counts for more than what is not in it. */
    private static final double LAST = 0.05;

    private final By by;
    private final Map<Integer, Double> scores = new HashMap<>();

    Fusion(By by) {
        this.by = by;
    }

    /** Adds a list, best first. */
    Fusion add(ScoreDoc[] list, double weight) {
        for (int rank = 0; rank < list.length; rank++) {
            double worth = by == By.RANK ? 1.0 / (K + rank + 1) : scaled(list[rank].score, list);
            scores.merge(list[rank].doc, weight * worth, Double::sum);
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
