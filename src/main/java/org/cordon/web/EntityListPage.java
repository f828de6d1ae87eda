package org.cordon.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.corpus.Entity;
import org.cordon.timeline.Event;

/** All entities by kind, or those whose names hold what was typed. */
record EntityListPage(String typed, String count, List<Kind> kinds) {

    private static final int SHOWN = 30;
    private static final String MORE = "more";

    /** The entities of one kind, those with the most events first, and where the others are. */
    record Kind(String id, String label, List<Row> rows, Optional<Ref> rest) {}

    /** An entity, its name in the other language where that differs, and how many events it has a part in. */
    record Row(Ref name, String other, String otherLang, int events, String eventsText) {}

    static EntityListPage of(Address address, Cards cards) {
        List<Entity> matching = matching(address, cards.holdings().entities());
        Map<String, Integer> counts = counts(cards.timeline().events());
        Map<Entity.Kind, List<Row>> kinds = new EnumMap<>(Entity.Kind.class);
        for (Entity entity : matching) {
            kinds.computeIfAbsent(entity.kind(), k -> new ArrayList<>())
                    .add(row(entity, counts.getOrDefault(entity.id(), 0), cards.words()));
        }
        List<Kind> groups = new ArrayList<>();
        kinds.forEach((kind, rows) -> {
            rows.sort(Comparator.comparingInt(Row::events).reversed());
            groups.add(kind(kind.id(), rows, address, cards.words()));
        });
        return new EntityListPage(address.first("q"), cards.words().of("entities.count", matching.size()), groups);
    }

    private static Kind kind(String id, List<Row> rows, Address address, Words words) {
        boolean all = rows.size() <= SHOWN || address.first(MORE).equals(id);
        Optional<Ref> rest = all
                ? Optional.empty()
                : Optional.of(new Ref(words.of("filter.more", rows.size() - SHOWN), address.with(MORE, id) + "#" + id));
        return new Kind(id, words.of("kind." + id), all ? rows : rows.subList(0, SHOWN), rest);
    }

    /** The entities that have what was typed in one of their names; all if nothing was typed. */
    static List<Entity> matching(Address address, List<Entity> entities) {
        String typed = address.first("q").strip().toLowerCase(Locale.ROOT);
        return entities.stream()
                .filter(e -> typed.isEmpty()
                        || names(e).anyMatch(n -> n.toLowerCase(Locale.ROOT).contains(typed)))
                .toList();
    }

    private static Stream<String> names(Entity entity) {
        return Stream.concat(Stream.of(entity.name().en(), entity.name().zh()), entity.aliases().stream());
    }

    private static Map<String, Integer> counts(List<Event> events) {
        Map<String, Integer> counts = new HashMap<>();
        for (Event event : events) {
            Stream.of(
                            event.parties().actors(),
                            event.parties().targets(),
                            event.parties().about())
                    .flatMap(List::stream)
                    .distinct()
                    .forEach(id -> counts.merge(id, 1, Integer::sum));
        }
        return counts;
    }

    private static Row row(Entity entity, int count, Words words) {
        Tongues tongues = Tongues.of(entity.name(), words.language());
        return new Row(
                new Ref(words.of(entity.name()), Address.entity(entity.id())),
                tongues.other(),
                tongues.otherLang(),
                count,
                words.of("entities.events", count));
    }
}
