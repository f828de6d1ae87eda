package org.cordon.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cordon.changes.Change;
import org.cordon.corpus.Article;
import org.cordon.corpus.Corpus.Problem;
import org.cordon.corpus.Entity;
import org.cordon.corpus.Source;
import org.cordon.decide.Decision;
import org.cordon.decide.DecisionFile;
import org.cordon.decide.Decisions;
import org.cordon.pipeline.Kept.Watch;
import org.cordon.pipeline.Pipeline;
import org.cordon.pipeline.Run;
import org.cordon.pipeline.Sighting;
import org.cordon.pipeline.SourceState;
import org.cordon.pipeline.UnverifiedName;
import org.cordon.search.Query;
import org.cordon.search.Results;
import org.cordon.search.Selection;
import org.cordon.timeline.Event;
import org.cordon.timeline.Timeline;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the pipeline holds. */
@Component
final class PipelineHoldings implements Holdings {

    private final Pipeline pipeline;
    private final boolean collecting;
    private final Clock clock;

    PipelineHoldings(Pipeline pipeline, Clock clock, @Value("${cordon.collect:true}") boolean collecting) {
        this.pipeline = pipeline;
        this.clock = clock;
        this.collecting = collecting;
    }

    @Override
    public Timeline timeline() {
        return pipeline.timeline();
    }

    @Override
    public Optional<Article> article(String id) {
        return pipeline.corpus().article(id);
    }

    @Override
    public Optional<Article> article(String id, String version) {
        return pipeline.corpus().article(id, version);
    }

    @Override
    public List<Article> versions(String id) {
        return pipeline.corpus().versions(id);
    }

    @Override
    public List<Entity> entities() {
        return pipeline.corpus().entities();
    }

    @Override
    public Optional<Entity> entity(String id) {
        return pipeline.corpus().entity(id);
    }

    @Override
    public List<Sighting> sightings(String entity) {
        return pipeline.sightings(entity);
    }

    @Override
    public Results search(Query query, LocalDate day) {
        return pipeline.searcher()
                .search(
                        query,
                        day,
                        (article, passage) ->
                                Answers.evidenced(article, passage, timeline()).map(Event::id));
    }

    @Override
    public Selection select(Query query, LocalDate day) {
        return pipeline.searcher().select(query, timeline(day), day);
    }

    @Override
    public Decisions decisions() {
        return pipeline.decisions();
    }

    @Override
    public Decision decide(DecisionFile.Draft draft) throws IOException {
        return pipeline.decide(draft);
    }

    @Override
    public List<UnverifiedName> unverifiedNames() {
        return pipeline.unverifiedNames();
    }

    @Override
    public List<Change> changes(Instant since) throws IOException {
        return pipeline.changes().since(since);
    }

    @Override
    public Optional<Watch> watch(String source) {
        return pipeline.kept().watch(source);
    }

    @Override
    public List<SourceState> sources() {
        return pipeline.sources();
    }

    @Override
    public Optional<Source> source(String id) {
        return pipeline.corpus().source(id);
    }

    @Override
    public List<Problem> problems() {
        return pipeline.problems();
    }

    @Override
    public Run.Board runs() {
        return pipeline.runs();
    }

    @Override
    public boolean collecting() {
        return collecting;
    }

    @Override
    public Instant updated(Event event) {
        return pipeline.changes().updated(event);
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
