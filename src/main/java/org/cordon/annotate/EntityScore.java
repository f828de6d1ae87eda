package org.cordon.annotate;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Counts names found whose span is one that people marked. */
final class EntityScore {

    private int found;
    private int marked;
    private int right;

    void add(List<Span> mentions, List<Span> names) {
        Set<Span> open = new HashSet<>(names);
        found += mentions.size();
        marked += names.size();
        for (Span mention : mentions) {
            right += open.remove(mention) ? 1 : 0;
        }
    }

    void print(PrintStream out) {
        out.printf(Locale.ROOT, "names %d%n", marked);
        out.printf(Locale.ROOT, "precision %.4f%n", ratio(right, found));
        out.printf(Locale.ROOT, "recall %.4f%n", ratio(right, marked));
        out.printf(Locale.ROOT, "f1 %.4f%n", ratio(2 * right, found + marked));
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
