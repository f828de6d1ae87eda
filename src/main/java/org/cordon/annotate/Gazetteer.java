package org.cordon.annotate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cordon.corpus.Entity;

/**
 * Finds the names of known entities in a text, English and Chinese in one pass. Of names that overlap the longest counts; a
 * weak name counts beside a strong one of its entity or of that one's parent; a name of several entities counts for the one
 * that another name in the text speaks for, and for none if that does not settle it.
 */
public final class Gazetteer {

    private static final int LONGEST_NAME = 160;

    private record Candidate(int start, int end, List<Name> names) {}

    private final NameTrie trie = new NameTrie();
    private final Map<String, String> parents = new HashMap<>();

    private Gazetteer() {}

    /** A gazetteer of all names of the entities; names of one character are left out, since they are no evidence. */
    public static Gazetteer of(Collection<Entity> entities) {
        Gazetteer gazetteer = new Gazetteer();
        Set<Name> seen = new HashSet<>();
        for (Entity entity : entities) {
            entity.parent().ifPresent(parent -> gazetteer.parents.put(entity.id(), parent));
            Stream<String> strong =
                    Stream.concat(Stream.of(entity.name().en(), entity.name().zh()), entity.aliases().stream());
            strong.forEach(name -> gazetteer.add(new Name(entity.id(), name.strip(), false), seen));
            entity.weak().forEach(name -> gazetteer.add(new Name(entity.id(), name.strip(), true), seen));
        }
        return gazetteer;
    }

    /** The mentions of a text, in text order, all of passage 0. */
    public List<Mention> find(String text) {
        List<Candidate> longest = longest(candidates(text));
        Set<String> certain = new HashSet<>();
        for (Candidate candidate : longest) {
            Set<String> strong = entities(candidate, false);
            if (strong.size() == 1) {
                certain.addAll(strong);
            }
        }
        List<Mention> mentions = new ArrayList<>();
        for (Candidate candidate : longest) {
            choose(candidate, certain)
                    .ifPresent(id -> mentions.add(new Mention(id, candidate.start, candidate.end, 0)));
        }
        return mentions;
    }

    private void add(Name name, Set<Name> seen) {
        if (name.key().length() > 1 && name.text().length() <= LONGEST_NAME && seen.add(name)) {
            trie.add(name);
        }
    }

    private List<Candidate> candidates(String text) {
        List<Candidate> candidates = new ArrayList<>();
        for (int start = 0; start < text.length(); start++) {
            boolean inWord =
                    start > 0 && Letters.isLatin(text.charAt(start)) && Letters.isLatin(text.charAt(start - 1));
            if (!inWord && !Letters.isSeparator(text.charAt(start))) {
                walk(text, start, candidates);
            }
        }
        return candidates;
    }

    /** All names that begin at a place; the walk is as long as the longest name at most. */
    private void walk(String text, int start, List<Candidate> candidates) {
        int node = 0;
        int limit = Math.min(text.length(), start + LONGEST_NAME);
        for (int at = start; at < limit && node >= 0; at++) {
            char c = text.charAt(at);
            if (Letters.isSeparator(c)) {
                continue;
            }
            node = trie.next(node, Letters.key(c));
            if (node < 0 || trie.at(node).isEmpty()) {
                continue;
            }
            int end = at + 1;
            List<Name> written = trie.at(node).stream()
                    .filter(name -> name.isWritten(text, start, end))
                    .toList();
            if (!written.isEmpty()) {
                candidates.add(new Candidate(start, end, written));
            }
        }
    }

    private static List<Candidate> longest(List<Candidate> candidates) {
        candidates.sort(
                Comparator.comparingInt((Candidate c) -> c.start - c.end).thenComparingInt(Candidate::start));
        TreeSet<Candidate> kept = new TreeSet<>(Comparator.comparingInt(Candidate::start));
        for (Candidate candidate : candidates) {
            Candidate before = kept.floor(candidate);
            Candidate after = kept.ceiling(candidate);
            boolean free = (before == null || before.end <= candidate.start)
                    && (after == null || after.start >= candidate.end);
            if (free) {
                kept.add(candidate);
            }
        }
        return List.copyOf(kept);
    }

    private static Set<String> entities(Candidate candidate, boolean weak) {
        Set<String> ids = new HashSet<>();
        for (Name name : candidate.names) {
            if (weak || !name.weak()) {
                ids.add(name.entity());
            }
        }
        return ids;
    }

    private Optional<String> choose(Candidate candidate, Set<String> certain) {
        Set<String> strong = entities(candidate, false);
        if (strong.size() == 1) {
            return strong.stream().findFirst();
        }
        Set<String> open = strong.isEmpty() ? entities(candidate, true) : strong;
        List<String> backed = open.stream().filter(certain::contains).toList();
        if (backed.isEmpty()) {
            backed = open.stream()
                    .filter(id -> certain.contains(parents.getOrDefault(id, "")))
                    .toList();
        }
        return backed.size() == 1 ? Optional.of(backed.get(0)) : Optional.empty();
    }
}
