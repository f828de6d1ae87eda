package org.cordon.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cordon.annotate.Annotated;
import org.cordon.annotate.Annotation;
import org.cordon.compare.Difference;
import org.cordon.corpus.Article;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.Entity;
import org.cordon.corpus.Language;
import org.cordon.decide.Decision;
import org.cordon.decide.Decisions;

/** All events, newest first, and the origins of all articles. An immutable value: each rebuild makes a new one. */
public final class Timeline {

    /** An event that an editor took off, and the decision that did. */
    public record Hidden(Event event, Decision decision) {}

    /** The vectors of texts, of length one, in a space where translations lie close; the same words have the same vector always. */
    public interface Meaning {

        /** No vectors at all. */
        Meaning NONE = (language, words) -> Optional.empty();

        /** The vector of words in a language; empty where there is no model of it. */
        Optional<float[]> of(Language language, String words);
    }

    /** Keeps beyond the end of the program what articles came to, by a key that tells an article and all that was found in it. */
    public interface Keeping {

        /** Keeps nothing. */
        Keeping NONE = new Keeping() {};

        /** What this very build of the program kept under a key; empty if nothing. */
        default Optional<byte[]> of(String key) {
            return Optional.empty();
        }

        /** Keeps bytes under a key. */
        default void keep(String key, byte[] bytes) {}
    }

    /** The curated events made ready for joining: made once, for as many timelines as there are changes of articles. */
    public static final class Curated {

        private final Groundwork groundwork;
        private final Readings readings;
        private final KnownConflicts conflicts = new KnownConflicts();

        private Curated(Groundwork groundwork) {
            this.groundwork = groundwork;
            this.readings = new Readings(groundwork);
        }

        /** Makes the indexes over the events, which is what costs the more the more events there are. */
        public static Curated of(List<CuratedEvent> curated, List<Entity> entities) {
            return of(curated, entities, Meaning.NONE, Keeping.NONE);
        }

        /** The same, for timelines that compare by meaning too, where facts are shared; what is kept of articles is not read again. */
        public static Curated of(List<CuratedEvent> curated, List<Entity> entities, Meaning meaning, Keeping keeping) {
            return new Curated(new Groundwork(curated, entities, meaning, keeping));
        }

        /** The timeline of the events and of annotations that are all at hand, and are kept by nobody. */
        public Timeline with(Collection<Annotation> annotations, List<Difference> watched) {
            Annotated all = Annotated.of(annotations);
            List<Reading> articles =
                    all.heads().stream().map(all::annotation).map(Reading::new).toList();
            return with(all.heads(), new Assembly(groundwork, articles, new KnownConflicts()), watched);
        }

        /**
         * The timeline of the events, of what articles report and of what watched pages changed. What an article tells is
         * remembered, so that of many articles only those are read that are new or changed since the last time.
         */
        public synchronized Timeline with(Annotated annotated, List<Difference> watched) {
            return with(annotated.heads(), new Assembly(groundwork, readings.of(annotated), conflicts), watched);
        }

        private static Timeline with(Collection<Article.Head> heads, Assembly assembly, List<Difference> watched) {
            List<Event> events = new ArrayList<>(assembly.events());
            Watched proposals = new Watched(assembly.origins());
            watched.forEach(difference -> proposals.event(difference).ifPresent(events::add));
            events.sort(Groundwork.NEWEST);
            return new Timeline(List.copyOf(events), assembly.origins(), Knowledge.of(heads), Map.of());
        }
    }

    private final List<Event> assembled;
    private final Knowledge knowledge;
    private final Map<String, Event> events = new LinkedHashMap<>();
    private final Map<String, List<Event>> byArticle;
    private final Map<String, List<Event>> byEntity;
    private final Map<String, Origin> origins;
    private final Map<String, String> moved;
    private final Map<String, Hidden> hidden;

    Timeline(Collection<Event> events, Map<String, Origin> origins, Map<String, String> moved) {
        this(List.copyOf(events), origins, Knowledge.of(List.of()), moved);
    }

    private Timeline(List<Event> events, Map<String, Origin> origins, Knowledge knowledge, Map<String, String> moved) {
        this.assembled = events;
        this.knowledge = knowledge;
        this.assembled.forEach(e -> this.events.put(e.id(), e));
        this.origins = Map.copyOf(origins);
        this.moved = moved;
        this.hidden = Map.of();
        this.byArticle = by(Timeline::articles);
        this.byEntity = by(Timeline::entities);
    }

