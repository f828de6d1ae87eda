package org.cordon.web;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.cordon.pipeline.Run;
import org.cordon.pipeline.Sighting;
import org.cordon.pipeline.SourceState;
import org.cordon.pipeline.UnverifiedName;
import org.cordon.search.Query;
import org.cordon.search.Results;
import org.cordon.search.Selection;
import org.cordon.timeline.Event;
import org.cordon.timeline.Timeline;

/** All that the pages can show, as of now. */
interface Holdings {

    Timeline timeline();

    /** The timeline as it was known on a day; for today and later, all of it. */
    default Timeline timeline(LocalDate day) {
        return day.isBefore(today()) ? timeline().known(day) : timeline();
    }

    /** The latest version of an article. */
    Optional<Article> article(String id);

    /** One version of an article. */
    Optional<Article> article(String id, String version);

    /** All versions of an article, oldest first; empty if none is held. */
    List<Article> versions(String id);

    /** Who published the latest version of an article and when. */
    default Optional<Article.Byline> byline(String id) {
        return article(id).map(Article::byline);
    }

    List<Entity> entities();

    Optional<Entity> entity(String id);

    /** The ways in which articles write an entity's name, the most frequent first. */
    default List<Sighting> sightings(String entity) {
        return List.of();
    }

    /** Ranked answers, known by a day and with the statuses of it. */
    Results search(Query query, LocalDate day);

    /** The events that a query selects, known by a day and with the statuses of it. */
    Selection select(Query query, LocalDate day);

    /** All events that a query selects, page by page, but no page more once there are {@code enough}. */
    default List<Event> all(Query query, LocalDate day, long enough) {
        List<Event> events = new ArrayList<>();
        for (int page = 1; ; page++) {
            Selection selection = select(query.at(page), day);
            events.addAll(selection.events());
            if (selection.events().isEmpty() || events.size() >= Math.min(selection.total(), enough)) {
                return events;
            }
        }
    }

    /** All that editors decided. */
    Decisions decisions();

    /**
     * Writes an editor's decision down and applies it.
     *
     * @throws IllegalArgumentException if it is no decision
     */
    Decision decide(DecisionFile.Draft draft) throws IOException;

    /** The names that nobody verified, the most frequent first. */
    List<UnverifiedName> unverifiedNames();

    /** What changed on the timeline at a moment or later, the latest first. */
    List<Change> changes(Instant since) throws IOException;

    /** All sources with how their visits went, which is looked up; to name one, {@link #source} does. */
    List<SourceState> sources();

    /** The source of an id; empty if there is none. */
    Optional<Source> source(String id);

    /** What was seen of a watched page; empty for any other source. */
    Optional<Watch> watch(String source);

    /** What in the files could not be read. */
    List<Problem> problems();

    /** Where the run that goes on can be seen. */
    Run.Board runs();

    /** Whether sources are visited on their schedule. */
    boolean collecting();

    /** When an event last changed in substance. */
    Instant updated(Event event);

    /** The day that statuses are told for. */
    LocalDate today();
}
