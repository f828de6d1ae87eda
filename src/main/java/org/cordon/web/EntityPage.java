package org.cordon.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cordon.corpus.Entity;
import org.cordon.timeline.Event;

/** An entity with its names and its part in events. */
record EntityPage(
        String id,
        String name,
        String kind,
        List<EntityNames> names,
        List<Fact> facts,
        EntityTies ties,
        List<Part> parts,
        String search) {

    /** A thing known of an entity; it leads somewhere where {@code href} is not empty. */
    record Fact(String label, String value, String href) {}

    /** Its events in one part: what it did, what was done to it, what is about it. */
    record Part(String label, int size, List<TimelinePage.Year> years) {}

    static EntityPage of(Entity entity, Cards cards) {
        Words words = cards.words();
        return new EntityPage(
                entity.id(),
                words.of(entity.name()),
                words.of("kind.one." + entity.kind().id()),
                EntityNames.of(entity, cards),
                facts(entity, cards),
                EntityTies.of(entity.id(), cards),
                parts(entity.id(), cards),
                "/search" + new Address("", Map.of("q", List.of(words.of(entity.name())))).query());
    }

    private static List<Fact> facts(Entity entity, Cards cards) {
        List<Fact> facts = new ArrayList<>();
        entity.office()
                .ifPresent(o -> facts.add(new Fact(
                        cards.words().of("entity.office"), cards.words().of(o), "")));
        entity.parent().ifPresent(p -> facts.add(fact("entity.parent", p, cards)));
        entity.place().ifPresent(p -> facts.add(fact("entity.place", p, cards)));
        new TreeMap<>(entity.identifiers()).forEach((scheme, value) -> facts.add(new Fact(scheme, value, "")));
        return facts;
    }

    private static Fact fact(String key, String id, Cards cards) {
        Optional<Entity> known = cards.holdings().entity(id);
        return new Fact(
                cards.words().of(key),
                known.map(e -> cards.words().of(e.name())).orElse(id),
                known.map(e -> Address.entity(e.id())).orElse(""));
    }

    private static List<Part> parts(String id, Cards cards) {
        List<Event> did = new ArrayList<>();
        List<Event> suffered = new ArrayList<>();
        List<Event> about = new ArrayList<>();
        for (Event event : cards.timeline().eventsWith(id)) {
            (event.parties().actors().contains(id)
                            ? did
                            : event.parties().targets().contains(id) ? suffered : about)
                    .add(event);
        }
        return Stream.of(
                        part("entity.did", did, cards),
                        part("entity.suffered", suffered, cards),
                        part("entity.about", about, cards))
                .filter(part -> part.size() > 0)
                .toList();
    }

    private static Part part(String key, List<Event> events, Cards cards) {
        return new Part(cards.words().of(key), events.size(), TimelinePage.years(events, cards));
    }
}
