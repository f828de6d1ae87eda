package org.cordon.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

    private static final String ENTITIES = """
            - id: org:acme
              en: Acme
              zh: 顶点公司
              aliases: [Acme Chips]
              ticker: ACME
            - {id: "place:us", en: United States, zh: 美国}
            """;

    private static final String EVENT = """
            - id: acme-stops-2024
              type: api-access
              title: {en: Acme stops its API, zh: 顶点公司停止接口}
              summary: {en: Acme says it stops its API., zh: 顶点公司称将停止接口。}
              actors: [org:acme]
              jurisdiction: place:us
              dates:
                - {role: announced, date: 2024-06-24, zone: America/New_York, source: post}
                - {role: effective, date: 2024-Q3, approximate: true, checked: false}
              confidence: high
              sources:
                - {key: post, url: "https://acme.example/post", title: A post, publisher: Acme, language: en}
              revised: 2026-11-21
            """;

    @TempDir
    Path root;

    @BeforeEach
    void files() throws IOException {
        Files.createDirectories(root.resolve("entities"));
        Files.createDirectories(root.resolve("events"));
        Files.writeString(root.resolve("entities/all.yml"), ENTITIES);
        Files.writeString(root.resolve("events/2024.yml"), EVENT);
    }

    @Test
    void curatedEventIsReadWithItsDatesAndZones() {
        Corpus corpus = Corpus.open(root);

        assertThat(corpus.problems()).isEmpty();
        CuratedEvent event = corpus.events().getFirst();
        assertThat(event.type()).isEqualTo(EventType.API_ACCESS);
        When announced = event.dates().get(0).when();
        assertThat(announced.start()).isEqualTo(LocalDate.of(2024, 6, 24));
        assertThat(announced.zone()).contains(ZoneId.of("America/New_York"));
        CuratedEvent.StatedDate effective = event.dates().get(1);
        assertThat(effective.when().toString()).isEqualTo("effective ~2024-Q3");
        assertThat(effective.checked()).isFalse();
    }

    @Test
    void unknownKeyIsToldWithFileAndLineAndTheRestLoads() throws IOException {
        Files.writeString(root.resolve("entities/more.yml"), """
                - {id: "org:good", en: Good, zh: 好}
                - id: org:bad
                  en: Bad
                  zh: 坏
                  color: red
                """);

        Corpus corpus = Corpus.open(root);

        assertThat(corpus.entity("org:good")).isPresent();
        assertThat(corpus.entity("org:bad")).isEmpty();
        Corpus.Problem problem = corpus.problems().getFirst();
        assertThat(problem.file()).hasFileName("more.yml");
        assertThat(problem.line()).isEqualTo(5);
        assertThat(problem.reason()).startsWith("unknown key 'color'");
    }

    @Test
    void impossibleDateUnknownEntityAndDoubleIdAreRefusedEachWithItsLine() throws IOException {
        Files.writeString(root.resolve("events/2025.yml"), EVENT);
        Files.writeString(
                root.resolve("events/2026.yml"),
                EVENT.replace("acme-stops-2024", "a").replace("2024-06-24", "2024-02-30"));
        Files.writeString(
                root.resolve("events/2027.yml"),
                EVENT.replace("acme-stops-2024", "b").replace("[org:acme]", "[org:nobody]"));

        Corpus corpus = Corpus.open(root);

        assertThat(corpus.events()).hasSize(1);
        assertThat(corpus.problems())
                .extracting(p -> p.file().getFileName() + ":" + p.line() + " " + p.reason())
                .containsExactly(
                        "2025.yml:1 id 'acme-stops-2024' is taken already",
                        "2026.yml:8 no such day: '2024-02-30'",
                        "2027.yml:5 'org:nobody' in 'actors' is not an entity");
    }

    @Test
    void titleThatIsTooLongForAListAndDateThatIsOnlyStatedAreRefused() throws IOException {
        Files.writeString(
                root.resolve("events/2025.yml"),
                EVENT.replace("acme-stops-2024", "a")
                        .replace("{en: Acme stops its API,", "{en: " + "a".repeat(91) + ","));
        Files.writeString(
                root.resolve("events/2026.yml"),
                EVENT.replace("acme-stops-2024", "b").replace("role: announced", "role: stated"));

        Corpus corpus = Corpus.open(root);

        assertThat(corpus.events()).extracting(CuratedEvent::id).containsExactly("acme-stops-2024");
        assertThat(corpus.problems())
                .extracting(p -> p.file().getFileName() + ":" + p.line())
                .containsExactly("2025.yml:3", "2026.yml:8");
    }

    @Test
    void brokenYamlNamesItsLineAndTheOtherFilesLoad() throws IOException {
        Files.writeString(root.resolve("events/2025.yml"), "- id: x\n  title: [unclosed\n- id: y\n");

        Corpus corpus = Corpus.open(root);

        assertThat(corpus.events()).hasSize(1);
        assertThat(corpus.problems().getFirst().toString()).contains("2025.yml:3: not YAML");
    }

    @Test
    void linkToNothingAndCircleOfSupersedesAreLeftOutButTheEventsStay() throws IOException {
        String link = "  links: [{kind: supersedes, to: %s, basis: post}]\n";
        Files.writeString(
                root.resolve("events/2024.yml"),
                EVENT.replace("acme-stops-2024", "a")
                        + link.formatted("b")
                        + EVENT.replace("acme-stops-2024", "b")
                        + link.formatted("a")
                        + EVENT.replace("acme-stops-2024", "c")
                        + link.formatted("nowhere"));

        Corpus corpus = Corpus.open(root);

        assertThat(corpus.events()).hasSize(3);
        assertThat(corpus.problems())
                .extracting(Corpus.Problem::reason)
                .containsExactly("a: supersedes 'b' in a circle", "c: links to 'nowhere', which is no event");
    }

    @Test
    void articleIsReadBackAsItWasStored() throws IOException {
        Article article = article("A heading\n- not a list\n# not a heading\n正文", "a1");

        assertThat(Corpus.open(root).add(article)).isTrue();

        assertThat(Corpus.open(root).article("a1")).contains(article);
    }

    @Test
    void sameVersionIsStoredOnceAndChangedTextBecomesAnotherVersion() throws IOException {
        Corpus corpus = Corpus.open(root);
        Article first = article("one text\nof two blocks", "a1");
        Article second = article("another text\nof two blocks", "a1");

        assertThat(corpus.add(first)).isTrue();
        assertThat(corpus.add(first)).isFalse();
        assertThat(corpus.add(second)).isTrue();

        assertThat(Corpus.open(root).versions("a1")).containsExactly(first, second);
        assertThat(Corpus.open(root).article("a1")).contains(second);
    }

    @Test
    void alteredArticleFileIsAProblemNotAnArticle() throws IOException {
        Corpus.open(root).add(article("one text\nof two blocks", "a1"));
        Path file;
        try (Stream<Path> files = Files.walk(root.resolve("articles"))) {
            file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        Files.writeString(file, Files.readString(file).replace("one text", "one test"));

        Corpus corpus = Corpus.open(root);

        assertThat(corpus.article("a1")).isEmpty();
        assertThat(corpus.problems().getFirst().reason()).contains("hash differs");
    }

    private static Article article(String text, String id) {
        Passage.Kind[] kinds = {
            Passage.Kind.HEADING, Passage.Kind.PARAGRAPH, Passage.Kind.LIST_ITEM, Passage.Kind.PARAGRAPH
        };
        List<Passage> passages = new java.util.ArrayList<>();
        int start = 0;
        for (String block : text.split("\n")) {
            int index = passages.size();
            passages.add(new Passage(index, start, start + block.length(), kinds[index]));
            start += block.length() + 1;
        }
        return new Article(
                id,
                Article.versionOf(text),
                URI.create("https://example.org/a"),
                "A: \"title\" # with marks",
                List.of("An Author"),
                Optional.of("A Paper"),
                Optional.of(
                        When.day(When.Role.PUBLISHED, LocalDate.of(2024, 6, 26)).in(ZoneId.of("Asia/Shanghai"))),
                Optional.empty(),
                Language.EN,
                Optional.of("a-source"),
                Instant.parse("2026-11-21T10:00:00Z"),
                text,
                passages,
                Article.Aside.of(List.of(new Article.Notice(Article.Notice.Kind.CREDIT, "TH (according to: a wire)"))));
    }
}
