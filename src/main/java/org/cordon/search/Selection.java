package org.cordon.search;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cordon.timeline.Event;

/**
 * The part of the timeline that a query selects: one page of events in the query's order, the number of all matches, their
 * facets, and how many fall in each month.
 */
public record Selection(
        Query query, long total, List<Event> events, List<Facet> facets, SortedMap<YearMonth, Integer> months) {
    public Selection {
        events = List.copyOf(events);
        facets = List.copyOf(facets);
        months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
    }
}
