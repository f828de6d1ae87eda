package org.cordon.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.cordon.pipeline.Run;

/** Shows the run that a test sets, none at first. */
final class SampleBoard implements Run.Board {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Optional<Run> run = Optional.empty();
    private long changes;

    void set(Optional<Run> now) {
        lock.lock();
        try {
            run = now;
            changes++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<Run> now() {
        lock.lock();
        try {
            return run;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long await(long seen, Duration most) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = most.toNanos();
            while (changes == seen && left > 0) {
                left = changed.awaitNanos(left);
            }
            return changes;
        } finally {
            lock.unlock();
        }
    }
}
