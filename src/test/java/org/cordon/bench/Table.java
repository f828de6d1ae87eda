package org.cordon.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/** Where the figures go: a line each, after one line about the machine they hold for. */
public final class Table {

    private static final AtomicBoolean HEADED = new AtomicBoolean();

    private Table() {}

    /** Prints a measured figure beside its goal. */
    public static void row(String what, String measured, String goal, boolean reached) {
        head();
        System.out.printf(Locale.ROOT, "%-62s %s | %s | %s%n", what, measured, goal, reached ? "reached" : "MISSED");
    }

    /** Prints a figure that was measured once and must not be more than a goal. */
    public static void atMost(double goal, String what, double measured) {
        row(what, String.format(Locale.ROOT, "%8.4f", measured), "at most " + goal, measured <= goal);
    }

    /** Prints why something could not be measured here. */
    public static void skipped(String what, String reason) {
        head();
        System.out.printf("%-62s skipped: %s%n", what, reason);
    }

    private static void head() {
        if (HEADED.compareAndSet(false, true)) {
            System.out.printf(
                    Locale.ROOT,
                    "Java %s, %d cores, load %.1f, heap at most %d MB%n",
                    Runtime.version(),
                    Runtime.getRuntime().availableProcessors(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                    Runtime.getRuntime().maxMemory() >> 20);
        }
    }
}
