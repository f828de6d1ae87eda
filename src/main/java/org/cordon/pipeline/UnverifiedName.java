package org.cordon.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordon.annotate.Annotation;
import org.cordon.annotate.ProposedName;
import org.cordon.annotate.Sentence;
import org.cordon.corpus.Corpus;
import org.cordon.corpus.Entity;

/**
 * A name that a trained model proposed and nobody verified: what kind of thing it seems to be, how often it stands in how many
 * articles, and up to five sentences it stands in. It is shown to editors and never has a page of its own.
 */
public record UnverifiedName(String name, Entity.Kind kind, int count, int articles, List<Seen> seen) {

    /** A sentence that holds the name: its article, the version of it, and the half-open span {@code [start, end)} of its text. */
    public record Seen(String article, String version, int start, int end, String words) {}

    private static final int SENTENCES = 5;

    public UnverifiedName {
        seen = List.copyOf(seen);
        if (name.isBlank() || count < 1 || seen.isEmpty()) {
            throw new IllegalArgumentException("a name that was never seen: '" + name + "'");
        }
    }

    /** The names proposed in all articles, the most frequent first; those that the corpus has come to know are left out. */
    static List<UnverifiedName> of(Collection<Annotation> annotations, Corpus corpus) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (Annotation annotation : annotations) {
            for (ProposedName name : annotation.proposed()) {
                tallies.computeIfAbsent(key(name.text()), k -> new Tally(name.text()))
                        .add(name, annotation);
            }
        }
        corpus.entities().forEach(entity -> {
            tallies.remove(key(entity.name().en()));
            entity.aliases().forEach(alias -> tallies.remove(key(alias)));
        });
        return tallies.values().stream()
                .map(Tally::name)
                .sorted(Comparator.comparingInt(UnverifiedName::count)
                        .reversed()
                        .thenComparing(UnverifiedName::name))
                .toList();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    /** What is counted of one name. */
    private static final class Tally {
        private final String text;
        private final Map<Entity.Kind, Integer> kinds = new EnumMap<>(Entity.Kind.class);
        private final List<Seen> seen = new ArrayList<>();
        private String last = "";
        private int count;
        private int articles;

        Tally(String text) {
            this.text = text;
        }

        void add(ProposedName name, Annotation annotation) {
            count++;
            kinds.merge(name.kind(), 1, Integer::sum);
            String article = annotation.article().id();
            articles += article.equals(last) ? 0 : 1;
            last = article;
            if (seen.size() < SENTENCES) {
                annotation.sentences().stream()
                        .filter(s -> s.holds(name.start(), name.end()))
                        .findFirst()
                        .map(s -> seen(annotation, s))
                        .filter(s -> !seen.contains(s))
                        .ifPresent(seen::add);
            }
        }

        private static Seen seen(Annotation annotation, Sentence sentence) {
            return new Seen(
                    annotation.article().id(),
                    annotation.article().version(),
                    sentence.start(),
                    sentence.end(),
                    sentence.in(annotation.article().text()));
        }

        UnverifiedName name() {
            Entity.Kind kind = kinds.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(Entity.Kind.ORG);
            return new UnverifiedName(text, kind, count, articles, seen);
        }
    }
}
