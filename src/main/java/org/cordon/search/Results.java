package org.cordon.search;

import java.time.Duration;
import java.util.List;

/**
 * One page of ranked answers with the facets of all matches. {@code meaning} is false when vectors could not be used, so that
 * the page can say so.
 */
public record Results(
        Query query, long total, List<Hit> hits, List<Facet> facets, Duration took, boolean meaning) {
    public Results {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
    }
}
