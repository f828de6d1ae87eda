package org.cordon.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.cordon.index.Field;

/** Counts and pages articles where passages are ranked: an article's document follows those of its passages. */
final class Articles {

    /** More of one article are left to its own page. */
    private static final int PASSAGES_EACH = 4;

    private final Matches all;

    Articles(IndexSearcher searcher) throws IOException {
        this.all = Matches.of(searcher, Filters.term(Field.KIND, Field.Kind.ARTICLE.id()));
    }

    /** How many articles have a passage among the matches. */
    long count(Matches passages) {
        long count = 0;
        for (int doc = passages.next(0); doc >= 0; doc = passages.next(all.next(doc))) {
            count++;
            if (all.next(doc) < 0) {
                return count;
            }
        }
        return count;
    }

    /** The best passages of the articles of a page, article by article in the order of their best. */
    List<ScoreDoc> page(List<ScoreDoc> order, int page) {
        Map<Integer, List<ScoreDoc>> articles = new LinkedHashMap<>();
        for (ScoreDoc found : order) {
            List<ScoreDoc> own = articles.computeIfAbsent(all.next(found.doc), a -> new ArrayList<>());
            if (own.size() < PASSAGES_EACH) {
                own.add(found);
            }
        }
        return articles.values().stream()
                .skip((long) (page - 1) * Searcher.HITS_A_PAGE)
                .limit(Searcher.HITS_A_PAGE)
                .flatMap(List::stream)
                .toList();
    }
}
