package org.cordon.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.search.ScoreDoc;

/**
 * Keeps one language from crowding out the other: of every three passages at least one is of the other language, as long as
 * there are any. A question's own language meets two lists, the other only their translations, so the order alone favours it.
 */
final class Turns {

    private static final int EVERY = 3;

    private Turns() {}

    /** The same documents, those of {@code elsewhere} moved up to their turns. */
    static List<ScoreDoc> of(List<ScoreDoc> order, Docs elsewhere) {
        Deque<ScoreDoc> here = new ArrayDeque<>();
        Deque<ScoreDoc> there = new ArrayDeque<>();
        order.forEach(d -> (elsewhere.has(d.doc) ? there : here).add(d));
        List<ScoreDoc> turns = new ArrayList<>(order.size());
        int placed = 0;
        while (!here.isEmpty() || !there.isEmpty()) {
            boolean due = (turns.size() + 1) / EVERY > placed;
            boolean better = !there.isEmpty() && (here.isEmpty() || there.peek().score > here.peek().score);
            if (!there.isEmpty() && (due || better)) {
                turns.add(there.poll());
                placed++;
            } else if (!here.isEmpty()) {
                turns.add(here.poll());
            }
        }
        return turns;
    }
}
