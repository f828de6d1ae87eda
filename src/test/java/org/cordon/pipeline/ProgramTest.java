package org.cordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.cordon.timeline.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {

    private static final String FOLDER = "org/cordon/timeline/";

    @TempDir
    Path folder;

    @Test
    void oneBuildHasOneStamp() {
        assertThat(Program.stamp()).isEqualTo(Program.stamp()).doesNotContain("-0");
        assertThat(Program.stamp(List.of(Status.class))).isEqualTo(Program.stamp(List.of(Status.class)));
    }

    @Test
    void anotherListOfWordsMakesAnotherProgram() throws Exception {
        assertThat(lying("ban")).isEqualTo(lying("ban")).isNotEqualTo(lying("bar"));
        assertThat(packed("ban")).isEqualTo(packed("ban")).isNotEqualTo(packed("bar"));
    }

    private String lying(String words) throws Exception {
        Path root = Files.createTempDirectory(folder, "lying");
        Files.createDirectories(root.resolve(FOLDER));
        Files.write(root.resolve(FOLDER + "Status.class"), status());
        Files.writeString(root.resolve(FOLDER + "lexicon.txt"), words);
        return stamp(root);
    }

    private String packed(String words) throws Exception {
        Path jar = Files.createTempFile(folder, "packed", ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(FOLDER + "Status.class"));
            out.write(status());
            out.putNextEntry(new JarEntry(FOLDER + "lexicon.txt"));
            out.write(words.getBytes(StandardCharsets.UTF_8));
        }
        return stamp(jar);
    }

    private static byte[] status() throws IOException {
        try (var in = Status.class.getResourceAsStream("Status.class")) {
            return in.readAllBytes();
        }
    }

    private static String stamp(Path place) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {place.toUri().toURL()}, null)) {
            return Program.stamp(List.of(loader.loadClass("org.cordon.timeline.Status")));
        }
    }
}
