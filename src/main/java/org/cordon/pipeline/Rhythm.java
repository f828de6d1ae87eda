package org.cordon.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How often a source publishes: the newest moment known, the usual (median) gap between two, and the longest. */
record Rhythm(Instant newest, Duration usual, Duration longest) {

    private static final Duration SHORTEST_WAIT = Duration.ofMinutes(15);
    private static final Duration LONGEST_WAIT = Duration.ofDays(2);
    private static final Duration ONE_BURST = Duration.ofMinutes(5);
    private static final Duration WEEKEND = Duration.ofDays(4);
    private static final int ENOUGH = 5;

    /** The rhythm of some moments; empty where they are too few to tell. What comes in one burst counts once. */
    static Optional<Rhythm> of(List<Instant> moments) {
        List<Instant> sorted =
                moments.stream().sorted(Comparator.reverseOrder()).toList();
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1, last = 0; i < sorted.size(); i++) {
            Duration gap = Duration.between(sorted.get(i), sorted.get(last));
            if (gap.compareTo(ONE_BURST) > 0) {
                gaps.add(gap);
                last = i;
            }
        }
        if (gaps.size() < ENOUGH) {
            return Optional.empty();
        }
        gaps.sort(Comparator.naturalOrder());
        return Optional.of(new Rhythm(sorted.getFirst(), gaps.get(gaps.size() / 2), gaps.getLast()));
    }

    /** The time to the next visit: half the usual gap, longer where nothing has come for long; from 15 minutes to two days. */
    Duration wait(Instant now) {
        Duration open = Duration.between(newest, now);
        Duration wait = longer(usual.dividedBy(2), open.dividedBy(8));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : longer(wait, SHORTEST_WAIT);
    }

    /** Whether nothing has come for twice the longest gap known, holidays aside. */
    boolean silent(Instant now) {
        return Duration.between(newest, now).compareTo(longer(longest.multipliedBy(2), WEEKEND)) > 0;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
