package org.cordon.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.ScoreDoc;

/**
 * Joins ranked lists by rank (reciprocal rank fusion, Cormack et al. 2009): scores of different kinds cannot be compared, ranks can.
 * Lucene's own fusion has no weights, and the lists here are not equally good.
 */
final class Fusion {

    /** How much the first ranks count over the later ones; the value the method was published with. */
    private static final int K = 60;

    private final Map<Integer, Double> scores = new HashMap<>();

    /** Adds a list, best first. */
    Fusion add(ScoreDoc[] list, double weight) {
        for (int rank = 0; rank < list.length; rank++) {
            scores.merge(list[rank].doc, weight / (K + rank + 1), Double::sum);
        }
        return this;
    }

    /** All documents of all lists, best first. */
    List<ScoreDoc> ranked() {
        List<ScoreDoc> ranked = new ArrayList<>();
        scores.forEach((doc, score) -> ranked.add(new ScoreDoc(doc, score.floatValue())));
        ranked.sort(Comparator.comparingDouble((ScoreDoc s) -> -s.score).thenComparingInt(s -> s.doc));
        return ranked;
    }
}
