package org.cordon.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    synchronized void add(Card card) {
        for (Card.Written here : card.written()) {
            Written written = entities.computeIfAbsent(here.entity(), e -> new HashMap<>())
                    .computeIfAbsent(here.text(), t -> new Written());
            written.count += here.count();
            written.articles++;
            written.show(card.head().id(), here.passage());
        }
    }

    /** Takes back what {@link #add} counted of an article. */
    synchronized void remove(Card card) {
        for (Card.Written here : card.written()) {
            Written written = entities.getOrDefault(here.entity(), Map.of()).get(here.text());
            if (written != null) {
                written.count -= here.count();
                written.articles--;
                written.passages.remove(card.head().id());
            }
        }
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
