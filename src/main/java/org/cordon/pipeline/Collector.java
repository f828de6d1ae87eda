package org.cordon.pipeline;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordon.corpus.Source;
import org.cordon.crawl.CrawlStore;
import org.cordon.crawl.CrawlStore.Memory;
import org.cordon.crawl.Crawler;
import org.cordon.crawl.Visit;
import org.cordon.pipeline.Progress.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Visits sources, many hosts at once, and remembers how each visit went. The time to the next visit
 * follows how often a source publishes; a failing one waits longer each time.
 */
final class Collector {

    private static final Logger LOG = LoggerFactory.getLogger(Collector.class);
    private static final int AT_ONCE = 512;

    /** A first failure is most often the network's, and passes. */
    private static final Duration FIRST_RETRY = Duration.ofMinutes(15);

    private static final Duration LONGEST_RETRY = Duration.ofDays(2);
    private static final Duration USUAL_WAIT = Duration.ofHours(6);

    private final Crawler crawler;
    private final CrawlStore store;
    private final Clock clock;
    private final Running running;

    Collector(Crawler crawler, CrawlStore store, Clock clock, Running running) {
        this.crawler = crawler;
        this.store = store;
        this.clock = clock;
        this.running = running;
    }

    List<SourceState> states(List<Source> sources) {
        Map<String, Memory> memories = store.memories();
        Map<String, List<Instant>> moments = store.moments();
        return sources.stream()
                .map(s -> state(s, Optional.ofNullable(memories.get(s.id())), moments.getOrDefault(s.id(), List.of())))
                .toList();
    }

    private static SourceState state(Source source, Optional<Memory> memory, List<Instant> moments) {
        Optional<Rhythm> rhythm = Rhythm.of(moments);
        Optional<Instant> read = memory.flatMap(Memory::succeeded);
        return new SourceState(
                source,
                memory.map(Memory::visited),
                read,
                source.enabled() ? memory.map(Memory::next) : Optional.empty(),
                memory.map(Memory::articles).orElse(0),
                memory.map(Memory::skipped).orElse(0),
                memory.flatMap(Memory::problem),
                new SourceState.Pulse(
                        moments.stream().findFirst(),
                        memory.map(m -> wait(source, rhythm, m.visited())),
                        memory.map(Memory::failures).orElse(0),
                        rhythm.isPresent() && read.filter(rhythm.get()::silent).isPresent()));
    }

    /** The enabled sources whose next visit is due. */
    List<Source> due(List<Source> sources) {
        Instant now = clock.instant();
        Map<String, Memory> memories = store.memories();
        return sources.stream()
                .filter(Source::enabled)
                .filter(s -> Optional.ofNullable(memories.get(s.id()))
                        .map(m -> !m.next().isAfter(now))
                        .orElse(true))
                .toList();
    }

    void visit(List<Source> sources, Keeper keeper, Progress progress) throws IOException, InterruptedException {
        AtomicInteger done = new AtomicInteger();
        List<Callable<Void>> visits = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(
                        AT_ONCE, Thread.ofVirtual().name("visit-", 0).factory());
                Readers readers = new Readers()) {
            progress.at(Stage.FETCH, 0, sources.size());
            for (Source source : sources) {
                visits.add(() -> {
                    visit(source, keeper, readers);
                    progress.at(Stage.FETCH, done.incrementAndGet(), sources.size());
                    return null;
                });
            }
            List<Future<Void>> ended = threads.invokeAll(visits);
            for (int i = 0; i < ended.size(); i++) {
                end(sources.get(i), ended.get(i), keeper);
            }
        }
    }

    // A document that breaks what reads it costs its own source a visit, and nobody else theirs.
    private void end(Source source, Future<Void> visit, Keeper keeper) throws IOException, InterruptedException {
        try {
            visit.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw new IOException("a visit could not be kept: " + failure.getMessage(), failure);
            }
            LOG.error("the visit to {} broke", source.id(), e.getCause());
            keeper.skip(source.url().toString(), "could not be read: " + e.getCause());
            remember(source, store.memory(source.id()), keeper.tally(), Visit.broken(String.valueOf(e.getCause())));
        }
    }

    private void visit(Source source, Keeper keeper, Readers readers) throws IOException, InterruptedException {
        Optional<Memory> before = store.memory(source.id());
        Keeper.Tally tally = keeper.tally();
        running.visiting(source, tally);
        try {
            remember(source, before, tally, crawler.visit(source, readers.on(tally)));
        } finally {
            running.visited(source);
        }
    }

    private void remember(Source source, Optional<Memory> before, Keeper.Tally tally, Visit visit) {
        Instant now = clock.instant();
        store.remember(source.id(), moments(source, before, visit));
        boolean failed = visit.problem().isPresent();
        int failures = failed ? before.map(Memory::failures).orElse(0) + 1 : 0;
        Duration wait = wait(source, Rhythm.of(store.moments(source.id())), now);
        Optional<String> problem =
                visit.problem().or(() -> visit.pages() == 0 ? visit.lastRefusal() : Optional.empty());
        store.remember(
                source.id(),
                new Memory(
                        now,
                        failed ? before.flatMap(Memory::succeeded) : Optional.of(now),
                        now.plus(failed ? backOff(wait, failures) : wait),
                        before.map(Memory::articles).orElse(0) + tally.kept(),
                        before.map(Memory::skipped).orElse(0) + tally.skipped() + visit.refused(),
                        problem.map(p -> p.substring(0, Math.min(p.length(), 900))),
                        failures));
    }

    // Where a source gives no dates, what is new since the last visit has come now; what the first visit finds has not.
    private List<Instant> moments(Source source, Optional<Memory> before, Visit visit) {
        boolean dated = !visit.moments().isEmpty();
        boolean arrived = visit.pages() > 0
                && source.format() != Source.Format.PAGE
                && before.flatMap(Memory::succeeded).isPresent();
        return dated || !arrived ? visit.moments() : List.of(clock.instant());
    }

    /** What the file says; else what the source's rhythm asks for; else the usual. */
    private static Duration wait(Source source, Optional<Rhythm> rhythm, Instant now) {
        return source.every().or(() -> rhythm.map(r -> r.wait(now))).orElse(USUAL_WAIT);
    }

    /** Twice as long after each failure, but for two days at most, or the usual wait where that is longer. */
    private static Duration backOff(Duration wait, int failures) {
        Duration first = FIRST_RETRY.compareTo(wait) < 0 ? FIRST_RETRY : wait;
        Duration longest = LONGEST_RETRY.compareTo(wait) < 0 ? wait : LONGEST_RETRY;
        Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, 20));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
