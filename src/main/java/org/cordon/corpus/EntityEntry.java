package org.cordon.corpus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one entry of {@code entities/*.yml}. */
final class EntityEntry {

    private static final List<String> IDENTIFIERS = List.of("wikidata", "ticker", "federal-register");

    static final Set<String> KEYS = Set.of(
            "id", "en", "zh", "aliases", "weak", "parent", "place", "office", "wikidata", "ticker", "federal-register");

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
                entry.optionalLabel("office"));
    }
}
