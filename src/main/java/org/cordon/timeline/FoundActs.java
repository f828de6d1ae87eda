package org.cordon.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.timeline.LinkFinder.Act;

/**
 * The acts known from articles only, as a later sentence may name them: by a document that they alone cite, by who did them and
 * the day ("the notice it issued on 2 May"), or by "the move" after the sentence that tells of them.
 */
final class FoundActs {

    /** An event and the statements it was made of, in stable order. */
    record Told(Event event, List<Joined> reports) {}

    private static final int LOOK_BACK = 2;

    private final Map<String, List<Act>> byDocument = new HashMap<>();
    private final Map<String, List<Act>> byDay = new HashMap<>();
    private final Map<String, Act> byLine = new HashMap<>();

    FoundActs(List<Told> found, Kin kin) {
        for (Told told : found) {
            Act act = Act.of(told.event(), kin);
            if (Dates.day(told.event().date())) {
                act.doers()
                        .forEach(d -> byDay.computeIfAbsent(
                                        Pointers.day(d, act.day().toString()), k -> new ArrayList<>())
                                .add(act));
            }
            for (Joined joined : told.reports()) {
                byLine.put(key(joined.reading(), joined.line()), act);
                if (!joined.pointers().bears()) {
                    joined.pointers()
                            .documents()
                            .keySet()
                            .forEach(d -> byDocument
                                    .computeIfAbsent(d, k -> new ArrayList<>())
                                    .add(act));
                }
            }
        }
    }

    /** The acts that a sentence names, each with the citation by which it does. */
    Map<Act, Optional<String>> named(Joined joined) {
        Map<Act, Optional<String>> named = new LinkedHashMap<>();
        joined.pointers().documents().forEach((key, words) -> {
            List<Act> acts =
                    byDocument.getOrDefault(key, List.of()).stream().distinct().toList();
            if (acts.size() == 1) {
                named.put(acts.getFirst(), Optional.of(words));
            }
        });
        joined.pointers()
                .days()
                .forEach(
                        day -> byDay.getOrDefault(day, List.of()).forEach(a -> named.putIfAbsent(a, Optional.empty())));
        before(joined).ifPresent(a -> named.putIfAbsent(a, Optional.empty()));
        return named;
    }

    private Optional<Act> before(Joined joined) {
        if (!joined.pointers().back()) {
            return Optional.empty();
        }
        for (int i = 1; i <= LOOK_BACK; i++) {
            Act act = byLine.get(key(joined.reading(), joined.line() - i));
            if (act != null) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }

    private static String key(Reading reading, int line) {
        return reading.article().id() + "#" + line;
    }
}
