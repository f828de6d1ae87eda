package org.cordon.annotate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides which entity a candidate names, by what else the text names. */
final class Choice {

    private final String text;
    private final Relations relations;
    private final Set<String> certain = new HashSet<>();

    Choice(String text, List<Candidate> longest, Relations relations) {
        this.text = text;
        this.relations = relations;
        longest.forEach(candidate -> candidate.only().ifPresent(certain::add));
    }

    /** The entity that a candidate names; empty where that stays open. */
    Optional<String> of(Candidate candidate) {
        Set<String> strong = candidate.entities(false);
        if (strong.size() == 1) {
            return candidate.only();
        }
        Set<String> open = strong.isEmpty() ? candidate.entities(true) : strong;
        List<String> backed = open.stream().filter(certain::contains).toList();
        if (backed.isEmpty()) {
            backed = open.stream()
                    .filter(id -> relations.parent(id).filter(certain::contains).isPresent())
                    .toList();
        }
        if (backed.isEmpty() && candidate.names().stream().allMatch(Name::title) && standsAlone(candidate.end())) {
            backed = open.stream()
                    .filter(id -> relations.place(id).filter(certain::contains).isPresent())
                    .toList();
        }
        return backed.size() == 1 ? Optional.of(backed.get(0)) : Optional.empty();
    }

    /** "The President of Brazil" and "the President Hotel" are not the one that "the President" is. */
    private boolean standsAlone(int end) {
        boolean of = text.startsWith(" of ", end);
        boolean name =
                end + 1 < text.length() && text.charAt(end) == ' ' && Character.isUpperCase(text.charAt(end + 1));
        return !of && !name;
    }
}
