package org.cordon.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.cordon.index.Embedders;
import org.cordon.index.EntityTokens;
import org.cordon.index.Field;
import org.cordon.timeline.Timeline;

/** Answers queries from the index; many threads may ask at once. */
public final class Searcher implements AutoCloseable {

    /** How many hits a page of results has. */
    public static final int HITS_A_PAGE = 10;

    /** How many events a page of the timeline has. */
    public static final int EVENTS_A_PAGE = 25;

    /** Tells which event, if any, a passage of an article is evidence of. */
    public interface Folding {

        /** Every passage stands alone. */
        Folding NONE = (article, passage) -> Optional.empty();

        /** The event's id; empty if the passage is evidence of none. */
        Optional<String> event(String article, int passage);
    }

    private static final List<Field.Kind> KINDS = List.of(Field.Kind.EVENT, Field.Kind.PASSAGE);

    private final OpenIndex index;
    private final EntityTokens entities;
    private final Labels labels;
    private final QueryCompiler compiler;
    private final Ranker ranker;
    private final Facets facets;
    private final Advisor advisor;

    private Searcher(OpenIndex index, EntityTokens entities, Meaning meaning, Labels labels) {
        this.index = index;
        this.entities = entities;
        this.labels = labels;
        this.compiler = new QueryCompiler(entities);
        this.ranker = new Ranker(compiler, meaning);
        this.facets = new Facets(labels);
        this.advisor = new Advisor(entities);
    }

    /** Opens a folder that an indexer writes or will write; as long as nothing is there, nothing is found. */
    public static Searcher open(Path folder, EntityTokens entities, Embedders embedders, Labels labels)
            throws IOException {
        return new Searcher(OpenIndex.of(folder), entities, new Meaning(embedders), labels);
    }

    /** Sees what was committed since the last time. */
    public void refresh() throws IOException {
        index.refresh();
    }

    /** Ranked events and passages, statuses as of today. */
    public Results search(Query query) {
        return search(query, LocalDate.now(ZoneOffset.UTC));
    }

    /** Ranked events and passages, or what else the query wants to see; statuses are those of the day given. */
    public Results search(Query query, LocalDate today) {
        return search(query, today, Folding.NONE);
    }

    /** The same; where events are wanted, a page leaves out what tells of the events on the pages before it. */
    public Results search(Query query, LocalDate today, Folding folding) {
        return search(query, today, query.view() == Query.View.EVENTS ? KINDS : List.of(Field.Kind.PASSAGE), folding);
    }

    /** Ranked events alone; statuses are those of the day given. */
    public Results events(Query query, LocalDate today) {
        return search(query, today, List.of(Field.Kind.EVENT), Folding.NONE);
    }

    /** The events of a timeline that a query selects, newest first unless asked otherwise; statuses are those of the day given. */
    public Selection select(Query query, Timeline timeline, LocalDate today) {
        Clauses clauses = new Clauses(entities, labels, today);
        return index.use(searcher -> {
            Request request = new Request(
                    query,
                    words(searcher, query, read(query), clauses),
                    new Filters(Query.ALL, today),
                    List.of(Field.Kind.EVENT));
            return new Selector(searcher, ranker, facets).select(request, timeline, today);
        });
    }

    /** What the words ask, in terms of the index; where others like a thing are wanted, its words come first. */
    private Words words(IndexSearcher searcher, Query query, Words read, Clauses clauses) throws IOException {
        Words asked = citing(searcher, clauses.resolved(read));
        if (query.like().isEmpty()) {
            return asked;
        }
        Words like = Likeness.of(searcher, query.like().get(), Meaning.languageOf(query.words()));
        return asked.equals(Words.ALL) ? like : new Words.And(List.of(like, asked));
    }

    /** A legal citation as a whole stands for its exact forms, if anything has them. */
    private Words citing(IndexSearcher searcher, Words words) throws IOException {
        Optional<LegalCitation> citation =
                words instanceof Words.Run run ? LegalCitation.of(run.text()) : Optional.empty();
        if (citation.isEmpty()) {
            return words;
        }
        Words exact = new Words.Or(
                citation.get().forms().stream().<Words>map(Words.Phrase::new).toList());
        return searcher.count(compiler.strict(exact)) > 0 ? exact : words;
    }

    private static Words read(Query query) {
        try {
            return WordsParser.parse(query.words());
        } catch (QueryException e) {
            throw new IllegalArgumentException("not a query: '" + query.words() + "': " + e.getMessage(), e);
        }
    }

    private Results search(Query query, LocalDate today, List<Field.Kind> kinds, Folding folding) {
        long began = System.nanoTime();
        Clauses clauses = new Clauses(entities, labels, today);
        Words read = read(query);
        return index.use(searcher -> {
            Request request =
                    new Request(query, words(searcher, query, read, clauses), new Filters(query, today), kinds);
            boolean relevance = query.sort() == Query.Sort.RELEVANCE
                    && !request.words().meant().isEmpty();
            Pager.Page page = new Pager(searcher, request, folding).page(ranker, relevance);
            Ranking ranking = page.ranking();
            Matches base = base(searcher, request, ranking, relevance);
            Matches all = Facets.meeting(searcher, request.filters(), base);
            boolean articles = query.view() == Query.View.ARTICLES && kinds.contains(Field.Kind.PASSAGE);
            return new Results(
                    query,
                    articles ? new Articles(searcher).count(all) : all.count(),
                    hits(searcher, request, page),
                    facets.of(searcher, request.filters(), query, base),
                    Duration.ofNanos(System.nanoTime() - began),
                    ranking.meant(),
                    advisor.of(searcher, read, clauses),
                    page.more());
        });
    }

    private Matches base(IndexSearcher searcher, Request request, Ranking ranking, boolean relevance)
            throws IOException {
        if (!relevance) {
            return Matches.of(searcher, request.anyField(ranker.strictest(searcher, request)));
        }
        if (request.query().mode() == Query.Mode.MEANING) {
            return Matches.none(searcher).plus(ranking.order());
        }
        return Matches.of(searcher, request.anyField(compiler.ranked(request.words())))
                .plus(ranking.order());
    }

    private List<Hit> hits(IndexSearcher searcher, Request request, Pager.Page page) throws IOException {
        Snippets snippets = new Snippets(request.words(), compiler.ids(request.words()), entities);
        HitReader reader = new HitReader(
                searcher, snippets, Meaning.languageOf(request.words().meant()));
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc found : page.hits()) {
            hits.add(reader.read(found, page.ranking()));
        }
        return hits;
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
