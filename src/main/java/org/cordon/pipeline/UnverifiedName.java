package org.cordon.pipeline;

import java.util.List;
import org.cordon.corpus.Entity;

/**
 * A name that a trained model proposed and nobody verified: what kind of thing it seems to be, how often it stands in how many
 * articles, and up to five sentences it stands in. It is shown to editors and never has a page of its own.
 */
public record UnverifiedName(String name, Entity.Kind kind, int count, int articles, List<Seen> seen) {

    /** A sentence that holds the name: its article, the version of it, and the half-open span {@code [start, end)} of its text. */
    public record Seen(String article, String version, int start, int end, String words) {}

    public UnverifiedName {
        seen = List.copyOf(seen);
        if (name.isBlank() || count < 1 || seen.isEmpty()) {
            throw new IllegalArgumentException("a name that was never seen: '" + name + "'");
        }
    }
}
