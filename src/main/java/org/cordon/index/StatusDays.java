package org.cordon.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.cordon.timeline.Event;
import org.cordon.timeline.Status;

/** The days, both ends included and counted from 1970-01-01, on which an event has one status. */
record StatusDays(Status status, long from, long to) {

    /** All days, cut where the status changes: a status can only change on a day that the event names. */
    static List<StatusDays> of(Event event) {
        TreeSet<Long> starts = new TreeSet<>(List.of(Long.MIN_VALUE));
        event.dates().forEach(d -> starts.add(d.when().start().toEpochDay()));
        List<StatusDays> days = new ArrayList<>();
        for (long start : starts) {
            Long next = starts.higher(start);
            LocalDate day = start == Long.MIN_VALUE ? LocalDate.MIN : LocalDate.ofEpochDay(start);
            days.add(new StatusDays(event.status(day), start, next == null ? Long.MAX_VALUE : next - 1));
        }
        return days;
    }
}
