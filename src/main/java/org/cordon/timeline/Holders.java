package org.cordon.timeline;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Tells who of many holds the same numbers, by sorting a part of the numbers at a time: no map over millions of them, and memory
 * for only that part.
 */
final class Holders {

    private static final int A_PART = 1 << 21;

    /** Told of each number that two or more hold: they are the first {@code count} of {@code holders}, in ascending order. */
    interface Taker {
        void take(int[] holders, int count);
    }

    private Holders() {}

    /** Goes through the distinct numbers of each of so many holders. */
    static void each(int holders, IntFunction<int[]> numbers, Taker taker) {
        long all = 0;
        for (int i = 0; i < holders; i++) {
            all += numbers.apply(i).length;
        }
        int parts = (int) (all / A_PART) + 1;
        for (int part = 0; part < parts; part++) {
            long[] held = part(holders, numbers, part, parts);
            Arrays.sort(held);
            int[] same = new int[16];
            int count = 0;
            for (int i = 0; i < held.length; i++) {
                if (count == same.length) {
                    same = Arrays.copyOf(same, 2 * count);
                }
                same[count++] = (int) held[i];
                if (i + 1 == held.length || held[i] >>> 32 != held[i + 1] >>> 32) {
                    if (count > 1) {
                        taker.take(same, count);
                    }
                    count = 0;
                }
            }
        }
    }

    private static long[] part(int holders, IntFunction<int[]> numbers, int part, int parts) {
        long[] held = new long[1024];
        int count = 0;
        for (int i = 0; i < holders; i++) {
            for (int number : numbers.apply(i)) {
                if (Math.floorMod(number, parts) == part) {
                    if (count == held.length) {
                        held = Arrays.copyOf(held, 2 * count);
                    }
                    held[count++] = (long) number << 32 | i;
                }
            }
        }
        return Arrays.copyOf(held, count);
    }

    /** Counts how often each pair comes. */
    static final class Pairs {
        private long[] pairs = new long[1024];
        private int count;

        /** Takes a pair. */
        void add(int one, int other) {
            if (count == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * count);
            }
            pairs[count++] = (long) one << 32 | other;
        }

        /** The pairs that came at least so often, in ascending order: the first in the upper half, the second in the lower. */
        long[] atLeast(int often) {
            Arrays.sort(pairs, 0, count);
            long[] frequent = new long[count];
            int found = 0;
            int from = 0;
            for (int i = 0; i < count; i++) {
                if (i + 1 == count || pairs[i] != pairs[i + 1]) {
                    if (i + 1 - from >= often) {
                        frequent[found++] = pairs[i];
                    }
                    from = i + 1;
                }
            }
            return Arrays.copyOf(frequent, found);
        }
    }
}
