package org.cordon.timeline;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordon.corpus.Article;
import org.cordon.corpus.Article.Notice;
import org.cordon.corpus.Language;
import org.cordon.corpus.When;
import org.cordon.timeline.Likeness.Shared;
import org.cordon.timeline.Origin.Ground;
import org.cordon.timeline.Origin.Relation;

/**
 * Finds translations: two articles in two languages that name the same entities, days and numbers in the same order, and whose
 * sentences mean the same in the same order. How much of the shorter one's facts is found again, in order, in the other is the
 * weight of the longest common subsequence; a name told often weighs little each time, a rare one much. Only pairs that share
 * facts are compared by meaning. Where there are no vectors the facts alone decide, and have to say more.
 */
final class Translations {

    private static final int COMMON = 30;
    private static final int SHARED = 3;
    private static final int FEWEST = 7;
    private static final int FEWEST_ALIKE = 6;
    private static final double TRANSLATED = 0.55;
    private static final double COMPARED = 0.45;
    private static final double ALIKE = 0.53;
    private static final double FACTS = 0.25;
    private static final double WHOLE = 0.6;
    private static final double INVENTED = 0.15;
    private static final int MONTH = 31;

    private final List<Reading> readings;
    private final Likeness likeness;
    private final List<Features> features;
    private final Map<String, Integer> frequency = new HashMap<>();

    private Translations(List<Reading> readings, Likeness likeness) {
        this.readings = readings;
        this.likeness = likeness;
        this.features = readings.stream().map(Features::of).toList();
        features.forEach(f -> new HashSet<>(f.sequence()).forEach(x -> frequency.merge(x, 1, Integer::sum)));
    }

