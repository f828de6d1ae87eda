package org.cordon.crawl;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one visit to a source brought: new pages handed over, pages known and unchanged, pages refused (with the last plain
 * reason), how many of the refused may come when asked again, and the problem that kept the source itself from being read.
 * {@code moments} are those at which it says that it published what it offers, newest first.
 */
public record Visit(
        int pages,
        int unchanged,
        int refused,
        int waiting,
        Optional<String> lastRefusal,
        Optional<String> problem,
        List<Instant> moments) {

    public Visit {
        moments = List.copyOf(moments);
    }

    static Visit of(int pages) {
        return new Visit(pages, 0, 0, 0, Optional.empty(), Optional.empty(), List.of());
    }

    /** The source answered that it has not changed. */
    static Visit unmodified() {
        return new Visit(0, 1, 0, 0, Optional.empty(), Optional.empty(), List.of());
    }

    /** A visit that ended in an error of our own. */
    public static Visit broken(String error) {
        return failed(Trouble.BROKEN.with(error));
    }

    static Visit failed(String problem) {
        return new Visit(0, 0, 0, 0, Optional.empty(), Optional.of(problem), List.of());
    }
}
