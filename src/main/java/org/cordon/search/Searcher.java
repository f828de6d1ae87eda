package org.cordon.search;

import java.time.LocalDate;
import org.cordon.timeline.Timeline;

/** Answers queries from the index. */
public final class Searcher {

    private Searcher() {}

    /** Ranked events and passages. */
    public Results search(Query query) {
        throw new UnsupportedOperationException("not yet: " + query);
    }

    /** The events of a timeline that a query selects; statuses are those of the day given. */
    public Selection select(Query query, Timeline timeline, LocalDate today) {
        throw new UnsupportedOperationException("not yet: " + query + today + timeline);
    }
}
