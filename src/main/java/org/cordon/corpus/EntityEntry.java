package org.cordon.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one entry of {@code entities/*.yml}. */
final class EntityEntry {

    private static final List<String> IDENTIFIERS = List.of("wikidata", "ticker", "federal-register");

    static final Set<String> KEYS = Set.of(
            "id",
            "en",
            "zh",
            "aliases",
            "weak",
            "parent",
            "place",
            "office",
            "titles",
            "wikidata",
            "ticker",
            "federal-register");

    static final Set<String> TITLE_KEYS = Set.of("names", "weak", "from", "until");

    private EntityEntry() {}

    static Entity read(Entry entry) throws BadEntry {
        Map<String, String> identifiers = new LinkedHashMap<>();
        for (String key : IDENTIFIERS) {
            entry.optional(key).ifPresent(value -> identifiers.put(key, value));
        }
        return new Entity(
                entry.text("id"),
                new Label(entry.text("en"), entry.text("zh")),
                entry.texts("aliases"),
                entry.texts("weak"),
                entry.optional("parent"),
                entry.optional("place"),
                identifiers,
                entry.optionalLabel("office"),
                titles(entry));
    }

    private static List<Entity.Title> titles(Entry entry) throws BadEntry {
        List<Entity.Title> titles = new ArrayList<>();
        for (Entry title : entry.entries("titles", TITLE_KEYS)) {
            LocalDate from = title.day("from").orElseThrow(() -> title.missing("from"));
            Optional<LocalDate> until = title.day("until");
            if (until.filter(end -> !end.isAfter(from)).isPresent()) {
                throw new BadEntry(title.line("until"), "'until' must lie after 'from'");
            }
            titles.add(new Entity.Title(title.texts("names"), title.texts("weak"), from, until));
        }
        return titles;
    }
}
