package org.cordon.timeline;

import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.cordon.annotate.Annotation;

/**
 * Measures the entities found in judged articles, an entity counted once an article: all that were found ({@code entities}), and
 * of them those that the readers name in some article of the folder ({@code entities-listed}). The readers chose from a closed
 * list, so that a true name off it counts as wrong among all; whether it is cannot be told by their list.
 */
final class EntityFigures {

    private final BiPredicate<Gold.Named, String> same;

    /** Figures by a rule that tells whether an entity's id is what the readers named. */
    EntityFigures(BiPredicate<Gold.Named, String> same) {
        this.same = same;
    }

    /** Prints precision, recall and F1 of both. */
    void print(List<Gold> gold, Map<String, Annotation> annotations, PrintStream out) {
        Set<Gold.Named> list = new LinkedHashSet<>();
        gold.forEach(g -> list.addAll(g.entities()));
        Tally all = new Tally();
        Tally listed = new Tally();
        for (Gold one : gold) {
            if (!one.entities().isEmpty()) {
                Set<String> ids = new LinkedHashSet<>();
                Objects.requireNonNull(annotations.get(one.article().id()))
                        .mentions()
                        .forEach(m -> ids.add(m.entity()));
                all.add(one.entities(), ids);
                ids.removeIf(id -> list.stream().noneMatch(named -> same.test(named, id)));
                listed.add(one.entities(), ids);
            }
        }
        all.print("entities", out);
        listed.print("entities-listed", out);
    }

    private final class Tally {

        private int predicted;
        private int correct;
        private int wanted;
        private int got;

        void add(List<Gold.Named> gold, Set<String> ids) {
            predicted += ids.size();
            correct += (int) ids.stream()
                    .filter(id -> gold.stream().anyMatch(named -> same.test(named, id)))
                    .count();
            wanted += gold.size();
            got += (int) gold.stream()
                    .filter(named -> ids.stream().anyMatch(id -> same.test(named, id)))
                    .count();
        }

        void print(String name, PrintStream out) {
            TimelineEvaluation.print(
                    out, name, TimelineEvaluation.ratio(correct, predicted), TimelineEvaluation.ratio(got, wanted));
        }
    }
}
