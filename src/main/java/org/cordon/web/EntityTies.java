package org.cordon.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cordon.corpus.EventType;
import org.cordon.corpus.When;
import org.cordon.corpus.When.Role;
import org.cordon.timeline.Event;

/** How an entity stands to others: the lists it was put on and since when, with whom it acts, and in how many events a year. */
record EntityTies(List<Listing> lists, List<Partner> partners, List<Year> years) {

    /** A list, the day since when the entity is on it, and the event that says so. */
    record Listing(String list, String href, String since, String event, String eventHref) {}

    /** Somebody it acts with: in how many events, and from the first to the last year of them. */
    record Partner(String name, String href, int events, String years) {}

    /** How many events of a year name it. */
    record Year(int year, int events) {}

    private static final int MOST_PARTNERS = 12;

    static EntityTies of(String id, Cards cards) {
        List<Event> events = cards.timeline().eventsWith(id);
        Map<Integer, Integer> years = new TreeMap<>();
        events.forEach(e -> years.merge(e.date().start().getYear(), 1, Integer::sum));
        return new EntityTies(
                lists(id, events, cards),
                partners(id, events, cards),
                years.entrySet().stream()
                        .map(y -> new Year(y.getKey(), y.getValue()))
                        .toList());
    }

    private static List<Listing> lists(String id, List<Event> events, Cards cards) {
        List<Listing> lists = new ArrayList<>();
        for (Event event : events) {
            boolean listed = event.type() == EventType.ENTITY_LISTING
                    && event.parties().targets().contains(id)
                    && !event.proposed();
            if (listed) {
                When since = event.first(Role.EFFECTIVE).orElseGet(event::date);
                event.parties().about().stream()
                        .filter(about ->
                                about.startsWith("list:") || about.startsWith("law:") && about.endsWith("-list"))
                        .map(cards::ref)
                        .forEach(list -> lists.add(new Listing(
                                list.text(),
                                list.href(),
                                cards.words().date(since),
                                cards.ref(event).text(),
                                cards.ref(event).href())));
            }
        }
        return lists;
    }

    private static List<Partner> partners(String id, List<Event> events, Cards cards) {
        Map<String, List<Integer>> together = new LinkedHashMap<>();
        for (Event event : events) {
            if (event.parties().actors().contains(id)) {
                event.parties().actors().stream()
                        .filter(other -> !other.equals(id))
                        .forEach(other -> together.computeIfAbsent(other, o -> new ArrayList<>())
                                .add(event.date().start().getYear()));
            }
        }
        return together.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Integer>> e) ->
                                e.getValue().size())
                        .reversed())
                .limit(MOST_PARTNERS)
                .map(e -> partner(cards.ref(e.getKey()), e.getValue()))
                .toList();
    }

    private static Partner partner(Ref ref, List<Integer> years) {
        int first = years.stream().min(Comparator.naturalOrder()).orElse(0);
        int last = years.stream().max(Comparator.naturalOrder()).orElse(0);
        String span =
                Optional.of(first).filter(y -> y == last).map(String::valueOf).orElse(first + "–" + last);
        return new Partner(ref.text(), ref.href(), years.size(), span);
    }
}
