package org.cordon.web;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cordon.decide.Decisions;
import org.cordon.timeline.Event;
import org.cordon.timeline.Timeline;

/** Finds events that may be one: of one type, by one actor, few days apart, and not told to be two. */
final class Twins {

    private static final int NEAR_DAYS = 7;

    /** Two events, the actors they share, and how many days lie between them. */
    record Pair(Event one, Event other, List<String> actors, long days) {}

    private Twins() {}

    /** The pairs, nearest first; two that people wrote down as two are none, and neither are two that are linked. */
    static List<Pair> among(Timeline timeline, Decisions decisions) {
        Map<String, List<Event>> byActor = new LinkedHashMap<>();
        for (Event event : timeline.events()) {
            for (String actor : event.parties().actors()) {
                byActor.computeIfAbsent(event.type().id() + " " + actor, k -> new ArrayList<>())
                        .add(event);
            }
        }
        Map<String, Pair> pairs = new HashMap<>();
        byActor.values().forEach(events -> near(events, pairs));
        pairs.values()
                .removeIf(p -> decisions.notDuplicates(p.one().id(), p.other().id()));
        return pairs.values().stream()
                .sorted(Comparator.comparingLong(Pair::days)
                        .thenComparing(p -> p.one().id())
                        .thenComparing(p -> p.other().id()))
                .toList();
    }

    /** Events of one type that are near another in time, nearest first: what it may be merged into. */
    static List<Event> near(Event event, Timeline timeline) {
        return timeline.events().stream()
                .filter(e -> !e.id().equals(event.id()) && e.jurisdiction().equals(event.jurisdiction()))
                .filter(e -> days(e, event) <= NEAR_DAYS)
                .sorted(Comparator.comparingLong(e -> days(e, event)))
                .limit(NEAR_DAYS)
                .toList();
    }

    // The events come by their days, so that only neighbours need to be set beside each other.
    private static void near(List<Event> events, Map<String, Pair> pairs) {
        for (int i = 0; i < events.size(); i++) {
            for (int j = i + 1; j < events.size() && days(events.get(i), events.get(j)) <= NEAR_DAYS; j++) {
                Event one = events.get(i);
                Event other = events.get(j);
                boolean written = one.curated().isPresent() && other.curated().isPresent();
                if (!written && !linked(one, other)) {
                    pairs.put(one.id() + " " + other.id(), new Pair(one, other, shared(one, other), days(one, other)));
                }
            }
        }
    }

    private static boolean linked(Event one, Event other) {
        return one.links().stream().anyMatch(l -> l.to().equals(other.id()))
                || other.links().stream().anyMatch(l -> l.to().equals(one.id()));
    }

    private static List<String> shared(Event one, Event other) {
        TreeSet<String> shared = new TreeSet<>(one.parties().actors());
        shared.retainAll(other.parties().actors());
        return List.copyOf(shared);
    }

    private static long days(Event one, Event other) {
        return Math.abs(ChronoUnit.DAYS.between(one.date().start(), other.date().start()));
    }
}
