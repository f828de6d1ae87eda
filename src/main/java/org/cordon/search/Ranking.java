package org.cordon.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.ScoreDoc;

/** Documents in their final order, the sets each list brought, and whether meaning could be compared. */
record Ranking(List<ScoreDoc> order, Set<Integer> words, Set<Integer> entities, Set<Integer> meaning, boolean meant) {

    /** Nothing at all. */
    static final Ranking NONE = new Ranking(List.of(), Set.of(), Set.of(), Set.of(), true);

    /** This order and another, one from each by turns, the rest of the longer at the end. */
    Ranking inTurnWith(Ranking other) {
        List<ScoreDoc> both = new ArrayList<>();
        for (int i = 0; i < Math.max(order.size(), other.order.size()); i++) {
            if (i < order.size()) {
                both.add(order.get(i));
            }
            if (i < other.order.size()) {
                both.add(other.order.get(i));
            }
        }
        return new Ranking(
                both,
                union(words, other.words),
                union(entities, other.entities),
                union(meaning, other.meaning),
                meant && other.meant);
    }

    private static Set<Integer> union(Set<Integer> some, Set<Integer> others) {
        Set<Integer> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