    /** The derivations among articles. */
    static List<Derivation> among(List<Reading> readings, Likeness likeness) {
        Translations translations = new Translations(readings, likeness);
        return Arrays.stream(translations.candidates())
                .parallel()
                .mapToObj(pair -> translations.compare((int) (pair >>> 32), (int) pair))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Pairs in two languages that share features standing side by side. */
    private long[] candidates() {
        Holders.Pairs pairs = new Holders.Pairs();
        Holders.each(features.size(), i -> readings.get(i).gist().neighbours(), (holders, count) -> {
            if (count <= COMMON) {
                count(Arrays.copyOf(holders, count), pairs);
            }
        });
        return pairs.atLeast(SHARED);
    }

    /** A number for each two features that stand side by side. */
    static int[] neighbours(List<String> sequence) {
        int[] keys = new int[Math.max(0, sequence.size() - 1)];
        for (int i = 0; i < keys.length; i++) {
            int one = sequence.get(i).hashCode();
            int next = sequence.get(i + 1).hashCode();
            // Word order differs between the languages, so neighbours are kept without order.
            keys[i] = Math.min(one, next) * 0x9E3779B1 + Math.max(one, next);
        }
        return Arrays.stream(keys).distinct().toArray();
    }

    private void count(int[] posting, Holders.Pairs pairs) {
        for (int one : posting) {
            for (int other : posting) {
                if (language(one) == Language.EN && language(other) == Language.ZH) {
                    pairs.add(one, other);
                }
            }
        }
    }

    private Language language(int index) {
        return readings.get(index).article().language();
    }

    private Optional<Derivation> compare(int one, int other) {
        List<String> first = features.get(one).sequence();
        List<String> second = features.get(other).sequence();
        int shared = shared(first, second);
        if (shared < FEWEST_ALIKE || farApart(one, other)) {
            return Optional.empty();
        }
        double common = common(first, second);
        double ofFirst = common / weight(first);
        double ofSecond = common / weight(second);
        double share = Math.max(ofFirst, ofSecond);
        Optional<Shared> meaning =
                share < COMPARED ? Optional.empty() : likeness.of(readings.get(one), readings.get(other));
        boolean invented = invents(ofFirst > ofSecond ? first : second, ofFirst > ofSecond ? second : first);
        boolean translated = meaning.map(m -> m.likeness() + FACTS * share >= ALIKE)
                .orElse(shared >= FEWEST && share >= TRANSLATED && !invented);
        if (!translated) {
            return Optional.empty();
        }
        boolean whole = Math.min(ofFirst, ofSecond) >= WHOLE;
        boolean firstIsCopy = firstIsCopy(one, other, whole).orElse(ofFirst > ofSecond);
        return Optional.of(new Derivation(
                readings.get(firstIsCopy ? one : other).article().id(),
                readings.get(firstIsCopy ? other : one).article().id(),
                whole ? Relation.TRANSLATION : Relation.PARTIAL_TRANSLATION,
                share,
                grounds(share, meaning)));
    }

    private static List<Ground> grounds(double share, Optional<Shared> meaning) {
        List<Ground> grounds = new ArrayList<>();
        grounds.add(new Ground(Ground.Kind.FACTS, share, Optional.empty()));
        meaning.ifPresent(m -> grounds.add(new Ground(Ground.Kind.MEANING, m.same(), Optional.empty())));
        return grounds;
    }

    /** Of two whole texts that say nothing of it the later is the copy; empty where the shorter is. */
    private Optional<Boolean> firstIsCopy(int one, int other, boolean whole) {
        Article.Head english = readings.get(one).article();
        Article.Head chinese = readings.get(other).article();
        Optional<Boolean> told = copy(readings.get(one), readings.get(other));
        return told.isPresent() || !whole ? told : Optional.of(Derivation.EARLIER.compare(english, chinese) > 0);
    }

    /** Whether the first is the copy, where a notice or words left in the other script tell; empty where neither does. */
    private static Optional<Boolean> copy(Reading english, Reading chinese) {
        boolean told = translated(english.article());
        boolean otherTold = translated(chinese.article());
        if (told != otherTold) {
            return Optional.of(told);
        }
        return english.folded().chars().anyMatch(c -> Fold.han((char) c)) ? Optional.of(true) : Optional.empty();
    }

    private static boolean translated(Article.Head article) {
        return article.notices().stream().anyMatch(n -> n.kind() == Notice.Kind.MACHINE_TRANSLATION);
    }

    /** A translator leaves out, but does not put in, days and numbers: a text that has more than a few of its own is one itself. */
    private static boolean invents(List<String> derived, List<String> original) {
        Set<String> figures = new HashSet<>(derived);
        figures.removeIf(f -> !f.startsWith("num:") && !f.startsWith("date:"));
        long own = figures.stream().filter(f -> !original.contains(f)).count();
        return own > INVENTED * figures.size();
    }

    private boolean farApart(int one, int other) {
        Optional<When> first = readings.get(one).article().published();
        Optional<When> second = readings.get(other).article().published();
        return first.isPresent()
                && second.isPresent()
                && Math.abs(ChronoUnit.DAYS.between(
                                first.get().start(), second.get().start()))
                        > MONTH;
    }

    /** How many different features two texts share; short news on one act share a handful without being one text. */
    private static int shared(List<String> first, List<String> second) {
        Set<String> shared = new HashSet<>(first);
        shared.retainAll(new HashSet<>(second));
        return shared.size();
    }

    private double weight(List<String> sequence) {
        Map<String, Integer> counts = counts(sequence);
        return sequence.stream()
                .mapToDouble(f -> weight(f, counts.getOrDefault(f, 1)))
                .sum();
    }

    private double weight(String feature, int count) {
        double rarity = Math.log((readings.size() + 50.0) / (frequency.getOrDefault(feature, 1) + 4.0));
        return rarity / Math.sqrt(count);
    }

    private static Map<String, Integer> counts(List<String> sequence) {
        Map<String, Integer> counts = new HashMap<>();
        sequence.forEach(f -> counts.merge(f, 1, Integer::sum));
        return counts;
    }

    private double common(List<String> first, List<String> second) {
        Map<String, Integer> ones = counts(first);
        Map<String, Integer> others = counts(second);
        double[] row = new double[second.size() + 1];
        for (String feature : first) {
            double diagonal = 0;
            for (int j = 1; j <= second.size(); j++) {
                double above = row[j];
                if (feature.equals(second.get(j - 1))) {
                    int count = Math.max(ones.getOrDefault(feature, 1), others.getOrDefault(feature, 1));
                    row[j] = Math.max(Math.max(above, row[j - 1]), diagonal + weight(feature, count));
                } else {
                    row[j] = Math.max(above, row[j - 1]);
                }
                diagonal = above;
            }
        }
        return row[second.size()];
    }
}
