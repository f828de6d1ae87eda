package org.cordon.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody asks: one value for search, feed and brief. Its serial form is the parameters of an address:
 * {@code q}, the ids of {@link Facet.Field} (repeatable), {@code from}, {@code to}, {@code asof}, {@code mode}, {@code sort},
 * {@code page}.
 */
public record Query(
        String words,
        Map<Facet.Field, List<String>> filters,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Mode mode,
        Sort sort,
        int page) {

    /** How words are matched: by themselves, by meaning, or both fused. */
    public enum Mode {
        WORDS,
        MEANING,
        BOTH
    }

    /** The order of the hits. */
    public enum Sort {
        RELEVANCE,
        NEWEST,
        OLDEST
    }
}
