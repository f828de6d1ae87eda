package org.cordon.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.cordon.corpus.Language;
import org.cordon.index.Embedder;
import org.cordon.index.Field;
import org.cordon.index.Field.Section;

/** Puts matches in order: by relevance, where several {@link Lists} are fused, or by date. */
final class Ranker {

    /**
     * Vectors are searched approximately: asking for few would miss some of the nearest. Lists of fifty are dearer by half and put
     * hardly anything else among the first ten.
     */
    private static final int FEWEST = 30;

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
        boolean wordsAlone = request.query().mode() == Query.Mode.WORDS;
        Lists lists = lists(searcher, request, wordsAlone ? depth : Math.max(FEWEST, depth));
        Fusion.By by = request.kinds().contains(Field.Kind.PASSAGE) ? Fusion.By.SCORE : Fusion.By.RANK;
        Docs wordsElsewhere = Docs.of(lists.wordsElsewhere());
        Docs meantElsewhere = Docs.of(lists.meantElsewhere());
        return new Ranking(
                Turns.of(lists.fused(by, found -> found.scoreDocs), wordsElsewhere.and(meantElsewhere)),
                Docs.of(lists.words()),
                wordsElsewhere,
                Docs.of(lists.meant()).and(meantElsewhere),
                lists.able());
    }

    /** The lists before they are fused, each of at most {@code depth}, for a request of one kind of documents. */
    Lists lists(IndexSearcher searcher, Request request, int depth) throws IOException {
        Language own = Meaning.languageOf(request.words().meant());
        Language other = own == Language.EN ? Language.ZH : Language.EN;
        boolean passages = request.kinds().contains(Field.Kind.PASSAGE);
        TopDocs words = Lists.NONE;
        TopDocs wordsElsewhere = Lists.NONE;
        if (request.query().mode() != Query.Mode.MEANING) {
            words = passages ? in(own, searcher, request, depth) : ofEvents(searcher, request, depth);
            wordsElsewhere = passages ? in(other, searcher, request, depth) : Lists.NONE;
        }
        if (request.query().mode() == Query.Mode.WORDS) {
            return new Lists(words, Lists.NONE, wordsElsewhere, Lists.NONE, true);
        }
        Optional<float[]> vector = meaning.of(own, request.words().meant());
        if (vector.isEmpty()) {
            return new Lists(words, Lists.NONE, wordsElsewhere, Lists.NONE, false);
        }
        Field.Kind kind = passages ? Field.Kind.PASSAGE : Field.Kind.EVENT;
        Near near = new Near(Commit.of(searcher), request.allowed(compiler), Math.min(MOST_VECTORS, depth));
        TopDocs meant = near.to(vector.get(), Field.vector(kind, own), own == Language.ZH ? LEAST_ZH : LEAST_EN);
        Optional<float[]> shared =
                passages ? meaning.shared(own, request.words().meant()) : Optional.empty();
        TopDocs meantElsewhere =
                shared.isPresent() ? near.to(shared.get(), Field.shared(other), LEAST_SHARED) : Lists.NONE;
        return new Lists(words, meant, wordsElsewhere, meantElsewhere, true);
    }

    private TopDocs in(Language language, IndexSearcher searcher, Request request, int depth) throws IOException {
        var ranked = request.ofAnyKind(compiler.ranked(request.words(), language));
        return Commit.of(searcher).first(ranked, Section.of(language), depth);
    }

    private TopDocs ofEvents(IndexSearcher searcher, Request request, int depth) throws IOException {
        var ranked = request.ofAnyKind(compiler.ranked(request.words()));
        return Commit.of(searcher).first(ranked, Section.EVENTS, depth);
    }

    /** Finds the {@code k} nearest among what is allowed; where everything is, nothing is looked up for it. */
    private record Near(Commit commit, Optional<org.apache.lucene.search.Query> allowed, int k) {

        /** The nearest, without those that are so only because all is far away. */
        TopDocs to(float[] vector, Field field, double least) throws IOException {
            TopDocs found = commit.nearest(field, Embedder.packed(vector), k, allowed);
            ScoreDoc[] near = Arrays.stream(found.scoreDocs)
                    .filter(s -> Embedder.cosine(s.score) >= least)
                    .toArray(ScoreDoc[]::new);
            return new TopDocs(found.totalHits, near);
        }
    }

    /** The first {@code depth} of those that have all words, by date. */
    Ranking byDate(IndexSearcher searcher, Request request, int depth) throws IOException {
        boolean newestFirst = request.query().sort() != Query.Sort.OLDEST;
        SortField days = LongField.newSortField(Field.FROM.id(), newestFirst, SortedNumericSelector.Type.MIN);
        TopDocs found = searcher.search(request.matching(strictest(searcher, request)), depth, new Sort(days));
        return new Ranking(List.of(found.scoreDocs), Docs.of(found), Docs.NONE, Docs.NONE, true);
    }

    /** All words if anything has them all, else any. */
    org.apache.lucene.search.Query strictest(IndexSearcher searcher, Request request) throws IOException {
        org.apache.lucene.search.Query strict = compiler.strict(request.words());
        return searcher.count(request.matching(strict)) > 0 ? strict : compiler.ranked(request.words());
    }
}
