package org.cordon.timeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordon.corpus.CuratedEvent.ConflictKind;
import org.cordon.timeline.Finding.Said;

/** Finds the counts that articles on one event give of one thing. */
final class Values {

    private Values() {}

    /** A count and the sentence that gives it. */
    private record Given(Count count, Evidence.Quote quote) {}

    /** What the articles say, one finding a unit; only where each article gives one number, else the slots are not the same. */
    static List<Finding> among(Set<String> actors, Set<String> others, List<Joined> joined) {
        Set<Reading> readings = new LinkedHashSet<>();
        joined.forEach(j -> readings.add(j.reading()));
        Map<Count.Unit, List<Given>> byUnit = new EnumMap<>(Count.Unit.class);
        for (Reading reading : readings) {
            Map<Count.Unit, List<Given>> here = given(actors, others, reading);
            here.forEach((unit, given) -> {
                if (given.stream().map(g -> g.count().key()).distinct().count() == 1) {
                    byUnit.computeIfAbsent(unit, u -> new ArrayList<>()).addAll(given);
                }
            });
        }
        List<Finding> findings = new ArrayList<>();
        byUnit.values().forEach(given -> findings.add(finding(given)));
        return findings;
    }

    private static Finding finding(List<Given> given) {
        Map<String, Count> counts = new LinkedHashMap<>();
        Map<String, Set<Evidence>> quotes = new LinkedHashMap<>();
        for (Given one : given) {
            counts.putIfAbsent(one.count().key(), one.count());
            quotes.computeIfAbsent(one.count().key(), k -> new LinkedHashSet<>())
                    .add(one.quote());
        }
        List<Said> said = new ArrayList<>();
        counts.forEach((key, count) ->
                said.add(new Said(key, count.says(), List.copyOf(quotes.getOrDefault(key, Set.of())))));
        boolean compatible = counts.values().stream()
                .allMatch(one -> counts.values().stream().allMatch(one::compatible));
        return new Finding(given.getFirst().count().slot(), ConflictKind.VALUE, said, compatible, Optional.empty());
    }

    private static Map<Count.Unit, List<Given>> given(Set<String> actors, Set<String> others, Reading reading) {
        Map<Count.Unit, List<Given>> given = new EnumMap<>(Count.Unit.class);
        Set<String> carried = new HashSet<>();
        for (Line line : reading.lines()) {
            Set<String> named = new LinkedHashSet<>();
            line.mentions().forEach(m -> named.add(m.entity()));
            boolean acting = named.stream().anyMatch(actors::contains)
                    || carried.stream().anyMatch(actors::contains);
            if (acting && named.stream().anyMatch(others::contains)) {
                counts(reading, line)
                        .forEach(c -> given.computeIfAbsent(c.unit(), u -> new ArrayList<>())
                                .add(new Given(c, reading.quote(line))));
            }
            if (named.stream().anyMatch(id -> id.startsWith("org:") || id.startsWith("gov:"))) {
                carried = named;
            }
        }
        return given;
    }

    private static List<Count> counts(Reading reading, Line line) {
        return Count.in(reading.folded(), line.sentence().start(), line.readTo());
    }
}
