package org.cordon.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.apache.lucene.search.TotalHits;
import org.cordon.corpus.Language;
import org.cordon.index.Field;

/**
 * Puts matches in order. By relevance three lists are fused by rank: the words and entities of the question's own language, the
 * meaning in that language, and the other language's passages.
 */
final class Ranker {

    /** Vectors are searched approximately: asking for few would miss some of the nearest. */
    private static final int FEWEST = 100;

    private static final int MOST_VECTORS = 1000;

    /** Names and numbers shared with the other language say less than the words of one's own. */
    private static final double WORDS_ELSEWHERE = 0.9;

    private static final TopDocs NONE = new TopDocs(new TotalHits(0, TotalHits.Relation.EQUAL_TO), new ScoreDoc[0]);

    private final QueryCompiler compiler;
    private final Meaning meaning;

    Ranker(QueryCompiler compiler, Meaning meaning) {
        this.compiler = compiler;
        this.meaning = meaning;
    }

    /** The first {@code depth} by relevance. */
    Ranking byRelevance(IndexSearcher searcher, Request request, int depth) throws IOException {
        int wanted = Math.max(FEWEST, depth);
        Language own = Meaning.languageOf(request.words().meant());
        Language other = own == Language.EN ? Language.ZH : Language.EN;
        TopDocs words = NONE;
        TopDocs wordsElsewhere = NONE;
        if (request.query().mode() != Query.Mode.MEANING) {
            org.apache.lucene.search.Query ranked = compiler.ranked(request.words());
            words = searcher.search(request.matching(here(ranked, other)), wanted);
            wordsElsewhere = searcher.search(request.matching(there(ranked, other)), wanted);
        }
        TopDocs meant = NONE;
        boolean able = true;
        if (request.query().mode() != Query.Mode.WORDS) {
            Optional<float[]> vector = meaning.of(own, request.words().meant());
            able = vector.isPresent();
            if (able) {
                meant = searcher.search(nearest(Field.vector(own), vector.get(), request, wanted), wanted);
            }
        }
        List<ScoreDoc> order = new Fusion()
                .add(words.scoreDocs, 1)
                .add(meant.scoreDocs, 1)
                .add(wordsElsewhere.scoreDocs, WORDS_ELSEWHERE)
                .ranked();
        return new Ranking(order, docs(words), docs(wordsElsewhere), docs(meant), able);
    }

    private static org.apache.lucene.search.Query here(org.apache.lucene.search.Query words, Language other) {
        return new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(passagesIn(other), Occur.MUST_NOT)
                .build();
    }

    private static org.apache.lucene.search.Query there(org.apache.lucene.search.Query words, Language other) {
        return new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(passagesIn(other), Occur.FILTER)
                .build();
    }

    private static org.apache.lucene.search.Query passagesIn(Language language) {
        return new BooleanQuery.Builder()
                .add(Filters.term(Field.KIND, Field.Kind.PASSAGE.id()), Occur.FILTER)
                .add(Filters.term(Field.LANGUAGE, language.code()), Occur.FILTER)
                .build();
    }

    private org.apache.lucene.search.Query nearest(Field field, float[] vector, Request request, int wanted) {
        int k = Math.min(MOST_VECTORS, wanted);
        return new KnnFloatVectorQuery(field.id(), vector, k, request.matching(compiler.filter(request.words())));
    }

    /** The first {@code depth} of those that have all words, by date. */
    Ranking byDate(IndexSearcher searcher, Request request, int depth) throws IOException {
        boolean newestFirst = request.query().sort() != Query.Sort.OLDEST;
        SortField days = LongField.newSortField(Field.FROM.id(), newestFirst, SortedNumericSelector.Type.MIN);
        TopDocs found = searcher.search(request.matching(strictest(searcher, request)), depth, new Sort(days));
        List<ScoreDoc> order = new ArrayList<>(Arrays.asList(found.scoreDocs));
        return new Ranking(order, docs(found), Set.of(), Set.of(), true);
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
