package org.cordon.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cordon.corpus.CuratedEvent.Parties;
import org.cordon.corpus.Label;
import org.cordon.search.Facet;
import org.cordon.search.Selection;
import org.cordon.timeline.Event;

/** A page of the timeline for machines. */
record EventList(long total, int page, List<Item> events, List<FacetJson> facets, Map<String, Integer> months) {

    /** An event in short. */
    record Item(
            String id,
            String url,
            String type,
            Label title,
            Label summary,
            DateJson date,
            String status,
            String jurisdiction,
            Parties parties,
            int origins,
            long reports,
            int conflicts,
            boolean proposed,
            Instant updated) {}

    /** How the matches fall on the values of a field. */
    record FacetJson(String field, List<Facet.Value> values) {}

    static EventList of(Selection selection, Cards cards) {
        Map<String, Integer> months = new TreeMap<>();
        selection.months().forEach((month, count) -> months.put(month.toString(), count));
        return new EventList(
                selection.total(),
                selection.query().page(),
                selection.events().stream().map(event -> item(event, cards)).toList(),
                facets(selection.facets()),
                months);
    }

    static List<FacetJson> facets(List<Facet> facets) {
        return facets.stream()
                .map(f -> new FacetJson(f.field().id(), f.values()))
                .toList();
    }

    static Item item(Event event, Cards cards) {
        return new Item(
                event.id(),
                Address.event(event.id()),
                event.type().id(),
                event.title(),
                event.summary(),
                DateJson.of(event.date()),
                event.status(cards.day()).id(),
                event.jurisdiction(),
                event.parties(),
                event.origins().size(),
                Cards.reports(event),
                event.conflicts().size(),
                event.proposed(),
                cards.holdings().updated(event));
    }
}
