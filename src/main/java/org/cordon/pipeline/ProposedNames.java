package org.cordon.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordon.corpus.Corpus;
import org.cordon.corpus.Entity;
import org.cordon.pipeline.UnverifiedName.Seen;

/** The names proposed in articles, counted as articles come and go; of a sentence only its place is at hand. */
final class ProposedNames {

    private static final int SENTENCES = 5;
    private static final int MOST = 300;

    private final Map<String, Tally> tallies = new HashMap<>();

    /** Where a sentence stands. */
    private record Place(String article, String version, int start, int end) {}

    /** What is counted of one name. */
    private static final class Tally {
        private final String text;
        private final int[] kinds = new int[Entity.Kind.values().length];
        private final List<Place> places = new ArrayList<>(1);
        private int count;
        private int articles;

        Tally(String text) {
            this.text = text;
        }

        Entity.Kind kind() {
            int most = 0;
            for (int i = 0; i < kinds.length; i++) {
                most = kinds[i] > kinds[most] ? i : most;
            }
            return Entity.Kind.values()[most];
        }

        Optional<UnverifiedName> name(Corpus corpus) {
            List<Seen> seen = places.stream()
                    .flatMap(p -> corpus.article(p.article(), p.version()).stream()
                            .map(a -> new Seen(
                                    a.id(),
                                    a.version(),
                                    p.start(),
                                    p.end(),
                                    a.text().substring(p.start(), p.end()))))
                    .toList();
            return seen.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new UnverifiedName(text, kind(), count, articles, seen));
        }
    }

    /** Counts the names proposed in an article. */
    synchronized void add(Card card) {
        Set<Tally> here = new HashSet<>();
        for (Card.Named name : card.named()) {
            Tally tally = tallies.computeIfAbsent(key(name.text()), k -> new Tally(name.text()));
            tally.count++;
            tally.kinds[name.kind().ordinal()]++;
            tally.articles += here.add(tally) ? 1 : 0;
            if (tally.places.size() < SENTENCES) {
                place(card, name).filter(p -> !tally.places.contains(p)).ifPresent(tally.places::add);
            }
        }
    }

    /** Takes back what {@link #add} counted of an article. */
    synchronized void remove(Card card) {
        Set<Tally> here = new HashSet<>();
        for (Card.Named name : card.named()) {
            Tally tally = tallies.get(key(name.text()));
            if (tally != null) {
                tally.count--;
                tally.kinds[name.kind().ordinal()]--;
                tally.articles -= here.add(tally) ? 1 : 0;
                tally.places.removeIf(p -> p.article().equals(card.head().id()));
            }
        }
        tallies.values().removeIf(t -> t.count < 1);
    }

    private static Optional<Place> place(Card card, Card.Named name) {
        return name.end() == 0
                ? Optional.empty()
                : Optional.of(new Place(card.head().id(), card.head().version(), name.start(), name.end()));
    }

    /** The most frequent names of those that the corpus has not come to know and editors did not decide on, most frequent first. */
    synchronized List<UnverifiedName> names(Corpus corpus, Collection<String> decided) {
        return frequent(corpus, decided).stream()
                .flatMap(tally -> tally.name(corpus).stream())
                .toList();
    }

    private List<Tally> frequent(Corpus corpus, Collection<String> decided) {
        Set<String> known = new HashSet<>();
        decided.forEach(name -> known.add(key(name)));
        corpus.entities().forEach(entity -> {
            known.add(key(entity.name().en()));
            entity.aliases().forEach(alias -> known.add(key(alias)));
        });
        return tallies.entrySet().stream()
                .filter(e -> !known.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparingInt((Tally t) -> t.count).reversed().thenComparing(t -> t.text))
                .limit(MOST)
                .toList();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace(" ", "");
    }
}
