package org.cordon.corpus;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cordon.corpus.Corpus.Problem;
import org.cordon.corpus.CuratedEvent.LinkKind;
import org.cordon.corpus.CuratedEvent.StatedLink;

/** Refuses links that lead nowhere or, for "supersedes", back to where they came from; the event itself stays. */
final class Links {

    private Links() {}

    /** Where the links of an event stand, in their order. */
    record Place(Path file, List<Integer> lines) {}

    static CuratedEvent check(
            CuratedEvent event, Map<String, CuratedEvent> events, Place place, List<Problem> problems) {
        List<StatedLink> good = new ArrayList<>();
        for (int i = 0; i < event.links().size(); i++) {
            StatedLink link = event.links().get(i);
            Optional<String> reason = refusal(event, link, events);
            if (reason.isEmpty()) {
                good.add(link);
            } else {
                problems.add(new Problem(place.file(), place.lines().get(i), event.id() + ": " + reason.get()));
            }
        }
        return good.size() == event.links().size() ? event : event.with(good);
    }

    /** Refuses entities that name a parent or a place that is none, and with them those that hang on them. */
    static void refuseStrays(Map<String, Entity> entities, Map<String, Problem> places, List<Problem> problems) {
        boolean more = true;
        while (more) {
            more = entities.values().removeIf(entity -> {
                Optional<String> unknown = Stream.concat(entity.parent().stream(), entity.place().stream())
                        .filter(id -> !entities.containsKey(id))
                        .findFirst();
                Problem place = Objects.requireNonNull(places.get(entity.id()));
                unknown.ifPresent(id -> problems.add(
                        new Problem(place.file(), place.line(), entity.id() + " names an unknown entity " + id)));
                return unknown.isPresent();
            });
        }
    }

    private static Optional<String> refusal(CuratedEvent event, StatedLink link, Map<String, CuratedEvent> events) {
        if (!events.containsKey(link.to())) {
            return Optional.of("links to '" + link.to() + "', which is no event");
        }
        if (link.kind() == LinkKind.SUPERSEDES && leadsBack(event.id(), link.to(), events)) {
            return Optional.of("supersedes '" + link.to() + "' in a circle");
        }
        return Optional.empty();
    }

    private static boolean leadsBack(String home, String from, Map<String, CuratedEvent> events) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (id.equals(home)) {
                return true;
            }
            CuratedEvent event = events.get(id);
            if (event != null && seen.add(id)) {
                event.links().stream()
                        .filter(l -> l.kind() == LinkKind.SUPERSEDES)
                        .forEach(l -> open.push(l.to()));
            }
        }
        return false;
    }
}
