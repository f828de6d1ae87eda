package org.cordon.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/** The days and numbers in the names of one article's files, in the order of the numbers: eight bytes a file. */
record FileNames(long[] packed) {

    private static final int DAY_BITS = 40;
    private static final long DAY = (1L << DAY_BITS) - 1;

    static FileNames of(LocalDate day, int number) {
        return new FileNames(new long[] {(long) number << DAY_BITS | day.toEpochDay() & DAY});
    }

    /** These and others; of two files of one number the one that comes later counts. */
    FileNames with(FileNames more) {
        int taken = number(more.packed[0]);
        long[] kept = Arrays.stream(packed).filter(p -> number(p) != taken).toArray();
        long[] all = Arrays.copyOf(kept, kept.length + 1);
        all[kept.length] = more.packed[0];
        Arrays.sort(all);
        return new FileNames(all);
    }

    /** The highest number. */
    int last() {
        return number(packed[packed.length - 1]);
    }

    /** What is made of each day and number, in the order of the numbers. */
    <T> List<T> map(BiFunction<LocalDate, Integer, T> make) {
        List<T> made = new ArrayList<>(packed.length);
        for (long one : packed) {
            // Days before 1970 are negative.
            made.add(make.apply(
                    LocalDate.ofEpochDay(one << (Long.SIZE - DAY_BITS) >> (Long.SIZE - DAY_BITS)), number(one)));
        }
        return made;
    }

    private static int number(long packed) {
        return (int) (packed >>> DAY_BITS);
    }
}
