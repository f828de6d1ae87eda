package org.cordon.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.cordon.corpus.Language;
import org.cordon.index.Field;

/** Puts matches in order: by relevance, where several {@link Lists} are fused, or by date. */
final class Ranker {

    /** Vectors are searched approximately: asking for few would miss some of the nearest. */
    private static final int FEWEST = 100;

    private static final int MOST_VECTORS = 1000;

    /** Cosines below which two texts have nothing to do with each other, as seen with questions from other fields. */
    private static final double LEAST_EN = 0.5;

    private static final double LEAST_ZH = 0.4;
    private static final double LEAST_SHARED = 0.2;

    private final QueryCompiler compiler;
    private final Meaning meaning;

    Ranker(QueryCompiler compiler, Meaning meaning) {
        this.compiler = compiler;
        this.meaning = meaning;
    }

    /**
     * At least the first {@code depth} by relevance. Each kind is ranked by itself and the kinds take turns: an event's short
     * summary and a long article's passage cannot be weighed against each other.
     */
    Ranking byRelevance(IndexSearcher searcher, Request request, int depth) throws IOException {
        Ranking ranking = Ranking.NONE;
        for (Field.Kind kind : request.kinds()) {
            ranking = ranking.inTurnWith(ofOneKind(searcher, request.only(kind), depth));
        }
        return ranking;
    }

    private Ranking ofOneKind(IndexSearcher searcher, Request request, int depth) throws IOException {
        Lists lists = lists(searcher, request, Math.max(FEWEST, depth));
        Set<Integer> meant = new HashSet<>(docs(lists.meant()));
        meant.addAll(docs(lists.meantElsewhere()));
        Set<Integer> elsewhere = docs(lists.wordsElsewhere());
        elsewhere.addAll(docs(lists.meantElsewhere()));
        return new Ranking(
                Turns.of(lists.fused(found -> found.scoreDocs), elsewhere),
                docs(lists.words()),
                docs(lists.wordsElsewhere()),
                meant,
                lists.able());
    }

    /** The lists before they are fused, each of at most {@code depth}. */
    Lists lists(IndexSearcher searcher, Request request, int depth) throws IOException {
        Language own = Meaning.languageOf(request.words().meant());
        Language other = own == Language.EN ? Language.ZH : Language.EN;
        TopDocs words = Lists.NONE;
        TopDocs wordsElsewhere = Lists.NONE;
        if (request.query().mode() != Query.Mode.MEANING) {
            org.apache.lucene.search.Query ranked = request.matching(compiler.ranked(request.words()));
            words = searcher.search(with(ranked, passagesIn(other), Occur.MUST_NOT), depth);
            wordsElsewhere = searcher.search(with(ranked, passagesIn(other), Occur.FILTER), depth);
        }
        if (request.query().mode() == Query.Mode.WORDS) {
            return new Lists(words, Lists.NONE, wordsElsewhere, Lists.NONE, true);
        }
        Optional<float[]> vector = meaning.of(own, request.words().meant());
        if (vector.isEmpty()) {
            return new Lists(words, Lists.NONE, wordsElsewhere, Lists.NONE, false);
        }
        org.apache.lucene.search.Query filter = request.matching(compiler.filter(request.words()));
        int k = Math.min(MOST_VECTORS, depth);
        double least = own == Language.ZH ? LEAST_ZH : LEAST_EN;
        TopDocs meant = near(searcher, new KnnFloatVectorQuery(Field.vector(own).id(), vector.get(), k, filter), least);
        TopDocs meantElsewhere = Lists.NONE;
        Optional<float[]> shared = meaning.shared(own, vector.get());
        if (shared.isPresent()) {
            org.apache.lucene.search.Query there = with(filter, passagesIn(other), Occur.FILTER);
            meantElsewhere = near(
                    searcher,
                    new KnnFloatVectorQuery(Field.VECTOR_SHARED.id(), shared.get(), k, there),
                    LEAST_SHARED);
        }
        return new Lists(words, meant, wordsElsewhere, meantElsewhere, true);
    }

    /** The nearest, without those that are so only because all is far away. */
    private static TopDocs near(IndexSearcher searcher, KnnFloatVectorQuery query, double least) throws IOException {
        TopDocs found = searcher.search(query, query.getK());
        ScoreDoc[] near = Arrays.stream(found.scoreDocs)
                .filter(s -> 2 * s.score - 1 >= least)
                .toArray(ScoreDoc[]::new);
        return new TopDocs(found.totalHits, near);
    }

    private static org.apache.lucene.search.Query with(
            org.apache.lucene.search.Query matching, org.apache.lucene.search.Query also, Occur occur) {
        return new BooleanQuery.Builder()
                .add(matching, Occur.MUST)
                .add(also, occur)
                .build();
    }

    private static org.apache.lucene.search.Query passagesIn(Language language) {
        return new BooleanQuery.Builder()
                .add(Filters.term(Field.KIND, Field.Kind.PASSAGE.id()), Occur.FILTER)
                .add(Filters.term(Field.LANGUAGE, language.code()), Occur.FILTER)
                .build();
    }

    /** The first {@code depth} of those that have all words, by date. */
    Ranking byDate(IndexSearcher searcher, Request request, int depth) throws IOException {
        boolean newestFirst = request.query().sort() != Query.Sort.OLDEST;
        SortField days = LongField.newSortField(Field.FROM.id(), newestFirst, SortedNumericSelector.Type.MIN);
        TopDocs found = searcher.search(request.matching(strictest(searcher, request)), depth, new Sort(days));
        return new Ranking(List.of(found.scoreDocs), docs(found), Set.of(), Set.of(), true);
    }

    /** All words if anything has them all, else any. */
    org.apache.lucene.search.Query strictest(IndexSearcher searcher, Request request) throws IOException {
        org.apache.lucene.search.Query strict = compiler.strict(request.words());
        return searcher.count(request.matching(strict)) > 0 ? strict : compiler.ranked(request.words());
    }

    private static Set<Integer> docs(TopDocs found) {
        return Arrays.stream(found.scoreDocs).map(s -> s.doc).collect(Collectors.toSet());
    }
}
