package org.cordon.timeline;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.annotate.Annotation;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.Entity;

/** All events, newest first, and the origins of all articles. An immutable value: each rebuild makes a new one. */
public final class Timeline {

    private final Map<String, Event> events;
    private final Map<String, Origin> origins;
    private final Map<String, String> moved;

    Timeline(Collection<Event> events, Map<String, Origin> origins, Map<String, String> moved) {
        this.events = new LinkedHashMap<>();
        events.forEach(e -> this.events.put(e.id(), e));
        this.origins = Map.copyOf(origins);
        this.moved = Map.copyOf(moved);
    }

    /**
     * Joins what articles report with the curated events. The same files give the same timeline, in whatever order they come;
     * of several versions of an article the one fetched last counts.
     */
    public static Timeline of(List<CuratedEvent> curated, List<Entity> entities, Collection<Annotation> annotations) {
        Assembly assembly = new Assembly(curated, entities, annotations);
        return new Timeline(assembly.events(), assembly.origins(), Map.of());
    }

    /** All events, newest first. */
    public List<Event> events() {
        return List.copyOf(events.values());
    }

    /** The event of an id; empty if there is none, or it was merged into another (see {@link #movedTo}). */
    public Optional<Event> event(String id) {
        return Optional.ofNullable(events.get(id));
    }

    /** The id of the event that a merged id now stands for; empty if it was not merged. */
    public Optional<String> movedTo(String id) {
        return Optional.ofNullable(moved.get(id));
    }

    /** The origin an article belongs to; empty for an unknown article. */
    public Optional<Origin> origin(String article) {
        return Optional.ofNullable(origins.get(article));
    }

    /** The events that rest on an article, newest first; empty if none. */
    public List<Event> eventsOf(String article) {
        return events.values().stream()
                .filter(e -> e.quotes().stream().anyMatch(q -> q.article().equals(article)))
                .toList();
    }

    /** The events an entity acts in, is acted on in, or that are about it, newest first; empty if none. */
    public List<Event> eventsWith(String entity) {
        return events.values().stream()
                .filter(e -> e.parties().actors().contains(entity)
                        || e.parties().targets().contains(entity)
                        || e.parties().about().contains(entity))
                .toList();
    }
}
