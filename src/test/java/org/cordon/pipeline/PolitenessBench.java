package org.cordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.cordon.bench.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred hosts on the loopback, each asking for a pause of two seconds; then the same with one that dribbles. */
class PolitenessBench {

    private static final int HOSTS = 200;
    private static final Duration DELAY = Duration.ofSeconds(2);

    @Test
    void twoHundredHostsAreVisitedAtThePaceTheyAllow(@TempDir Path warm, @TempDir Path even, @TempDir Path uneven)
            throws Exception {
        // What the first pages cost is the compiler's, not the crawler's.
        Politeness.of(warm, HOSTS, Duration.ofMillis(200), Set.of());
        Politeness alone = Politeness.of(even, HOSTS, DELAY, Set.of());
        Politeness beside = Politeness.of(uneven, HOSTS, DELAY, Set.of("127.0.1.100"));

        Table.row("politeness: pace of what is allowed", percent(alone.pace()), ">= 95 %", alone.pace() >= 0.95);
        Table.atMost(0, "politeness: gaps shorter than asked for", alone.violations() + beside.violations());
        Table.atMost(0, "politeness: forbidden pages asked for", alone.breaches() + beside.breaches());
        Table.atMost(1, "politeness: connections a host at once", alone.connections());
        Table.atMost(0.02, "politeness: what one dribbling host costs the others", alone.pace() / beside.pace() - 1);
        Table.atMost(
                0.02, "second pass: bytes for each of the first", (double) alone.secondBytes() / alone.firstBytes());
        assertThat(alone.violations() + alone.breaches()).isZero();
    }

    private static String percent(double share) {
        return String.format(java.util.Locale.ROOT, "%8.2f %%", share * 100);
    }
}
