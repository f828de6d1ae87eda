package org.cordon.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What one way costs for each 1 of another, both in one run: a, b, b, a, warm for a while and until two rounds agree within 3 %, then
 * the median of seven rounds, or more, with the lowest and the highest. That both ways give the same answer is for the caller to assert first.
 */
public final class Ratio {

    private static final double AGREED = 0.03;
    private static final int MOST_WARMING = 60;
    private static final long LEAST_WARMING_NANOS = 25_000_000_000L;
    private static final int MEASURED = 7;
    private static final long LEAST_NANOS = 60_000_000;

    /** For clocks that count in hundredths of a second, as that of a process does. */
    private static final long LEAST_COARSE_NANOS = 600_000_000;

    private final String what;
    private final LongSupplier clock;
    private final int measured;
    private final long least;

    /** Keeps the compiler from leaving out what nobody reads. */
    @SuppressWarnings("unused")
    private static volatile @Nullable Object sink;

    private Ratio(String what, LongSupplier clock, long least, int measured) {
        this.what = what;
        this.clock = clock;
        this.least = least;
        this.measured = measured;
    }

    /** A ratio to be measured; {@code what} is the line's name in the table. */
    public static Ratio of(String what) {
        return new Ratio(what, Cost.THREAD::now, LEAST_NANOS, MEASURED);
    }

    /** The same, paid in something else than the asking thread's CPU time. */
    public Ratio in(Cost other) {
        return new Ratio(what, other::now, other == Cost.PROCESS ? LEAST_COARSE_NANOS : LEAST_NANOS, measured);
    }

    /** The same, paid in what a clock counts in nanoseconds, if by coarse steps. */
    public Ratio in(LongSupplier other) {
        return new Ratio(what, other, LEAST_COARSE_NANOS, measured);
    }

    /** The same, over so many rounds: for ways that cost nearly the same, whose ratio a neighbour on the machine would sway. */
    public Ratio over(int rounds) {
        return new Ratio(what, clock, least, rounds);
    }

    /** Measures what ours costs for each 1 of the plain way, and prints it beside the most it should. */
    public double atMost(double goal, Callable<?> ours, Callable<?> plain) throws Exception {
        Rounds rounds = measured(ours, plain);
        double ratio = rounds.median(r -> r[0] / r[1]);
        Table.row(what, rounds.shown(r -> r[0] / r[1]), "at most " + goal, ratio <= goal);
        return ratio;
    }

    /** Measures how many times ours goes into the plain way, and prints it beside the least it should. */
    public double atLeast(double goal, Callable<?> ours, Callable<?> plain) throws Exception {
        Rounds rounds = measured(ours, plain);
        double ratio = rounds.median(r -> r[1] / r[0]);
        Table.row(what, rounds.shown(r -> r[1] / r[0]), "at least " + goal, ratio >= goal);
        return ratio;
    }

    private Rounds measured(Callable<?> ours, Callable<?> plain) throws Exception {
        int[] times = {times(ours), times(plain)};
        double[] last = round(ours, plain, times);
        // Two rounds may agree by chance long before all is compiled.
        for (long began = System.nanoTime(); System.nanoTime() - began < LEAST_WARMING_NANOS; ) {
            last = round(ours, plain, times);
        }
        times = new int[] {times(ours), times(plain)};
        boolean steady = false;
        for (int i = 0; i < MOST_WARMING && !steady; i++) {
            double[] next = round(ours, plain, times);
            steady = agree(last[0], next[0]) && agree(last[1], next[1]);
            last = next;
        }
        List<double[]> rounds = new ArrayList<>();
        for (int i = 0; i < measured; i++) {
            rounds.add(round(ours, plain, times));
        }
        return new Rounds(rounds, steady);
    }

    private static boolean agree(double a, double b) {
        return Math.abs(a - b) <= AGREED * Math.max(a, b);
    }

    /** How often a way must be gone for its cost to be told from the clock's grain. */
    private int times(Callable<?> way) throws Exception {
        int times = 1;
        long taken = timed(way, times);
        while (taken < least) {
            times *= 2;
            taken = timed(way, times);
        }
        return times;
    }

    private double[] round(Callable<?> ours, Callable<?> plain, int[] times) throws Exception {
        double a = timed(ours, times[0]);
        double b = timed(plain, times[1]);
        b += timed(plain, times[1]);
        a += timed(ours, times[0]);
        return new double[] {a / times[0] / 2, b / times[1] / 2};
    }

    private long timed(Callable<?> way, int times) throws Exception {
        long began = clock.getAsLong();
        for (int i = 0; i < times; i++) {
            sink = way.call();
        }
        return Math.max(1, clock.getAsLong() - began);
    }

    private interface Measure {
        double of(double[] round);
    }

    private record Rounds(List<double[]> all, boolean steady) {

        double median(Measure measure) {
            return sorted(measure).get(all.size() / 2);
        }

        private List<Double> sorted(Measure measure) {
            List<Double> values = new ArrayList<>();
            all.forEach(r -> values.add(measure.of(r)));
            Collections.sort(values);
            return values;
        }

        String shown(Measure measure) {
            List<Double> values = sorted(measure);
            return String.format(
                    Locale.ROOT,
                    "%8.4f (%.4f to %.4f; %.1f to %.1f µs)%s",
                    median(measure),
                    values.getFirst(),
                    values.getLast(),
                    median(r -> r[0]) / 1000,
                    median(r -> r[1]) / 1000,
                    steady ? "" : " not steady");
        }
    }
}
