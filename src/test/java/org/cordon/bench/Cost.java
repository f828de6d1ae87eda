package org.cordon.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/** What a way is paid in, in nanoseconds. */
public enum Cost {
    /** The CPU time of the asking thread alone: the neighbours on a busy machine hardly change it. */
    THREAD(() -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()),
    /** The CPU time of all threads, the collector's and the compiler's with them. */
    PROCESS(() -> ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime()),
    /** The time on the wall: only for what happens in another process. */
    WALL(System::nanoTime);

    private final LongSupplier clock;

    Cost(LongSupplier clock) {
        this.clock = clock;
    }

    /** What was paid so far. */
    public long now() {
        return clock.getAsLong();
    }
}
