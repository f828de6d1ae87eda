package org.cordon.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.bench.Generated;
import org.cordon.changes.Change;
import org.cordon.corpus.Article;
import org.cordon.corpus.Corpus;
import org.cordon.corpus.Corpus.Problem;
import org.cordon.corpus.Entity;
import org.cordon.corpus.Source;
import org.cordon.corpus.When;
import org.cordon.decide.Decision;
import org.cordon.decide.DecisionFile;
import org.cordon.decide.Decisions;
import org.cordon.index.Embedders;
import org.cordon.index.EntityTokens;
import org.cordon.index.GeneratedIndex;
import org.cordon.index.Indexer;
import org.cordon.index.Samples;
import org.cordon.pipeline.Kept.Watch;
import org.cordon.pipeline.Run;
import org.cordon.pipeline.SourceState;
import org.cordon.pipeline.UnverifiedName;
import org.cordon.search.Query;
import org.cordon.search.Results;
import org.cordon.search.Searcher;
import org.cordon.search.Selection;
import org.cordon.timeline.Event;
import org.cordon.timeline.Timeline;
import org.cordon.timeline.TimelineOf;

/** What a real index holds: generated articles with the events told of in some of them, or the curated events. */
record GeneratedHoldings(
        Path folder, Searcher searcher, Timeline timeline, List<Entity> entities, List<SourceState> sources)
        implements Holdings, AutoCloseable {

    private static final When PUBLISHED = When.day(When.Role.PUBLISHED, LocalDate.of(2024, 7, 1));

    static GeneratedHoldings of(int articles, Embedders embedders) throws IOException {
        Path folder = GeneratedIndex.of(articles);
        List<Event> events = GeneratedIndex.events(articles);
        return new GeneratedHoldings(
                folder,
                Searcher.open(folder, Samples.NAMES, embedders, (field, value) -> Optional.empty()),
                TimelineOf.events(events, Map.of(), Map.of()),
                List.of(org.cordon.web.Samples.someone("org:nvidia", "Nvidia", "英伟达")),
                List.of());
    }

    /** The events, entities and sources that come with the program, before anything was collected. */
    static GeneratedHoldings curated(Path folder) throws IOException {
        Corpus corpus = Corpus.open(Path.of("corpus"));
        Timeline timeline = Timeline.of(corpus.events(), corpus.entities(), List.of());
        try (Indexer indexer = Indexer.open(folder, EntityTokens.NONE, Embedders.none())) {
            indexer.indexWords(timeline, List.of());
        }
        return new GeneratedHoldings(
                folder,
                Searcher.open(folder, EntityTokens.NONE, Embedders.none(), (field, value) -> Optional.empty()),
                timeline,
                corpus.entities(),
                corpus.sources().stream().map(GeneratedHoldings::visited).toList());
    }

    private static SourceState visited(Source source) {
        return new SourceState(
                source,
                Optional.of(Instant.EPOCH),
                Optional.of(Instant.EPOCH),
                Optional.of(Instant.EPOCH),
                100,
                10,
                Optional.empty(),
                SourceState.Pulse.UNKNOWN);
    }

    @Override
    public Optional<Article.Byline> byline(String id) {
        return Optional.of(new Article.Byline(
                id,
                Optional.of("Example " + id),
                Optional.empty(),
                Optional.of("example.org"),
                Optional.of(PUBLISHED)));
    }

    @Override
    public Optional<Article> article(String id) {
        return Optional.of(Generated.article(Integer.parseInt(id.substring(1))));
    }

    @Override
    public Optional<Article> article(String id, String version) {
        return article(id);
    }

    @Override
    public List<Article> versions(String id) {
        return article(id).stream().toList();
    }

    @Override
    public Optional<Entity> entity(String id) {
        return entities().stream().filter(e -> e.id().equals(id)).findFirst();
    }

    @Override
    public Results search(Query query, LocalDate day) {
        return searcher.search(query, day);
    }

    @Override
    public Selection select(Query query, LocalDate day) {
        return searcher.select(query, timeline, day);
    }

    @Override
    public Decisions decisions() {
        return Decisions.NONE;
    }

    @Override
    public Decision decide(DecisionFile.Draft draft) {
        throw new IllegalStateException("nothing is decided here");
    }

    @Override
    public Optional<Watch> watch(String source) {
        return Optional.empty();
    }

    @Override
    public List<Change> changes(Instant since) {
        return List.of();
    }

    @Override
    public List<UnverifiedName> unverifiedNames() {
        return List.of();
    }

    @Override
    public Optional<Source> source(String id) {
        return SampleHoldings.named(id, sources);
    }

    @Override
    public List<Problem> problems() {
        return List.of();
    }

    @Override
    public Run.Board runs() {
        return new SampleBoard();
    }

    @Override
    public boolean collecting() {
        return false;
    }

    @Override
    public Instant updated(Event event) {
        return Instant.EPOCH;
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    @Override
    public void close() throws IOException {
        searcher.close();
    }
}
