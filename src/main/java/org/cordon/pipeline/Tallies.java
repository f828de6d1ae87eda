package org.cordon.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cordon.annotate.Annotation;
import org.cordon.annotate.Mention;

/** How texts write the entities, counted as articles come and go: asking costs nothing that grows with the articles. */
final class Tallies {

    /** So many articles are remembered for each way of writing, so that one is left to show when some change. */
    private static final int SHOWN = 8;

    private final Map<String, Map<String, Written>> entities = new HashMap<>();

    /** One way in which an entity is written. */
    private static final class Written {
        private final TreeMap<String, Integer> passages = new TreeMap<>();
        private int count;
        private int articles;

        void show(String article, int passage) {
            passages.putIfAbsent(article, passage);
            if (passages.size() > SHOWN) {
                passages.pollLastEntry();
            }
        }
    }

    /** Counts what an article holds. */
    synchronized void add(Annotation annotation) {
        String article = annotation.article().id();
        Set<Written> here = new HashSet<>();
        for (Mention mention : annotation.mentions()) {
            Written written = entities.computeIfAbsent(mention.entity(), e -> new HashMap<>())
                    .computeIfAbsent(text(annotation, mention), t -> new Written());
            written.count++;
            written.articles += here.add(written) ? 1 : 0;
            written.show(article, mention.passage());
        }
    }

    /** Takes back what {@link #add} counted of an article. */
    synchronized void remove(Annotation annotation) {
        Set<Written> here = new HashSet<>();
        for (Mention mention : annotation.mentions()) {
            Written written = entities.getOrDefault(mention.entity(), Map.of()).get(text(annotation, mention));
            if (written != null) {
                written.count--;
                written.articles -= here.add(written) ? 1 : 0;
                written.passages.remove(annotation.article().id());
            }
        }
    }

    private static String text(Annotation annotation, Mention mention) {
        return annotation.article().text().substring(mention.start(), mention.end());
    }

    /** The ways an entity is written in all articles, the most frequent first. */
    synchronized List<Sighting> sightings(String entity) {
        List<Sighting> all = new ArrayList<>();
        entities.getOrDefault(entity, Map.of()).forEach((text, written) -> {
            if (!written.passages.isEmpty()) {
                Map.Entry<String, Integer> first = written.passages.firstEntry();
                all.add(new Sighting(text, written.count, written.articles, first.getKey(), first.getValue()));
            }
        });
        all.sort(Comparator.comparingInt(Sighting::count).reversed().thenComparing(Sighting::written));
        return all;
    }
}
