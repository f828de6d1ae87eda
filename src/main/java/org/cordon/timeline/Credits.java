package org.cordon.timeline;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordon.corpus.Article;
import org.cordon.corpus.Article.Notice;
import org.cordon.timeline.Origin.Ground;
import org.cordon.timeline.Origin.Relation;

/** Finds credits: an article whose notice names a publisher of whom we hold an article of those days on the same matter. */
final class Credits {

    private static final int SHORTEST_NAME = 3;
    private static final int DAYS = 7;
    private static final double ALIKE = 0.5;

    private Credits() {}

    /** The derivations among articles. */
    static List<Derivation> among(List<Reading> readings) {
        Map<String, List<Reading>> byPublisher = new HashMap<>();
        Automaton<String> names = new Automaton<>();
        for (Reading reading : readings) {
            reading.article().publisher().map(p -> Fold.of(p.strip())).ifPresent(name -> {
                if (name.length() >= SHORTEST_NAME) {
                    byPublisher
                            .computeIfAbsent(name, n -> {
                                names.add(n, n);
                                return new ArrayList<>();
                            })
                            .add(reading);
                }
            });
        }
        List<Derivation> derivations = new ArrayList<>();
        for (Reading reading : readings) {
            for (Notice notice : reading.article().notices()) {
                if (notice.kind() == Notice.Kind.CREDIT || notice.kind() == Notice.Kind.REPRINT) {
                    String text = Fold.of(notice.text());
                    names.scan(text, 0, text.length())
                            .forEach(hit -> credited(reading, notice, byPublisher.getOrDefault(hit.value(), List.of()))
                                    .ifPresent(derivations::add));
                }
            }
        }
        return derivations;
    }

    private static Optional<Derivation> credited(Reading reading, Notice notice, List<Reading> held) {
        Optional<Derivation> best = Optional.empty();
        for (Reading other : held) {
            if (other == reading || !together(reading.article(), other.article())) {
                continue;
            }
            double alike = alike(reading, other);
            if (alike >= ALIKE) {
                Derivation derivation = new Derivation(
                        reading.article().id(),
                        other.article().id(),
                        Relation.CREDITED,
                        alike,
                        List.of(new Ground(
                                Ground.Kind.CREDIT,
                                alike,
                                Optional.of(notice.text().strip()))));
                best = best.filter(b -> Derivation.SUREST.compare(b, derivation) <= 0)
                        .or(() -> Optional.of(derivation));
            }
        }
        return best;
    }

    private static boolean together(Article.Head one, Article.Head other) {
        return one.published().isEmpty()
                || other.published().isEmpty()
                || Math.abs(ChronoUnit.DAYS.between(
                                one.published().get().start(),
                                other.published().get().start()))
                        <= DAYS;
    }

    private static double alike(Reading one, Reading other) {
        Set<String> first = one.gist().named();
        Set<String> second = other.gist().named();
        long both = first.stream().filter(second::contains).count();
        long all = first.size() + second.size() - both;
        return all == 0 ? 0 : both / (double) all;
    }
}
