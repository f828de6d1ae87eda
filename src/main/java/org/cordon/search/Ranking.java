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

    /** This order and behind it what else another holds. */
    Ranking then(Ranking deeper) {
        Set<Integer> known = new HashSet<>(order.stream().map(s -> s.doc).toList());
        List<ScoreDoc> all = new ArrayList<>(order);
        deeper.order.stream().filter(s -> !known.contains(s.doc)).forEach(all::add);
        return new Ranking(
                all,
                union(words, deeper.words),
                union(entities, deeper.entities),
                union(meaning, deeper.meaning),
                meant && deeper.meant);
    }

    private static Set<Integer> union(Set<Integer> some, Set<Integer> others) {
        Set<Integer> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
