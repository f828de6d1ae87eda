package org.cordon.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cordon.timeline.Origin.Ground;
import org.cordon.timeline.Origin.Member;
import org.cordon.timeline.Origin.Relation;

/** Groups articles by the text they go back to: through reprints, translations and credits. */
final class Origins {

    private final Map<String, Derivation> parents = new LinkedHashMap<>();

    private Origins() {}

    /** The origin of every article, by the article's id. */
    static Map<String, Origin> of(List<Reading> readings, Likeness likeness) {
        List<Derivation> derivations = new ArrayList<>(Copies.among(readings));
        derivations.addAll(Translations.among(readings, likeness));
        derivations.addAll(Credits.among(readings));
        Origins origins = new Origins();
        Map<String, List<Ground>> grounds = new HashMap<>();
        derivations.forEach(
                d -> grounds.computeIfAbsent(pair(d), k -> new ArrayList<>()).addAll(d.grounds()));
        derivations.stream()
                .sorted(Derivation.SUREST)
                .map(d -> d.with(grounds.getOrDefault(pair(d), List.of())))
                .forEach(origins::take);
        return origins.group(readings);
    }

    private static String pair(Derivation derivation) {
        String one = derivation.copy();
        String other = derivation.of();
        return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }

    private void take(Derivation derivation) {
        String root = root(derivation.of());
        if (root.equals(root(derivation.copy()))) {
            return;
        }
        // A copy that has its place already brings its whole group along, by the group's original.
        parents.put(
                root(derivation.copy()),
                new Derivation(
                        root(derivation.copy()),
                        derivation.of(),
                        derivation.relation(),
                        derivation.strength(),
                        derivation.grounds()));
    }

    private String root(String article) {
        String root = article;
        for (Derivation up = parents.get(root); up != null; up = parents.get(root)) {
            root = up.of();
        }
        return root;
    }

    private Map<String, Origin> group(List<Reading> readings) {
        Map<String, List<Member>> groups = new TreeMap<>();
        for (Reading reading : readings) {
            String article = reading.article().id();
            Optional<Derivation> up = Optional.ofNullable(parents.get(article));
            groups.computeIfAbsent(root(article), r -> new ArrayList<>())
                    .add(new Member(
                            article,
                            up.map(Derivation::relation).orElse(Relation.ORIGINAL),
                            up.map(Derivation::of),
                            up.map(Derivation::grounds).orElse(List.of())));
        }
        Map<String, Origin> origins = new LinkedHashMap<>();
        groups.forEach((root, members) -> {
            members.sort(Comparator.comparing(Member::relation).thenComparing(Member::article));
            Origin origin = new Origin(root, members);
            members.forEach(m -> origins.put(m.article(), origin));
        });
        return origins;
    }
}
