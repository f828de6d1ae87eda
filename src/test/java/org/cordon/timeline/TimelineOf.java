package org.cordon.timeline;

import java.util.List;
import java.util.Map;

/** A timeline of given events, for tests of what reads it. */
public final class TimelineOf {

    private TimelineOf() {}

    public static Timeline events(Event... events) {
        return new Timeline(List.of(events), Map.of(), Map.of());
    }
}
