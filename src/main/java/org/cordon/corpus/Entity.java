package org.cordon.corpus;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Somebody or something that acts or is acted on, with its names. The keys are those of {@code corpus/entities/*.yml}. */
public record Entity(
        String id,
        Label name,
        List<String> aliases,
        List<String> weak,
        Optional<String> parent,
        Optional<String> place,
        Map<String, String> identifiers,
        Optional<Label> office,
        List<Title> titles) {

    /** What a person is called by an office while holding it: from a day, until the day of the next holder if known. */
    public record Title(List<String> names, List<String> weak, LocalDate from, Optional<LocalDate> until) {

        public Title {
            names = List.copyOf(names);
            weak = List.copyOf(weak);
            if (until.filter(end -> !end.isAfter(from)).isPresent()) {
                throw new IllegalArgumentException("a title that ends before it begins: " + from + " to " + until);
            }
        }
    }

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
        // In one order always: digests are made of how this prints.
        identifiers = Collections.unmodifiableMap(new TreeMap<>(identifiers));
        titles = List.copyOf(titles);
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
