package org.cordon.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordon.search.Hit;
import org.cordon.search.Results;

/** A page of answers for machines. */
record HitList(
        long total, int page, boolean meaning, long tookMillis, List<Item> hits, List<EventList.FacetJson> facets) {

    /** One answer; {@code passage} is absent for an event. */
    record Item(
            String kind,
            String id,
            String url,
            Optional<Integer> passage,
            String title,
            String language,
            String snippet,
            List<String> why,
            double score) {}

    static HitList of(Results results) {
        return new HitList(
                results.total(),
                results.query().page(),
                results.meaning(),
                results.took().toMillis(),
                results.hits().stream().map(HitList::item).toList(),
                EventList.facets(results.facets()));
    }

    private static Item item(Hit hit) {
        boolean event = hit.kind() == Hit.Kind.EVENT;
        return new Item(
                hit.kind().name().toLowerCase(Locale.ROOT),
                hit.id(),
                event ? Address.event(hit.id()) : Address.passage(hit.id(), hit.passage()),
                event ? Optional.empty() : Optional.of(hit.passage()),
                hit.title(),
                hit.language().code(),
                hit.snippet().stream().map(Hit.Fragment::text).collect(Collectors.joining()),
                hit.why().stream()
                        .map(w -> w.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList(),
                hit.score());
    }
}
