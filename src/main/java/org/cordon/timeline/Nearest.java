package org.cordon.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.Language;
import org.cordon.timeline.Timeline.Meaning;

/**
 * Picks by meaning, of the events that a sentence nearly fits by who, what and when, the one whose title and summary say what it
 * says. Asked only where nothing else decides, so that few sentences are compared; each is once.
 */
final class Nearest {

    private static final double CLOSE = 4.5;
    private static final double ALIKE = 0.6;
    private static final double CLEAR = 0.04;
    private static final int MOST = 6;
    private static final Comparator<Fit> BEST = Comparator.comparingDouble(Fit::score)
            .reversed()
            .thenComparing(f -> f.known().event().id());

    private record Pair(String article, int sentence, String event) {}

    private record Rated(Fit fit, double likeness) {}

    private final Meaning meaning;
    private final Map<Pair, Optional<Double>> compared = new ConcurrentHashMap<>();

    Nearest(Meaning meaning) {
        this.meaning = meaning;
    }

    /** The fit that means what the sentence says and no other nearly as much; empty where there is none, or no vectors. */
    Optional<Fit> of(List<Fit> fits) {
        List<Rated> rated = new ArrayList<>();
        fits.stream()
                .filter(f -> f.possible() && f.score() >= CLOSE)
                .sorted(BEST)
                .limit(MOST)
                .forEach(f -> likeness(f).ifPresent(l -> rated.add(new Rated(f, l))));
        rated.sort(Comparator.comparingDouble(Rated::likeness).reversed());
        boolean clear = rated.size() == 1
                || rated.size() > 1 && rated.get(0).likeness() - rated.get(1).likeness() >= CLEAR;
        return clear && rated.getFirst().likeness() >= ALIKE
                ? Optional.of(rated.getFirst().fit().meant())
                : Optional.empty();
    }

    private Optional<Double> likeness(Fit fit) {
        Statement statement = fit.statement();
        Pair pair = new Pair(
                statement.reading().article().version(),
                statement.line().sentence().start(),
                fit.known().event().id());
        return compared.computeIfAbsent(
                pair, p -> likeness(statement, fit.known().event()));
    }

    private Optional<Double> likeness(Statement statement, CuratedEvent event) {
        Language language = statement.reading().article().language();
        return meaning.of(language, statement.quote().words()).flatMap(sentence -> {
            double sum = 0;
            for (Language of : Language.values()) {
                Optional<float[]> summary = meaning.of(of, summary(event, of));
                if (summary.isEmpty()) {
                    return Optional.empty();
                }
                sum += Likeness.cosine(sentence, summary.get());
            }
            return Optional.of(sum / Language.values().length);
        });
    }

    /** As the index writes it, so that its vector is reckoned once. */
    private static String summary(CuratedEvent event, Language language) {
        String stop = language == Language.ZH ? "。" : ". ";
        return event.title().in(language) + stop + event.summary().in(language);
    }
}