    private Timeline(Timeline plain, Decisions decisions) {
        this.assembled = plain.assembled;
        this.knowledge = plain.knowledge;
        this.origins = plain.origins;
        Rulings rulings = new Rulings(assembled, decisions);
        rulings.events().stream().sorted(Groundwork.NEWEST).forEach(e -> events.put(e.id(), e));
        this.moved = Map.copyOf(rulings.moved());
        this.hidden = Map.copyOf(rulings.hidden());
        this.byArticle = by(Timeline::articles);
        this.byEntity = by(Timeline::entities);
    }

    /**
     * Joins what articles report with the curated events. The same files give the same timeline, in whatever order they come;
     * of several versions of an article the one fetched last counts.
     */
    public static Timeline of(List<CuratedEvent> curated, List<Entity> entities, Collection<Annotation> annotations) {
        return of(curated, entities, annotations, List.of());
    }

    /** The same, with an event proposed for each difference between two captures of a watched page. */
    public static Timeline of(
            List<CuratedEvent> curated,
            List<Entity> entities,
            Collection<Annotation> annotations,
            List<Difference> watched) {
        return Curated.of(curated, entities).with(annotations, watched);
    }

    /** The same reports as other decisions of editors leave them: quick, and with none exactly what the sources give. */
    public Timeline decided(Decisions decisions) {
        return new Timeline(this, decisions);
    }

    /**
     * What was known on a day (see {@link Knowledge}), as it is decided today: events, dates, quotes, origins and conflicts of which
     * some evidence was out by then.
     */
    public Timeline known(LocalDate day) {
        Map<String, Event> known = new LinkedHashMap<>();
        events.values().forEach(e -> knowledge.of(e, day).ifPresent(k -> known.put(k.id(), k)));
        List<Event> linked = known.values().stream()
                .map(e -> new EventDraft(e)
                        .links(e.links().stream()
                                .filter(l -> known.containsKey(l.to()))
                                .toList())
                        .event())
                .sorted(Groundwork.NEWEST)
                .toList();
        Map<String, Origin> sources = new HashMap<>();
        origins.forEach((article, origin) -> knowledge.of(origin, day).ifPresent(o -> sources.put(article, o)));
        return new Timeline(linked, sources, knowledge, moved);
    }

    /** All events, newest first. */
    public List<Event> events() {
        return List.copyOf(events.values());
    }

    /** The event of an id; empty if there is none, or it was merged into another (see {@link #movedTo}). */
    public Optional<Event> event(String id) {
        return Optional.ofNullable(events.get(id));
    }

    /** The event that was proposed for a difference, or that it was merged into; empty where none stands. */
    public Optional<Event> proposed(Difference difference) {
        String id = Watched.id(difference);
        return event(movedTo(id).orElse(id));
    }

    /** The id of the event that a merged id now stands for; empty if it was not merged. */
    public Optional<String> movedTo(String id) {
        return Optional.ofNullable(moved.get(id));
    }

    /** The event of an id that an editor took off, and why; empty for one that is shown or never was. */
    public Optional<Hidden> hidden(String id) {
        return Optional.ofNullable(hidden.get(id));
    }

    /** All events that editors took off, by id. */
    public List<Hidden> hidden() {
        return hidden.values().stream()
                .sorted(Comparator.comparing(h -> h.event().id()))
                .toList();
    }

    /** The origin an article belongs to; empty for an unknown article. */
    public Optional<Origin> origin(String article) {
        return Optional.ofNullable(origins.get(article));
    }

    /** The events that rest on an article, newest first; empty if none. */
    public List<Event> eventsOf(String article) {
        return byArticle.getOrDefault(article, List.of());
    }

    /** The events an entity acts in, is acted on in, or that are about it, newest first; empty if none. */
    public List<Event> eventsWith(String entity) {
        return byEntity.getOrDefault(entity, List.of());
    }

    /** The events that each key stands for, in their order. */
    private Map<String, List<Event>> by(Function<Event, Stream<String>> keys) {
        Map<String, List<Event>> by = new HashMap<>();
        for (Event event : events.values()) {
            keys.apply(event)
                    .distinct()
                    .forEach(k -> by.computeIfAbsent(k, n -> new ArrayList<>(2)).add(event));
        }
        by.replaceAll((key, list) -> List.copyOf(list));
        return by;
    }

    private static Stream<String> articles(Event event) {
        return event.quotes().stream().map(Evidence.Quote::article);
    }

    private static Stream<String> entities(Event event) {
        CuratedEvent.Parties parties = event.parties();
        return Stream.of(parties.actors(), parties.targets(), parties.about()).flatMap(List::stream);
    }
}
