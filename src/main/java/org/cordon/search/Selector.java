package org.cordon.search;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.cordon.index.Field;
import org.cordon.timeline.Event;
import org.cordon.timeline.Timeline;

/**
 * Chooses events from a timeline. The words are matched by the index; all else is asked of the events themselves, so that what is
 * shown is never older than the timeline.
 */
final class Selector {

    private final IndexSearcher searcher;
    private final Ranker ranker;
    private final Facets facets;

    Selector(IndexSearcher searcher, Ranker ranker, Facets facets) {
        this.searcher = searcher;
        this.ranker = ranker;
        this.facets = facets;
    }

    Selection select(Request request, Timeline timeline, LocalDate today) throws IOException {
        Query query = request.query();
        Held held = new Held(held(Field.SOURCE), held(Field.CLASS));
        Collection<Event> candidates = withWords(request, timeline).stream()
                .filter(e -> within(query, e))
                .toList();
        List<Traits> all =
                candidates.stream().map(e -> Traits.of(e, today, held)).toList();
        List<Event> chosen = new ArrayList<>(
                all.stream().filter(t -> t.meet(query)).map(Traits::event).toList());
        Comparator<Event> byDate =
                Comparator.comparing((Event e) -> e.date().start()).thenComparing(Event::id);
        chosen.sort(query.sort() == Query.Sort.OLDEST ? byDate : byDate.reversed());
        int from = Math.min((query.page() - 1) * Searcher.EVENTS_A_PAGE, chosen.size());
        int to = Math.min(from + Searcher.EVENTS_A_PAGE, chosen.size());
        return new Selection(query, chosen.size(), chosen.subList(from, to), facets(query, all), months(chosen));
    }

    private Collection<Event> withWords(Request request, Timeline timeline) throws IOException {
        if (request.words().equals(Words.ALL)) {
            return timeline.events();
        }
        Set<String> ids = ids(Matches.of(searcher, request.matching(ranker.strictest(searcher, request))));
        return timeline.events().stream().filter(e -> ids.contains(e.id())).toList();
    }

    private Set<String> ids(Matches matches) throws IOException {
        Set<String> ids = new HashSet<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            SortedDocValues values = DocValues.getSorted(leaf.reader(), Field.ID.id());
            for (int doc = values.nextDoc(); doc < leaf.reader().maxDoc(); doc = values.nextDoc()) {
                if (matches.has(leaf.docBase + doc)) {
                    ids.add(values.lookupOrd(values.ordValue()).utf8ToString());
                }
            }
        }
        return ids;
    }

    /** The sources whose articles an event rests on, and their kinds, which the index alone knows. */
    private record Held(Map<String, Set<String>> sources, Map<String, Set<String>> kinds) {}

    /** What the index holds in a field for each event. */
    private Map<String, Set<String>> held(Field field) throws IOException {
        Matches events = Matches.of(searcher, Filters.term(Field.KIND, Field.Kind.EVENT.id()));
        Map<String, Set<String>> sources = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            SortedDocValues ids = DocValues.getSorted(leaf.reader(), Field.ID.id());
            SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field.id());
            for (int doc = values.nextDoc(); doc < leaf.reader().maxDoc(); doc = values.nextDoc()) {
                if (events.has(leaf.docBase + doc) && ids.advanceExact(doc)) {
                    Set<String> own = sources.computeIfAbsent(
                            ids.lookupOrd(ids.ordValue()).utf8ToString(), k -> new HashSet<>());
                    for (int i = 0; i < values.docValueCount(); i++) {
                        own.add(values.lookupOrd(values.nextOrd()).utf8ToString());
                    }
                }
            }
        }
        return sources;
    }

    private static boolean within(Query query, Event event) {
        return query.from().map(d -> !event.date().end().isBefore(d)).orElse(true)
                && query.to().map(d -> !event.date().start().isAfter(d)).orElse(true);
    }

    private List<Facet> facets(Query query, List<Traits> all) {
        List<Facet> counted = new ArrayList<>();
        for (Facet.Field field : Facet.Field.values()) {
            List<Traits> others =
                    all.stream().filter(t -> t.meetAllBut(field, query)).toList();
            Map<String, Long> counts = new HashMap<>();
            others.forEach(t -> t.of(field).forEach(v -> counts.merge(v, 1L, Long::sum)));
            counted.add(facets.of(field, others.size(), counts, query.values(field)));
        }
        return counted;
    }

    private static SortedMap<YearMonth, Integer> months(List<Event> events) {
        SortedMap<YearMonth, Integer> months = new TreeMap<>();
        events.forEach(e -> months.merge(YearMonth.from(e.date().start()), 1, Integer::sum));
        return months;
    }

    /** The values that an event has in each field. */
    private record Traits(Event event, Map<Facet.Field, Set<String>> values) {

        static Traits of(Event event, LocalDate today, Held held) {
            Map<Facet.Field, Set<String>> values = new HashMap<>();
            values.put(Facet.Field.TYPE, Set.of(event.type().id()));
            values.put(Facet.Field.ACTOR, set(event.parties().actors().stream()));
            values.put(Facet.Field.TARGET, set(event.parties().targets().stream()));
            values.put(
                    Facet.Field.YEAR, Set.of(String.valueOf(event.date().start().getYear())));
            values.put(Facet.Field.CLASS, held.kinds().getOrDefault(event.id(), Set.of()));
            values.put(Facet.Field.JURISDICTION, Set.of(event.jurisdiction()));
            values.put(
                    Facet.Field.LANGUAGE,
                    set(event.evidence().stream().map(e -> e.language().code())));
            values.put(Facet.Field.SOURCE, held.sources().getOrDefault(event.id(), Set.of()));
            values.put(Facet.Field.STATUS, Set.of(event.status(today).id()));
            return new Traits(event, values);
        }

        private static Set<String> set(Stream<String> values) {
            return new HashSet<>(values.toList());
        }

        Set<String> of(Facet.Field field) {
            return values.getOrDefault(field, Set.of());
        }

        boolean meet(Query query) {
            return query.filters().keySet().stream().allMatch(f -> meets(f, query));
        }

        boolean meetAllBut(Facet.Field field, Query query) {
            return query.filters().keySet().stream().allMatch(f -> f == field ? notRefused(f, query) : meets(f, query));
        }

        private boolean meets(Facet.Field field, Query query) {
            List<String> wanted = query.values(field);
            return (wanted.isEmpty() || wanted.stream().anyMatch(of(field)::contains)) && notRefused(field, query);
        }

        private boolean notRefused(Facet.Field field, Query query) {
            return query.refused(field).stream().noneMatch(of(field)::contains);
        }
    }
}
