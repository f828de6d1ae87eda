package org.cordon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.pipeline.Pipeline;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole program as it is started, over HTTP, with a small curated corpus and an index of its own. */
@DirtiesContext
@SpringBootTest(classes = Cordon.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class WholeProgram {

    static final Path FIXTURE = Path.of("src/test/resources/e2e");

    @TempDir
    static Path root;

    @LocalServerPort
    int port;

    @Autowired
    Pipeline pipeline;

    @BeforeAll
    static void corpus() throws IOException {
        Path from = FIXTURE.resolve("corpus");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = root.resolve("corpus").resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        for (String name : List.of("corpus", "index", "data")) {
            registry.add("cordon." + name, () -> root.resolve(name).toString());
        }
        registry.add("cordon.collect", () -> "false");
    }
}
