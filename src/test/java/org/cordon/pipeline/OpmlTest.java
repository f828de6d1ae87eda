package org.cordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.Corpus;
import org.cordon.corpus.Language;
import org.cordon.corpus.Source;
import org.cordon.crawl.LoopbackSite;
import org.cordon.pipeline.SourceBook.Imported;
import org.cordon.pipeline.SourceBook.Usual;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpmlTest {

    // The time of this thread alone, for the machine may be busy with other things.
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Usual NOTHING = new Usual(Optional.empty(), Optional.empty(), Language.EN);
    private static final Usual PRESS = new Usual(Optional.of(Source.Kind.PRESS), Optional.of("place:us"), Language.EN);
    private static final String HAND_WRITTEN = """
            # A remark that somebody wrote.
            - id: the-first   # kept as it is
              name: {en: First, zh: 第一}
              url: "https://first.example/feed"
              format: feed
              class: press
              language: en
              jurisdiction: place:us""";

    private static final String TWO = """
            - id: an-index
              name: {en: 'Ministry: "rules" & orders <all>', zh: 商务部\\公告}
              url: "https://ministry.example/list?kinds%5B%5D=a"
              home: "https://ministry.example/"
              format: index
              links: "/2026/*/art"
              class: government
              language: zh
              jurisdiction: place:us
              every: P1D
              enabled: false
              note: "one: two # three"
            - id: a-page
              name: {en: Page, zh: 页}
              url: "https://law.example/page"
              format: page
              class: law-firm
              language: en
              jurisdiction: place:us
            """;

    @TempDir
    Path root;

    @BeforeEach
    void corpus() throws IOException {
        corpus(root, HAND_WRITTEN);
    }

    @Test
    void exportedListIsReadBackAsItIs() throws IOException {
        Path other = Files.createDirectory(root.resolve("other"));
        corpus(other, TWO);
        List<Source> sources = Corpus.open(other).sources();
        assertThat(sources).hasSize(2);
        Path file = Files.writeString(root.resolve("list.opml"), SourceBook.opml(sources));

        Imported imported = book(root).add(file, NOTHING);

        assertThat(imported.refused()).isEmpty();
        Corpus read = Corpus.open(root);
        assertThat(read.problems()).isEmpty();
        assertThat(read.sources().subList(1, 3)).isEqualTo(sources);
        assertThat(Files.readString(root.resolve("sources.yml"))).startsWith(HAND_WRITTEN + "\n\n- id: an-index\n");
        assertThat(book(root).add(file, NOTHING).added()).isEmpty();
    }

    @Test
    void foreignListIsReadWithWhatThePersonTellsAndDuplicatesAreRefused() throws IOException {
        Path file = opml("""
                <opml version="1.0"><head/><body><outline text="Tech"><outline text="Chips" type="rss"
                  xmlUrl="https://chips.example/rss" htmlUrl="https://chips.example/"/></outline>
                <outline text="芯片日报" type="rss" xmlUrl="https://xinpian.example/rss"/>
                <outline text="Again" type="rss" xmlUrl="https://first.example/feed"/>
                <outline text="Bad" type="rss" xmlUrl="javascript:alert(1)"/>
                <outline text="Home" type="rss" xmlUrl="https://home.example/" htmlUrl="file:///etc/passwd"/>
                </body></opml>""");

        Imported imported = book(root).add(file, PRESS);

        assertThat(imported.added()).extracting(Source::id).containsExactly("chips", "xinpian-example");
        assertThat(imported.added()).extracting(Source::language).containsExactly(Language.EN, Language.ZH);
        assertThat(imported.refused())
                .hasSize(3)
                .anySatisfy(why -> assertThat(why).contains("is that of 'the-first' already"))
                .anySatisfy(why -> assertThat(why).startsWith("javascript:alert(1): "));
        assertThat(Corpus.open(root).sources()).hasSize(3);
        assertThat(book(root).add(file, NOTHING).refused())
                .anySatisfy(why -> assertThat(why).contains("--class"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE opml [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><opml><body><outline text='&a;' xmlUrl='https://a.example/'/></body></opml>",
                "<!DOCTYPE opml [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><opml><body>&b;</body></opml>",
                "<rss version='2.0'><channel/></rss>",
                "<opml><body>",
                "not XML at all",
                ""
            })
    void hostileOrForeignXmlIsRefusedAndNothingIsWritten(String text) throws IOException {
        Path file = opml(text);

        assertThatThrownBy(() -> book(root).add(file, PRESS)).isInstanceOf(IOException.class);
        assertThat(Files.readString(root.resolve("sources.yml"))).isEqualTo(HAND_WRITTEN);
    }

    @Test
    void deepOrEndlessListIsRefusedInTime() throws IOException {
        Path deep = opml("<opml><body>" + "<outline text='a'>".repeat(100_000));
        Path wide = opml("<opml><body>" + "<outline xmlUrl='https://a.example/'/>".repeat(40_000) + "</body></opml>");
        Path attributes = opml("<opml><outline " + "a".repeat(1_900_000) + "='1'/></opml>");
        long begun = THREADS.getCurrentThreadCpuTime();

        for (Path file : List.of(deep, wide, attributes)) {
            assertThatThrownBy(() -> book(root).add(file, PRESS)).isInstanceOf(IOException.class);
        }
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begun)).isLessThan(Duration.ofSeconds(2));
    }

    private Path opml(String text) throws IOException {
        return Files.write(Files.createTempFile(root, "list", ".opml"), text.getBytes(StandardCharsets.UTF_8));
    }

    private static SourceBook book(Path folder) {
        return SourceBook.open(folder, LoopbackSite.settings(), Clock.systemUTC());
    }

    private static void corpus(Path folder, String sources) throws IOException {
        Files.createDirectories(folder.resolve("entities"));
        Files.createDirectories(folder.resolve("events"));
        Files.writeString(folder.resolve("entities/places.yml"), """
                - {id: "place:us", en: United States, zh: 美国}
                """);
        Files.writeString(folder.resolve("sources.yml"), sources);
    }
}
