package org.cordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cordon.bench.Table;
import org.cordon.pipeline.Politeness.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two hundred hosts on the loopback, each with twelve articles and asking for a pause of two seconds, as {@link Politeness} sees them:
 * first by a program that was started for it, then in turns with and without one host that dribbles.
 */
class PolitenessBench {

    private static final int HOSTS = 200;
    private static final int PAGES = 12;
    private static final Duration DELAY = Duration.ofSeconds(2);
    private static final Town EVEN = new Town(HOSTS, DELAY, PAGES, Set.of());
    private static final Town UNEVEN = new Town(HOSTS, DELAY, PAGES, Set.of("127.0.1.100"));

    @TempDir
    Path root;

    private int runs;

    @Test
    void twoHundredHostsAreVisitedAtThePaceTheyAllow() throws Exception {
        Politeness first = run(EVEN);
        pace("politeness: pace, first run of a program", first);
        List<Politeness> beside = new ArrayList<>(List.of(run(UNEVEN)));
        List<Politeness> alone = new ArrayList<>(List.of(run(EVEN), run(EVEN)));
        beside.addAll(List.of(run(UNEVEN), run(UNEVEN)));
        alone.add(run(EVEN));
        alone.forEach(run -> pace("politeness: pace, later run", run));
        beside.forEach(run -> pace("politeness: pace of the others beside one that dribbles", run));

        List<Politeness> all =
                Stream.of(List.of(first), alone, beside).flatMap(List::stream).toList();
        int violations = all.stream().mapToInt(Politeness::violations).sum();
        int breaches = all.stream().mapToInt(Politeness::breaches).sum();
        Table.atMost(0, "politeness: gaps shorter than asked for, all runs", violations);
        Table.atMost(0, "politeness: forbidden pages asked for, all runs", breaches);
        Table.atMost(
                1,
                "politeness: connections a host at once",
                all.stream().mapToInt(Politeness::connections).max().orElseThrow());
        dribbling(alone, beside);
        Table.atMost(
                0.02, "second pass: bytes for each of the first", (double) first.secondBytes() / first.firstBytes());
        assertThat(violations + breaches).isZero();
    }

    private Politeness run(Town town) throws IOException, InterruptedException {
        return Politeness.of(root.resolve("run" + runs++), town);
    }

    private static void pace(String what, Politeness run) {
        String shown = String.format(
                Locale.ROOT,
                "%8.4f (%d hosts; slowest %.4f)",
                run.pace(),
                run.ends().size(),
                run.slowestPace());
        Table.row(what, shown, "at least 0.95", run.pace() >= 0.95);
    }

    /** When a host was done beside one that dribbles, for each 1 of when it was done without: the middle of three runs each. */
    private static void dribbling(List<Politeness> alone, List<Politeness> beside) {
        List<Double> costs = beside.getFirst().ends().keySet().stream()
                .map(host -> end(beside, host) / end(alone, host) - 1)
                .sorted()
                .toList();
        String shown = String.format(
                Locale.ROOT,
                "%8.4f (%.4f to %.4f over %d hosts)",
                costs.get(costs.size() / 2),
                costs.getFirst(),
                costs.getLast(),
                costs.size());
        Table.row(
                "politeness: what one dribbling host costs the others, median host",
                shown,
                "at most 0.02",
                costs.get(costs.size() / 2) <= 0.02);
    }

    private static double end(List<Politeness> runs, String host) {
        List<Long> ends = runs.stream()
                .map(Politeness::ends)
                .map(Map::copyOf)
                .map(all -> all.get(host).toNanos())
                .sorted()
                .toList();
        return ends.get(ends.size() / 2);
    }
}
