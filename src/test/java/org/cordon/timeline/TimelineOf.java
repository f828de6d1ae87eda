package org.cordon.timeline;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A timeline of given events, for tests of what reads it. */
public final class TimelineOf {

    private TimelineOf() {}

    public static Timeline events(Event... events) {
        return new Timeline(List.of(events), Map.of(), Map.of());
    }

    /** Events with the origins of articles, and the ids that were merged into others. */
    public static Timeline events(Collection<Event> events, Map<String, Origin> origins, Map<String, String> moved) {
        return new Timeline(events, origins, moved);
    }
}
