package org.cordon.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A stretch {@code [start, end)} of a text that is written like some names. */
record Candidate(int start, int end, List<Name> names) {

    /** Of candidates that overlap the longest, in text order; of two as long the earlier. */
    static List<Candidate> longest(List<Candidate> candidates) {
        List<Candidate> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparingInt((Candidate c) -> c.start - c.end).thenComparingInt(Candidate::start));
        TreeSet<Candidate> kept = new TreeSet<>(Comparator.comparingInt(Candidate::start));
        for (Candidate candidate : sorted) {
            Candidate before = kept.floor(candidate);
            Candidate after = kept.ceiling(candidate);
            boolean free = (before == null || before.end <= candidate.start)
                    && (after == null || after.start >= candidate.end);
            if (free) {
                kept.add(candidate);
            }
        }
        return List.copyOf(kept);
    }

    /** The entities that bear one of the names; those of weak names only where asked. */
    Set<String> entities(boolean weak) {
        Set<String> ids = new HashSet<>();
        for (Name name : names) {
            if (weak || !name.weak()) {
                ids.add(name.entity());
            }
        }
        return ids;
    }

    boolean within(Candidate other) {
        return start >= other.start && end <= other.end && end - start < other.end - other.start;
    }

    boolean sameSpan(Candidate other) {
        return start == other.start && end == other.end;
    }

    /** The one entity that bears a strong name; empty if there is none or more than one. */
    Optional<String> only() {
        Set<String> ids = entities(false);
        return ids.size() == 1 ? ids.stream().findFirst() : Optional.empty();
    }

    /** Only the names that hold on a day. */
    Candidate on(Optional<LocalDate> day) {
        boolean all = names.stream().allMatch(name -> name.term().holds(day));
        return all
                ? this
                : new Candidate(
                        start,
                        end,
                        names.stream().filter(name -> name.term().holds(day)).toList());
    }
}
