package org.cordon.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A phrase that speaks of time: the half-open span {@code [start, end)} and what it means. */
record Finding(int start, int end, Meaning meaning) {

    /** The longest findings that do not overlap, in text order; of two with one span the earlier in the list. */
    static List<Finding> longest(List<Finding> all) {
        List<Finding> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingInt(Finding::start)
                .thenComparing(Comparator.comparingInt(Finding::end).reversed()));
        List<Finding> kept = new ArrayList<>();
        for (Finding finding : sorted) {
            int last = kept.size() - 1;
            if (last < 0 || kept.get(last).end <= finding.start) {
                kept.add(finding);
            } else if (finding.length() > kept.get(last).length()) {
                kept.set(last, finding);
            }
        }
        return kept;
    }

    /** The same meaning, said by another span. */
    Finding over(int from, int to) {
        return new Finding(from, to, meaning);
    }

    private int length() {
        return end - start;
    }
}
