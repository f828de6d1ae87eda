package org.cordon.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.cordon.corpus.Label;
import org.cordon.timeline.Status;

/**
 * Counts facets. A field's own filter is left out of its counts, so that the other values that could be chosen beside or instead
 * of it are seen with what they would give.
 */
final class Facets {

    /** Values beyond these are too rare to choose from a list. */
    private static final int MOST = 100;

    private final Labels labels;

    Facets(Labels labels) {
        this.labels = labels;
    }

    /** The facets of an index's matches; {@code base} are those of everything but the field filters. */
    List<Facet> of(IndexSearcher searcher, Filters filters, Query query, Matches base) throws IOException {
        Map<Facet.Field, Matches> chosen = chosen(searcher, filters);
        List<Facet> facets = new ArrayList<>();
        for (Facet.Field field : Facet.Field.values()) {
            Matches others = base;
            for (var entry : chosen.entrySet()) {
                others = entry.getKey() == field ? others : others.and(entry.getValue());
            }
            var refusing = filters.refusing(field);
            if (refusing.isPresent()) {
                others = others.and(Matches.of(searcher, refusing.get()));
            }
            var values = Filters.of(field);
            facets.add(of(
                    field,
                    others.count(),
                    values.isPresent() ? others.values(values.get()) : statuses(searcher, filters, others),
                    query.values(field)));
        }
        return facets;
    }

    private static Map<Facet.Field, Matches> chosen(IndexSearcher searcher, Filters filters) throws IOException {
        Map<Facet.Field, Matches> chosen = new EnumMap<>(Facet.Field.class);
        for (var filter : filters.fields().entrySet()) {
            chosen.put(filter.getKey(), Matches.of(searcher, filter.getValue()));
        }
        return chosen;
    }

    /** Those of the matches of everything but the field filters that meet these too. */
    static Matches meeting(IndexSearcher searcher, Filters filters, Matches base) throws IOException {
        Matches all = base;
        for (Matches each : chosen(searcher, filters).values()) {
            all = all.and(each);
        }
        return all;
    }

    private static Map<String, Long> statuses(IndexSearcher searcher, Filters filters, Matches matches)
            throws IOException {
        Map<String, Long> counts = new HashMap<>();
        for (Status status : Status.values()) {
            long count = Matches.of(searcher, filters.status(status)).among(matches);
            if (count > 0) {
                counts.put(status.id(), count);
            }
        }
        return counts;
    }

    /** A facet of counts that are known. */
    Facet of(Facet.Field field, long of, Map<String, Long> counts, List<String> selected) {
        List<Facet.Value> values = new ArrayList<>();
        counts.forEach((id, count) -> values.add(new Facet.Value(id, label(field, id), count, selected.contains(id))));
        values.sort(field == Facet.Field.YEAR ? Facets::byYear : Facets::byCount);
        return new Facet(field, of, values.subList(0, Math.min(MOST, values.size())));
    }

    /** The chosen ones first, then the latest. */
    private static int byYear(Facet.Value a, Facet.Value b) {
        int chosen = Boolean.compare(b.selected(), a.selected());
        return chosen != 0 ? chosen : b.id().compareTo(a.id());
    }

    /** The chosen ones first, then the most frequent. */
    private static int byCount(Facet.Value a, Facet.Value b) {
        int chosen = Boolean.compare(b.selected(), a.selected());
        int more = chosen != 0 ? chosen : Long.compare(b.count(), a.count());
        return more != 0 ? more : a.id().compareTo(b.id());
    }

    private Label label(Facet.Field field, String id) {
        Optional<Label> label = labels.of(field, id);
        return label.orElseGet(() -> Label.same(id));
    }
}
