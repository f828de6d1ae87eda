package org.cordon.search;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One page of ranked answers with the facets of all matches. {@code meaning} is false when vectors could not be used, so that
 * the page can say so; {@code more} is true where another page follows, which {@code total} alone does not tell.
 */
public record Results(
        Query query,
        long total,
        List<Hit> hits,
        List<Facet> facets,
        Duration took,
        boolean meaning,
        Advice advice,
        boolean more) {

    /** What was understood beside the answers: entities that the words name as a whole, names that nobody has, a citation. */
    public record Advice(List<String> entities, List<String> unknown, Optional<Cited> cited) {

        /** Nothing. */
        public static final Advice NONE = new Advice(List.of(), List.of(), Optional.empty());

        public Advice {
            entities = List.copyOf(entities);
            unknown = List.copyOf(unknown);
        }
    }

    /** A legal citation in its usual form, where the document officially stands, and the events that cite it, best first. */
    public record Cited(String usual, Optional<URI> official, List<String> events) {
        public Cited {
            events = List.copyOf(events);
        }
    }

    public Results {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
    }
}
