package org.cordon.timeline;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordon.corpus.EventType;

/** What the words of a sentence say about the act it tells: how strongly of each type, and with what reserve. */
record Clues(
        Map<EventType, Integer> types,
        boolean acting,
        boolean tentative,
        boolean background,
        boolean opinion,
        boolean domain) {

    private static final Set<EventType> RESTRICTIONS = Set.of(
            EventType.API_ACCESS,
            EventType.PRODUCT_BAN,
            EventType.EXPORT_CONTROL,
            EventType.INVESTMENT_RULE,
            EventType.LICENCE_ACTION,
            EventType.COUNTER_MEASURE);
    private static final Set<EventType> ISSUED = Set.of(
            EventType.EXPORT_CONTROL,
            EventType.LICENCE_ACTION,
            EventType.ENTITY_LISTING,
            EventType.INVESTMENT_RULE,
            EventType.TARIFF,
            EventType.GUIDANCE,
            EventType.LEGISLATION,
            EventType.COUNTER_MEASURE,
            EventType.STANDARDS);
    private static final int MOST = 4;
    private static final int INHERITED = 2;

    /** Nothing told. */
    static final Clues NONE = new Clues(Map.of(), false, false, false, false, false);

    /** Weighs the words of a line. */
    static Clues of(Line line) {
        Map<EventType, Integer> topics = new EnumMap<>(EventType.class);
        Map<EventType, Integer> acts = new EnumMap<>(EventType.class);
        Set<Term> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Automaton.Hit<Term> hit : line.terms()) {
            Term term = hit.value();
            if (term.kind() == Term.Kind.TOPIC) {
                term.types().forEach((type, weight) -> topics.merge(type, weight, Integer::sum));
            } else if (seen.add(term)) {
                switch (term.kind()) {
                    case RESTRICT -> RESTRICTIONS.forEach(type -> acts.merge(type, 2, Integer::sum));
                    case ISSUE -> ISSUED.forEach(type -> acts.merge(type, 1, Integer::sum));
                    default ->
                        term.types().forEach((type, weight) -> {
                            acts.merge(type, weight, Integer::sum);
                            // "Firmly opposes", 约谈: such an act is its own topic.
                            topics.merge(type, weight - 1, Integer::sum);
                        });
                }
            }
        }
        return new Clues(
                types(topics, acts),
                line.terms().stream().anyMatch(t -> t.value().kind().act()),
                line.has(Term.Kind.HEDGE),
                line.has(Term.Kind.PAST),
                line.has(Term.Kind.OPINION) || line.has(Term.Kind.QUESTION),
                line.has(Term.Kind.DOMAIN));
    }

    /** With the types of the sentence before, weakly, where its own words tell none but it goes on ("the rule", a date). */
    Clues after(Clues before, boolean dated) {
        if (!types.isEmpty() || before.types.isEmpty() || !(dated || acting)) {
            return this;
        }
        Map<EventType, Integer> inherited = new EnumMap<>(EventType.class);
        before.types.forEach((type, weight) -> inherited.put(type, Math.min(weight, INHERITED)));
        return new Clues(inherited, acting, tentative, background, opinion, domain);
    }

    /** How strongly the words speak for a type; 0 where they do not. */
    int of(EventType type) {
        return types.getOrDefault(type, 0);
    }

    /** The type they speak for most; empty if for none. */
    Optional<EventType> strongest() {
        return types.entrySet().stream()
                .max(Map.Entry.<EventType, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private static Map<EventType, Integer> types(Map<EventType, Integer> topics, Map<EventType, Integer> acts) {
        Map<EventType, Integer> types = new EnumMap<>(EventType.class);
        acts.forEach((type, act) -> {
            int topic = topics.getOrDefault(type, 0);
            if (topic > 0) {
                types.put(type, Math.min(topic, MOST) + Math.min(act, 2));
            }
        });
        return types;
    }
}
