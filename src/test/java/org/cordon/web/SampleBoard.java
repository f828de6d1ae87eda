package org.cordon.web;

import java.time.Duration;
import java.util.Optional;
import org.cordon.pipeline.Run;

/** Shows the run that a test sets, none at first. */
final class SampleBoard implements Run.Board {

    private Optional<Run> run = Optional.empty();
    private long changes;

    synchronized void set(Optional<Run> now) {
        run = now;
        changes++;
        notifyAll();
    }

    @Override
    public synchronized Optional<Run> now() {
        return run;
    }

    /** Woken early, it tells that nothing changed, as a board may. */
    @Override
    public synchronized long await(long seen, Duration most) throws InterruptedException {
        // To wait no time at all would be to wait for ever.
        if (changes == seen && most.isPositive()) {
            wait(most.toMillis());
        }
        return changes;
    }
}
