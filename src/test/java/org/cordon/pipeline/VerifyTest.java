package org.cordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.pipeline.Kept.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept is harmed in many ways; each is found. */
class VerifyTest extends ServedSources {

    @BeforeEach
    void collect() throws Exception {
        byte[] text = Files.readAllBytes(Path.of("src/test/resources/e2e/articles/daily.txt"));
        site.serve("/daily.txt", "text/plain; charset=utf-8", text);
        Desk.corpus(root, source("daily", site.at("/daily.txt"), "page"));
        try (Desk desk = Desk.open(root)) {
            desk.pipeline.collect(Progress.NONE);
            Verification all = desk.pipeline.kept().verify(Progress.NONE);
            assertThat(all.problems()).isEmpty();
            assertThat(List.of(all.captureFiles(), all.captures(), all.articles(), all.behind()))
                    .containsExactly(1, 3, 1, 0);
            assertThat(all.quotes()).isPositive();
        }
    }

    @Test
    void flippedByteInACaptureIsFound() throws Exception {
        Path file = file("captures", ".warc.gz");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 300] ^= 1;
        Files.write(file, bytes);

        assertThat(problems()).singleElement().asString().startsWith("captures/" + file.getFileName() + "#");
    }

    @Test
    void captureThatIsGoneIsMissedByItsArticle() throws Exception {
        Files.delete(file("captures", ".warc.gz"));

        assertThat(problems()).hasSize(2).anyMatch(p -> p.contains("is gone")).anyMatch(p -> p.contains("is not kept"));
    }

    @Test
    void flippedByteInAnArticleIsFound() throws Exception {
        Path file = file("articles", ".md");
        String text = Files.readString(file);
        int at = text.lastIndexOf('e');
        Files.writeString(file, text.substring(0, at) + 'a' + text.substring(at + 1));

        assertThat(problems()).anyMatch(p -> p.startsWith(file.toString()) && p.contains("its hash differs"));
    }

    @Test
    void articleHarmedWhileTheProgramRunsIsFoundToo() throws Exception {
        try (Desk desk = Desk.open(root)) {
            Path file = file("articles", ".md");
            Files.writeString(file, Files.readString(file) + "\nA line that nobody wrote.\n");

            assertThat(desk.pipeline.kept().verify(Progress.NONE).problems())
                    .singleElement()
                    .asString()
                    .contains("its hash differs");
        }
    }

    @Test
    void curatedEntriesThatCannotHoldAreToldByFileAndLine() throws Exception {
        Path events = root.resolve("corpus/events/2030.yml");
        Files.writeString(
                events,
                EVENT.formatted("one", "org:nobody", "2030-01-01", "one")
                        + EVENT.formatted("two", "place:us", "2030-02-30", "one")
                        + EVENT.formatted("three", "place:us", "2030-01-01", "nothing")
                        + EVENT.formatted("four", "place:us", "2030-01-01", "five")
                        + EVENT.formatted("five", "place:us", "2030-01-01", "four")
                        + EVENT.formatted("five", "place:us", "2030-01-01", "three"));
        Path entities = root.resolve("corpus/entities/more.yml");
        Files.writeString(entities, """
                - {id: "org:child", en: Child, zh: 子, parent: "org:orphan"}
                - {id: "org:orphan", en: Orphan, zh: 孤, parent: "org:none"}
                """);

        assertThat(problems())
                .containsExactlyInAnyOrder(
                        entities + ":2: org:orphan names an unknown entity org:none",
                        entities + ":1: org:child names an unknown entity org:orphan",
                        events + ":5: 'org:nobody' in 'actors' is not an entity",
                        events + ":20: no such day: '2030-02-30'",
                        events + ":37: three: links to 'nothing', which is no event",
                        events + ":50: four: supersedes 'five' in a circle",
                        events + ":66: id 'five' is taken already");
        try (Desk desk = Desk.open(root)) {
            assertThat(desk.pipeline.corpus().events()).extracting("id").contains("three", "four", "five");
        }
    }

    private static final String EVENT = """
            - id: %s
              type: export-control
              title: {en: A rule, zh: 规则}
              summary: {en: A rule is made., zh: 制定规则。}
              actors: [%s]
              jurisdiction: place:us
              dates: [{role: announced, date: %s}]
              confidence: high
              sources: [{key: s, url: "https://a.example/", title: t, publisher: p, language: en}]
              links:
                - {kind: supersedes, to: %s}
              revised: 2030-01-02

            """;

    private List<String> problems() throws Exception {
        try (Desk desk = Desk.open(root)) {
            return desk.pipeline.kept().verify(Progress.NONE).problems();
        }
    }

    private Path file(String folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("corpus").resolve(folder))) {
            return files.filter(f -> f.toString().endsWith(end)).findFirst().orElseThrow();
        }
    }
}
