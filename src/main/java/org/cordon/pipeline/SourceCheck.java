package org.cordon.pipeline;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.Source;

/**
 * What a visit that changed nothing found of a source: whether its address answered, what kind of document is there (empty
 * where that cannot be told), how many items it offers, the newest moment among them, the address of one, and what is wrong.
 */
public record SourceCheck(
        Source source,
        boolean reached,
        Optional<Source.Format> found,
        int items,
        Optional<Instant> newest,
        Optional<URI> sample,
        List<String> problems) {

    public SourceCheck {
        problems = List.copyOf(problems);
    }

    /** Whether the source can be read as it is listed. */
    public boolean well() {
        return problems.isEmpty();
    }
}
