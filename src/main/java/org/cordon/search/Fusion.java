package org.cordon.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    private final List<ScoreDoc[]> lists = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    Fusion(By by) {
        this.by = by;
    }

    /** Adds a list, best first. */
    Fusion add(ScoreDoc[] list, double weight) {
        lists.add(list);
        weights.add(weight);
        return this;
    }

    /** All documents of all lists, best first. */
    List<ScoreDoc> ranked() {
        double[] worths = new double[lists.stream().mapToInt(l -> l.length).sum()];
        long[] byDoc = new long[worths.length];
        int n = 0;
        for (int i = 0; i < lists.size(); i++) {
            ScoreDoc[] list = lists.get(i);
            for (int rank = 0; rank < list.length; rank++) {
                worths[n] = weights.get(i) * worth(rank, list);
                byDoc[n] = (long) list[rank].doc << Integer.SIZE | n++;
            }
        }
        Arrays.sort(byDoc);
        return byWorth(byDoc, worths);
    }

    private double worth(int rank, ScoreDoc[] list) {
        if (by == By.RANK) {
            return 1.0 / (K + rank + 1);
        }
        float least = list[list.length - 1].score;
        double range = list[0].score - least;
        return range <= 0 ? 1 : (list[rank].score - least + LAST * range) / (range + LAST * range);
    }

    /** Adds up what each document is worth; {@code byDoc} holds documents in the upper half, places of worths in the lower. */
    private static List<ScoreDoc> byWorth(long[] byDoc, double[] worths) {
        List<ScoreDoc> ranked = new ArrayList<>(byDoc.length);
        for (int i = 0; i < byDoc.length; ) {
            int doc = (int) (byDoc[i] >> Integer.SIZE);
            double worth = 0;
            while (i < byDoc.length && (int) (byDoc[i] >> Integer.SIZE) == doc) {
                worth += worths[(int) byDoc[i++]];
            }
            ranked.add(new ScoreDoc(doc, (float) worth));
        }
        // The order by document stays where scores are the same.
        ranked.sort((a, b) -> Float.compare(b.score, a.score));
        return ranked;
    }
}
