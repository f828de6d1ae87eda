package org.cordon.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordon.annotate.Annotation;
import org.cordon.annotate.Mention;

/** One way in which texts write an entity's name: how often it stands in how many articles, and a passage of one of them. */
public record Sighting(String written, int count, int articles, String article, int passage) {

    public Sighting {
        if (count < articles || articles < 1) {
            throw new IllegalArgumentException(written + ": " + count + " times in " + articles + " articles");
        }
    }

    private record Place(String article, int passage) {}

    /** The ways an entity is written in all articles, the most frequent first. */
    static List<Sighting> of(String entity, Collection<Annotation> annotations) {
        Map<String, List<Place>> seen = new LinkedHashMap<>();
        for (Annotation annotation : annotations) {
            String text = annotation.article().text();
            for (Mention mention : annotation.mentions()) {
                if (mention.entity().equals(entity)) {
                    seen.computeIfAbsent(text.substring(mention.start(), mention.end()), w -> new ArrayList<>())
                            .add(new Place(annotation.article().id(), mention.passage()));
                }
            }
        }
        List<Sighting> all = new ArrayList<>();
        seen.forEach((written, places) -> all.add(new Sighting(
                written,
                places.size(),
                (int) places.stream().map(Place::article).distinct().count(),
                places.getFirst().article(),
                places.getFirst().passage())));
        all.sort(Comparator.comparingInt(Sighting::count).reversed().thenComparing(Sighting::written));
        return all;
    }
}
