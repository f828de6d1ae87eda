package org.cordon.annotate;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/**
 * Counts right spans and values. A span is strictly right if equal, relaxed if it overlaps; a value is right on a relaxed
 * span. Each found and each marked span counts once.
 */
final class TemporalScore {

    private int found;
    private int marked;
    private int strict;
    private int relaxed;
    private int value;

    /** Adds one text. */
    <G> void add(List<TimeExpression> system, List<G> gold, Fit<G> fit) {
        found += system.size();
        marked += gold.size();
        boolean[] used = new boolean[gold.size()];
        for (TimeExpression expression : system) {
            int best = best(expression, gold, fit, used);
            if (best < 0) {
                continue;
            }
            used[best] = true;
            relaxed++;
            strict += fit.equal.test(expression, gold.get(best)) ? 1 : 0;
            value += fit.value.test(expression, gold.get(best)) ? 1 : 0;
        }
    }

    /** How a found expression is compared to a marked one. */
    record Fit<G>(
            BiPredicate<TimeExpression, G> equal,
            BiPredicate<TimeExpression, G> overlap,
            BiPredicate<TimeExpression, G> value) {}

    void print(PrintStream out) {
        out.printf(Locale.ROOT, "expressions %d%n", marked);
        out.printf(Locale.ROOT, "relaxed-precision %.4f%n", ratio(relaxed, found));
        out.printf(Locale.ROOT, "relaxed-recall %.4f%n", ratio(relaxed, marked));
        out.printf(Locale.ROOT, "value-accuracy %.4f%n", ratio(value, relaxed));
        out.printf(Locale.ROOT, "strict-f1 %.4f%n", f1(strict));
        out.printf(Locale.ROOT, "relaxed-f1 %.4f%n", f1(relaxed));
        out.printf(Locale.ROOT, "value-f1 %.4f%n", f1(value));
    }

    private static <G> int best(TimeExpression expression, List<G> gold, Fit<G> fit, boolean[] used) {
        int best = -1;
        for (int i = 0; i < gold.size(); i++) {
            if (used[i] || !fit.overlap.test(expression, gold.get(i))) {
                continue;
            }
            if (best < 0 || fit.equal.test(expression, gold.get(i))) {
                best = i;
            }
        }
        return best;
    }

    private double f1(int right) {
        return ratio(2 * right, found + marked);
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
