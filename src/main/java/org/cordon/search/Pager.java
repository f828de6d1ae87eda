package org.cordon.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.cordon.index.Field;

/**
 * Cuts all pages of a query from one order. What is fused depends on how deep the lists reach, so deeper lists only add behind what
 * the shallower ones gave, however many pages somebody turns.
 */
final class Pager {

    private static final int FIRST = 30;
    private static final int DEEPER = 5;

    /** More than the last page holds, but for articles with very many passages. */
    private static final int DEEPEST = 12_500;

    /** The documents of a page, the ranking they are of, and whether any follow. */
    record Page(Ranking ranking, List<ScoreDoc> hits, boolean more) {}

    private record Cut(List<ScoreDoc> hits, boolean more) {}

    private final IndexSearcher searcher;
    private final Request request;
    private final Searcher.Folding folding;

    Pager(IndexSearcher searcher, Request request, Searcher.Folding folding) {
        this.searcher = searcher;
        this.request = request;
        this.folding = folding;
    }

    /** The page that is asked for, by relevance or by date. */
    Page page(Ranker ranker, boolean relevance) throws IOException {
        int depth = first(relevance);
        Ranking ranking = ranking(ranker, relevance, depth);
        Cut cut = cut(ranking.order());
        // A list that is shorter than it might be is all there is.
        while (!cut.more() && depth < DEEPEST && ranking.order().size() >= depth) {
            depth *= DEEPER;
            ranking = ranking.then(ranking(ranker, relevance, depth));
            cut = cut(ranking.order());
        }
        return new Page(ranking, cut.hits(), cut.more());
    }

    /** One more than a page holds tells that there is another; passages of one article share its place in a list of articles. */
    private int first(boolean relevance) {
        boolean enough = relevance
                && request.query().mode() == Query.Mode.WORDS
                && request.query().view() != Query.View.ARTICLES;
        return enough ? Searcher.HITS_A_PAGE + 1 : FIRST;
    }

    private Ranking ranking(Ranker ranker, boolean relevance, int depth) throws IOException {
        return relevance ? ranker.byRelevance(searcher, request, depth) : ranker.byDate(searcher, request, depth);
    }

    private Cut cut(List<ScoreDoc> order) throws IOException {
        int page = request.query().page();
        boolean passages = request.kinds().contains(Field.Kind.PASSAGE);
        if (passages && request.query().view() == Query.View.ARTICLES) {
            Articles articles = new Articles(searcher);
            return new Cut(
                    articles.page(order, page), !articles.page(order, page + 1).isEmpty());
        }
        if (passages && request.query().view() == Query.View.EVENTS && page > 1) {
            return folded(order, page);
        }
        int from = Math.min((page - 1) * Searcher.HITS_A_PAGE, order.size());
        int to = Math.min(from + Searcher.HITS_A_PAGE, order.size());
        return new Cut(order.subList(from, to), to < order.size());
    }

    /** Without what tells of an event that an earlier page shows, with all its reports. */
    private Cut folded(List<ScoreDoc> order, int page) throws IOException {
        Set<String> earlier = new HashSet<>();
        Set<String> current = new HashSet<>();
        List<ScoreDoc> hits = new ArrayList<>();
        int at = 1;
        for (ScoreDoc found : order) {
            Optional<String> event = event(found.doc);
            boolean full = hits.size() == Searcher.HITS_A_PAGE;
            if (event.filter(e -> earlier.contains(e) || full && current.contains(e))
                    .isPresent()) {
                continue;
            }
            if (full && at == page) {
                return new Cut(hits, true);
            }
            if (full) {
                earlier.addAll(current);
                current.clear();
                hits.clear();
                at++;
            }
            hits.add(found);
            event.ifPresent(current::add);
        }
        return new Cut(at == page ? hits : List.of(), false);
    }

    private Optional<String> event(int doc) throws IOException {
        Kept kept = Kept.of(searcher, doc);
        int passage = kept.passage();
        return passage < 0 ? Optional.of(kept.id()) : folding.event(kept.id(), passage);
    }
}
