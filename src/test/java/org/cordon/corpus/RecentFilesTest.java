package org.cordon.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentFilesTest {

    private static ArticleFile.Stored of(int length) {
        return new ArticleFile.Stored(Written.of("a1", "a".repeat(length)).article(), Optional.empty());
    }

    @Test
    void whatWasAskedForLastStaysWithinTheBound() {
        RecentFiles recent = new RecentFiles();
        for (int i = 0; i < 40; i++) {
            recent.put(Path.of("f" + i), of(1_000_000));
            recent.get(Path.of("f0"));
        }
        assertThat(recent.size()).isEqualTo(8);
        assertThat(recent.get(Path.of("f0"))).isPresent();
        assertThat(recent.get(Path.of("f39"))).isPresent();
        assertThat(recent.get(Path.of("f1"))).isEmpty();
    }

    @Test
    void oneTooLargeForAllStillIsAtHand() {
        RecentFiles recent = new RecentFiles();
        recent.put(Path.of("small"), of(10));
        recent.put(Path.of("large"), of(20_000_000));
        assertThat(recent.size()).isEqualTo(1);
        assertThat(recent.get(Path.of("large"))).isPresent();
    }
}
