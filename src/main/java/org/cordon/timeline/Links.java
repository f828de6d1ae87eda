package org.cordon.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.CuratedEvent.LinkKind;
import org.cordon.corpus.CuratedEvent.StatedLink;

/**
 * The links between events: those people wrote, where both ends exist, and those found in articles. Of one pair of events the
 * people's word holds; a sentence found for it is its evidence. Nothing supersedes itself, not even in a round.
 */
final class Links {

    private final Set<String> events;
    private final Map<String, Map<String, Link>> found = new HashMap<>();

    Links(Set<String> events) {
        this.events = Set.copyOf(events);
    }

    /** Takes links that an article shows; the first of a pair stays. */
    void found(List<Link> links) {
        links.forEach(
                l -> found.computeIfAbsent(l.from(), k -> new LinkedHashMap<>()).putIfAbsent(l.to(), l));
    }

    /** The links from an event; the basis is a citation, or the key of a source, which is then the evidence. */
    List<Link> of(CuratedEvent event, Citations citations) {
        Map<String, Link> own = new LinkedHashMap<>(found.getOrDefault(event.id(), Map.of()));
        List<Link> links = new ArrayList<>();
        for (StatedLink stated : event.links()) {
            if (events.contains(stated.to()) && !stated.to().equals(event.id())) {
                Optional<Evidence> evidence = stated.basis()
                        .flatMap(b -> citations.of(b).stream().findFirst())
                        .or(() -> Optional.ofNullable(own.get(stated.to()))
                                .filter(l -> l.kind() == stated.kind())
                                .flatMap(Link::evidence));
                links.add(new Link(stated.kind(), event.id(), stated.to(), stated.basis(), evidence));
            }
        }
        links.forEach(l -> own.remove(l.to()));
        links.addAll(own.values());
        return links;
    }

    /** The events without those links by which an event would supersede itself. */
    static List<Event> withoutRounds(List<Event> events) {
        Map<String, Set<String>> over = new HashMap<>();
        List<Event> kept = new ArrayList<>();
        for (Event event : events) {
            if (event.links().isEmpty()) {
                kept.add(event);
                continue;
            }
            List<Link> links = event.links().stream()
                    .filter(l -> l.kind() != LinkKind.SUPERSEDES || extend(over, l))
                    .toList();
            kept.add(
                    links.size() == event.links().size()
                            ? event
                            : new EventDraft(event).links(links).event());
        }
        return kept;
    }

    private static boolean extend(Map<String, Set<String>> over, Link link) {
        if (reaches(over, link.to(), link.from())) {
            return false;
        }
        over.computeIfAbsent(link.from(), k -> new HashSet<>()).add(link.to());
        return true;
    }

    private static boolean reaches(Map<String, Set<String>> over, String from, String to) {
        Set<String> seen = new HashSet<>(Set.of(from));
        List<String> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            String at = open.removeLast();
            if (at.equals(to)) {
                return true;
            }
            over.getOrDefault(at, Set.of()).stream().filter(seen::add).forEach(open::add);
        }
        return false;
    }
}
