package org.cordon.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Somebody or something that acts or is acted on, with its names. The keys are those of {@code corpus/entities/*.yml}. */
public record Entity(
        String id,
        Label name,
        List<String> aliases,
        List<String> weak,
        Optional<String> parent,
        Optional<String> place,
        Map<String, String> identifiers,
        Optional<Label> office) {

    /** What an entity is; the prefix of its id. */
    public enum Kind {
        ORG,
        GOV,
        MED,
        PER,
        PLACE,
        PROD,
        LAW,
        LIST;

        /** The prefix, for example {@code org}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Entity {
        aliases = List.copyOf(aliases);
        weak = List.copyOf(weak);
        identifiers = Map.copyOf(identifiers);
        kindOf(id);
    }

    /** What this entity is. */
    public Kind kind() {
        return kindOf(id);
    }

    private static Kind kindOf(String id) {
        for (Kind kind : Kind.values()) {
            if (id.startsWith(kind.id() + ":") && id.length() > kind.id().length() + 1) {
                return kind;
            }
        }
        throw new IllegalArgumentException("not an entity id: '" + id + "'");
    }
}
