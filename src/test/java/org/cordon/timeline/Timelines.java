package org.cordon.timeline;

import java.util.Collection;
import java.util.Map;

/** Timelines made by hand, for tests of what shows them. */
public final class Timelines {

    private Timelines() {}

    public static Timeline of(Collection<Event> events, Map<String, Origin> origins, Map<String, String> moved) {
        return new Timeline(events, origins, moved);
    }
}
