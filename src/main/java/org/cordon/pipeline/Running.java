package org.cordon.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.cordon.corpus.Source;
import org.cordon.pipeline.Run.Visiting;

/** Knows of the run that goes on, and of the last one that brought or skipped anything. */
final class Running implements Progress, Run.Board {

    private final Clock clock;
    private final Map<String, Visit> visits = new ConcurrentHashMap<>();
    private volatile Optional<Current> current = Optional.empty();
    private volatile Optional<Run> last = Optional.empty();
    private volatile At at = new At(Stage.READ, 0, 0);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long changes = 1;

    private record At(Stage stage, long done, long total) {}

    private record Current(Instant begun, Keeper keeper) {}

    private record Visit(Source source, Instant since, Keeper.Tally tally) {}

    Running(Clock clock) {
        this.clock = clock;
    }

    /** Tells another too. */
    Progress beside(Progress other) {
        return (stage, done, total) -> {
            at(stage, done, total);
            other.at(stage, done, total);
        };
    }

    @Override
    public void at(Stage stage, long done, long total) {
        at = new At(stage, done, total);
        changed();
    }

    private void changed() {
        lock.lock();
        try {
            changes++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void begin(Instant now, Keeper keeper) {
        visits.clear();
        at = new At(Stage.READ, 0, 0);
        current = Optional.of(new Current(now, keeper));
        changed();
    }

    void visiting(Source source, Keeper.Tally tally) {
        visits.put(source.id(), new Visit(source, clock.instant(), tally));
        changed();
    }

    void visited(Source source) {
        visits.remove(source.id());
        changed();
    }

    /** Ends the run; {@code events} is how many events it changed. */
    void end(int events) {
        Optional<Run> run = current.map(c -> snapshot(c, true, events));
        current = Optional.empty();
        if (run.isPresent() && (last.isEmpty() || told(run.get().report()))) {
            last = run;
        }
        changed();
    }

    private static boolean told(RunReport report) {
        return report.added() + report.changed() + report.unchanged() + report.events() > 0
                || !report.skipped().isEmpty();
    }

    @Override
    public Optional<Run> now() {
        return current.map(c -> snapshot(c, false, 0)).or(() -> last);
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

    private Run snapshot(Current run, boolean over, int events) {
        At stands = at;
        List<Visiting> visiting = visits.values().stream()
                .map(v -> new Visiting(
                        v.source(), v.since(), v.tally().kept(), v.tally().skipped()))
                .sorted(Comparator.comparing(Visiting::since)
                        .thenComparing(v -> v.source().id()))
                .toList();
        RunReport report = run.keeper().report(events, Duration.between(run.begun(), clock.instant()));
        return new Run(
                run.begun(), over, stands.stage(), stands.done(), stands.total(), over ? List.of() : visiting, report);
    }
}
