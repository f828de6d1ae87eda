package org.cordon.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cordon.annotate.Name.Term;
import org.cordon.corpus.Entity;

/**
 * Finds the names of known entities in a text, English and Chinese in one pass. Of names that overlap the longest counts, and
 * with it the names of what it belongs to; a weak name counts beside a strong one of its entity or of that one's parent; a
 * name of several entities counts for the one that another name in the text speaks for, and for none if that does not settle it.
 */
public final class Gazetteer {

    private static final int LONGEST_NAME = 160;

    private final NameTrie trie = new NameTrie();
    private final Relations relations = new Relations();
    private final CountryLetters letters = new CountryLetters();
    private final Notices notices = new Notices();
    private final Spellings spellings = new Spellings();
    private final Set<Name> seen = new HashSet<>();

    private Gazetteer() {}

    /** A gazetteer of all names of the entities; names of one character are left out, since they are no evidence. */
    public static Gazetteer of(Collection<Entity> entities) {
        Gazetteer gazetteer = new Gazetteer();
        for (Entity entity : entities) {
            gazetteer.relations.add(entity);
            gazetteer.notices.add(entity);
            Stream.concat(Stream.of(entity.name().en(), entity.name().zh()), entity.aliases().stream())
                    .forEach(name -> gazetteer.add(new Name(entity.id(), name.strip(), false)));
            entity.weak().forEach(name -> gazetteer.addWeak(entity, name.strip()));
            Surname.of(entity).forEach(name -> gazetteer.add(new Name(entity.id(), name, true)));
            entity.titles().forEach(title -> gazetteer.add(entity.id(), title));
        }
        NotNames.all().forEach(words -> gazetteer.add(new Name(NotNames.NOBODY, words, false)));
        return gazetteer;
    }

    /** The mentions of a text of an unknown day, in text order, all of passage 0. */
    public List<Mention> find(String text) {
        return find(text, Optional.empty());
    }

    /** The mentions of a text, in text order, all of passage 0; holders of offices are those of the given day. */
    public List<Mention> find(String text, Optional<LocalDate> day) {
        WordEdges edges = new WordEdges(text);
        List<Candidate> all = candidates(text, day, edges);
        all.addAll(letters.in(text, edges));
        all.addAll(notices.in(text, day));
        all.addAll(spellings.in(text, Candidate.longest(all)));
        List<Candidate> longest = Candidate.longest(all);
        List<Candidate> defined = Definitions.in(text, longest);
        if (!defined.isEmpty()) {
            all.removeIf(candidate -> defined.stream().anyMatch(candidate::sameSpan));
            all.addAll(defined);
            longest = Candidate.longest(all);
        }
        all.sort(Comparator.comparingInt(Candidate::start));
        return mentions(new Choice(text, longest, relations), longest, all);
    }

    private List<Mention> mentions(Choice choice, List<Candidate> longest, List<Candidate> all) {
        List<Mention> mentions = new ArrayList<>();
        int next = 0;
        for (Candidate outer : longest) {
            while (next < all.size() && all.get(next).start() < outer.start()) {
                next++;
            }
            Optional<String> chosen = choice.of(outer).filter(id -> !id.equals(NotNames.NOBODY));
            if (chosen.isEmpty()) {
                continue;
            }
            mentions.add(new Mention(chosen.get(), outer.start(), outer.end(), 0));
            for (int i = next; i < all.size() && all.get(i).start() < outer.end(); i++) {
                Candidate inner = all.get(i);
                boolean named = inner.within(outer)
                        && inner.only()
                                .filter(id -> relations.namedWithin(chosen.get(), id))
                                .isPresent();
                if (named) {
                    inner.only().ifPresent(id -> mentions.add(new Mention(id, inner.start(), inner.end(), 0)));
                }
            }
        }
        return mentions;
    }

    private void addWeak(Entity entity, String name) {
        if (name.length() == 1 && Letters.isHan(name.charAt(0)) && entity.kind() == Entity.Kind.PLACE) {
            letters.add(name.charAt(0), entity.id());
        } else {
            add(new Name(entity.id(), name, true));
        }
    }

    private void add(String person, Entity.Title title) {
        Term term = new Term(title.from(), title.until().orElse(LocalDate.MAX));
        title.names().forEach(name -> add(new Name(person, name.strip(), false, term)));
        title.weak().forEach(name -> add(new Name(person, name.strip(), true, term)));
    }

    private void add(Name name) {
        if (name.key().length() > 1 && name.text().length() <= LONGEST_NAME && seen.add(name)) {
            trie.add(name);
            spellings.add(name);
        }
    }

    private List<Candidate> candidates(String text, Optional<LocalDate> day, WordEdges edges) {
        List<Candidate> candidates = new ArrayList<>();
        for (int start = 0; start < text.length(); start++) {
            boolean inWord =
                    start > 0 && Letters.isLatin(text.charAt(start)) && Letters.isLatin(text.charAt(start - 1));
            if (!inWord && !Letters.isSeparator(text.charAt(start))) {
                int known = candidates.size();
                walk(text, start, candidates);
                candidates.subList(known, candidates.size()).removeIf(c -> edges.cut(c.start(), c.end()));
            }
        }
        candidates.replaceAll(candidate -> candidate.on(day));
        candidates.removeIf(candidate -> candidate.names().isEmpty());
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
}
