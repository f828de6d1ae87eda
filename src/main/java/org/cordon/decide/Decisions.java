package org.cordon.decide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** All decisions, oldest first. An immutable value. */
public record Decisions(List<Decision> all) {

    /** Nobody decided anything. */
    public static final Decisions NONE = new Decisions(List.of());

    public Decisions {
        all = List.copyOf(all);
    }

    /** The decisions that count: those not undone, undoings left out; an undoing that is undone itself undoes nothing. */
    public List<Decision> inForce() {
        Map<String, String> undone = undoings();
        return all.stream()
                .filter(d -> d.act() != Act.UNDO && !undone.containsKey(d.id()))
                .toList();
    }

    /** The decision that undid another; empty where that one still counts. */
    public Optional<Decision> undoing(String id) {
        return Optional.ofNullable(undoings().get(id)).flatMap(this::decision);
    }

    /** The decision of an id; empty if there is none. */
    public Optional<Decision> decision(String id) {
        return all.stream().filter(d -> d.id().equals(id)).findFirst();
    }

    /** The decision made last of those that can be undone; empty if there is none. */
    public Optional<Decision> last() {
        List<Decision> left = inForce();
        return left.isEmpty() ? Optional.empty() : Optional.of(left.getLast());
    }

    /** Whether an editor said that two events are two, in whatever order they are named. */
    public boolean notDuplicates(String one, String other) {
        return inForce().stream()
                .filter(d -> d.act() == Act.NOT_DUPLICATE)
                .anyMatch(d -> new HashSet<>(d.matter().subjects()).equals(Set.of(one, other)));
    }

    /** What was decided last about each name, by name. */
    public Map<String, Decision> names() {
        Map<String, Decision> names = new LinkedHashMap<>();
        inForce().stream()
                .filter(d -> d.act() == Act.NAME_ACCEPT || d.act() == Act.NAME_REJECT)
                .forEach(d -> names.put(d.matter().subjects().getFirst(), d));
        return names;
    }

    /** These and one more. */
    public Decisions with(Decision decision) {
        List<Decision> more = new ArrayList<>(all);
        more.add(Objects.requireNonNull(decision));
        return new Decisions(more);
    }

    // A decision can only be undone by a later one, so from the end backwards each undoing is known to count or not.
    private Map<String, String> undoings() {
        Map<String, String> undone = new LinkedHashMap<>();
        for (Decision decision : all.reversed()) {
            if (decision.act() == Act.UNDO && !undone.containsKey(decision.id())) {
                undone.putIfAbsent(decision.matter().subjects().getFirst(), decision.id());
            }
        }
        return undone;
    }
}
