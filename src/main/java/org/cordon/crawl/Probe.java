package org.cordon.crawl;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.Source;

/**
 * What a visit that keeps nothing found of a source: whether its address answered, what kind of document it is, how many
 * items it offers, the newest moment among them, one of their addresses, and what is wrong in plain sentences.
 */
public record Probe(
        boolean reached,
        Optional<Source.Format> found,
        int items,
        Optional<Instant> newest,
        Optional<URI> sample,
        List<String> problems) {

    public Probe {
        problems = List.copyOf(problems);
    }

    static Probe failed(boolean reached, Optional<Source.Format> found, String problem) {
        return new Probe(reached, found, 0, Optional.empty(), Optional.empty(), List.of(problem));
    }
}
