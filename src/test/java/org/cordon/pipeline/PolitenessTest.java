package org.cordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manners of a whole run towards many hosts; {@code PolitenessBench} measures them at full size. */
class PolitenessTest {

    @TempDir
    Path root;

    @Test
    void everyHostIsAskedAtItsOwnPaceOverOneConnectionAndNothingItForbids() throws Exception {
        Politeness seen = Politeness.of(root, new Politeness.Town(30, Duration.ofMillis(300), 4, Set.of()));

        assertThat(seen.ends()).hasSize(30);
        assertThat(seen.violations()).isZero();
        assertThat(seen.breaches()).isZero();
        assertThat(seen.connections()).isEqualTo(1);
        assertThat(seen.pace()).isBetween(0.01, 1.0);
        assertThat((double) seen.secondBytes() / seen.firstBytes()).isLessThan(0.02);
    }
}
