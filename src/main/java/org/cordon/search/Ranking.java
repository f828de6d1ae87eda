package org.cordon.search;

import java.util.List;
import java.util.Set;
import org.apache.lucene.search.ScoreDoc;

/** Documents in their final order, the sets each list brought, and whether meaning could be compared. */
record Ranking(List<ScoreDoc> order, Set<Integer> words, Set<Integer> entities, Set<Integer> meaning, boolean meant) {}
