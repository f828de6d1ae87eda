package org.cordon.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class JavaHomesTest {

    @Test
    void noInstallationIsNewEnoughForAVersionThatDoesNotExist() {
        assertThat(JavaHomes.newest(999)).isEmpty();
    }

    @Test
    void foundInstallationCanBeStarted() {
        JavaHomes.newest(Main.OLDEST)
                .ifPresent(java -> assertThat(Files.isExecutable(java)).isTrue());
    }
}
