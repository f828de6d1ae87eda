package org.cordon.web;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cordon.changes.Change;
import org.cordon.corpus.Article;
import org.cordon.corpus.Corpus.Problem;
import org.cordon.corpus.Entity;
import org.cordon.decide.Decision;
import org.cordon.decide.DecisionFile;
import org.cordon.decide.Decisions;
import org.cordon.pipeline.Kept.Watch;
import org.cordon.pipeline.Sighting;
import org.cordon.pipeline.SourceState;
import org.cordon.pipeline.UnverifiedName;
import org.cordon.search.Query;
import org.cordon.search.Results;
import org.cordon.search.Selection;
import org.cordon.timeline.Event;
import org.cordon.timeline.Timeline;

/** All that the pages can show of what was known on a day gone by. */
record AsOf(Holdings now, LocalDate day, Timeline timeline) implements Holdings {

    @Override
    public Optional<Article> article(String id) {
        return now.article(id);
    }

    @Override
    public Optional<Article> article(String id, String version) {
        return now.article(id, version);
    }

    @Override
    public List<Article> versions(String id) {
        return now.versions(id);
    }

    @Override
    public List<Entity> entities() {
        return now.entities();
    }

    @Override
    public Optional<Entity> entity(String id) {
        return now.entity(id);
    }

    @Override
    public List<Sighting> sightings(String entity) {
        return now.sightings(entity);
    }

    @Override
    public Results search(Query query, LocalDate asked) {
        return now.search(query, asked);
    }

    @Override
    public Selection select(Query query, LocalDate asked) {
        return now.select(query, asked);
    }

    @Override
    public Decisions decisions() {
        return now.decisions();
    }

    @Override
    public Decision decide(DecisionFile.Draft draft) throws IOException {
        return now.decide(draft);
    }

    @Override
    public List<UnverifiedName> unverifiedNames() {
        return now.unverifiedNames();
    }

    @Override
    public List<Change> changes(Instant since) throws IOException {
        return now.changes(since);
    }

    @Override
    public Optional<Watch> watch(String source) {
        return now.watch(source);
    }

    @Override
    public List<SourceState> sources() {
        return now.sources();
    }

    @Override
    public List<Problem> problems() {
        return now.problems();
    }

    @Override
    public boolean collecting() {
        return now.collecting();
    }

    @Override
    public Instant updated(Event event) {
        return now.updated(event);
    }

    @Override
    public LocalDate today() {
        return day;
    }
}
