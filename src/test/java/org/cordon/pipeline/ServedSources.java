package org.cordon.pipeline;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cordon.crawl.LoopbackSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder of a test's own and a server whose pages are its sources. */
abstract class ServedSources {

    @TempDir
    Path root;

    LoopbackSite site;

    @BeforeEach
    void open() throws IOException {
        site = LoopbackSite.start();
    }

    @AfterEach
    void shut() {
        site.close();
    }

    /** An entry of {@code sources.yml}. */
    static String source(String id, URI url, String format) {
        return """
                - id: %s
                  name: {en: A source, zh: 一个来源}
                  url: "%s"
                  format: %s
                  class: press
                  language: en
                  jurisdiction: place:us
                """.formatted(id, url, format);
    }

    /** Writes a corpus of these sources and one place. */
    void sources(String entries) throws IOException {
        Files.createDirectories(root.resolve("corpus/events"));
        Files.createDirectories(root.resolve("corpus/entities"));
        Files.writeString(
                root.resolve("corpus/entities/places.yml"), "- {id: 'place:us', en: United States, zh: 美国}\n");
        Files.writeString(root.resolve("corpus/sources.yml"), entries);
    }
}
