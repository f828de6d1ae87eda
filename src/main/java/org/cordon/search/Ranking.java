package org.cordon.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.ScoreDoc;

/** Documents in their final order, what each list brought, and whether meaning could be compared. */
record Ranking(List<ScoreDoc> order, Docs words, Docs entities, Docs meaning, boolean meant) {

    /** Nothing at all. */
    static final Ranking NONE = new Ranking(List.of(), Docs.NONE, Docs.NONE, Docs.NONE, true);

    /** This order and another, one from each by turns, the rest of the longer at the end. */
    Ranking inTurnWith(Ranking other) {
        List<ScoreDoc> both = new ArrayList<>(order.size() + other.order.size());
        for (int i = 0; i < Math.max(order.size(), other.order.size()); i++) {
            if (i < order.size()) {
                both.add(order.get(i));
            }
            if (i < other.order.size()) {
                both.add(other.order.get(i));
            }
        }
        return joined(both, other);
    }

    /** This order and behind it what else another holds. */
    Ranking then(Ranking deeper) {
        Docs known = Docs.of(order);
        List<ScoreDoc> all = new ArrayList<>(order);
        deeper.order.stream().filter(s -> !known.has(s.doc)).forEach(all::add);
        return joined(all, deeper);
    }

    private Ranking joined(List<ScoreDoc> both, Ranking other) {
        return new Ranking(
                both,
                words.and(other.words),
                entities.and(other.entities),
                meaning.and(other.meaning),
                meant && other.meant);
    }
}
