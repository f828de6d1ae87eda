package org.cordon.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Real and broken documents of all kinds, read in a Java of half a gigabyte. */
class RobustnessIT {

    @Test
    void everyFileIsReadOrRefusedWithAReasonInTimeAndInHalfAGigabyte() throws IOException, InterruptedException {
        Path folder = Path.of(System.getProperty("cordon.shared", "")).resolve("eval/robustness");
        Assumptions.assumeTrue(Files.isDirectory(folder), () -> "no documents at " + folder);

        Process sweep = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RobustnessSweep.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String told = new String(sweep.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.println(told);

        assertThat(sweep.waitFor()).as(told).isZero();
        assertThat(told).contains("broken-count 0");
    }
}
