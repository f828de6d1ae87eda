package org.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cordon.crawl.LoopbackSite;
import org.cordon.pipeline.Pipeline;
import org.cordon.pipeline.SourceBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs on the list of sources, over a real server. */
class SourcesCommandTest {

    private static final String PLACES = """
            - id: place:us
              en: United States
              zh: 美国
            """;
    private static final String SOURCE = """
            - id: %s
              name: {en: A source, zh: 一个来源}
              url: "%s"
              format: %s
              class: press
              language: en
              jurisdiction: place:us
            """;

    @TempDir
    Path corpus;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private LoopbackSite site;

    @BeforeEach
    void start() throws IOException {
        site = LoopbackSite.start();
        Files.createDirectories(corpus.resolve("entities"));
        Files.createDirectories(corpus.resolve("events"));
        Files.writeString(corpus.resolve("entities/places.yml"), PLACES);
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        site.serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /shut/\nSitemap: SITE/sitemap.xml\n");
        site.serve("/feed", "application/json", """
                {"version": "https://jsonfeed.org/version/1.1",
                 "items": [{"id": "SITE/one", "date_published": "%s"}]}""".formatted(now));
        site.serve("/old", "application/json", """
                {"version": "https://jsonfeed.org/version/1.1",
                 "items": [{"id": "SITE/shut/one", "date_published": "2001-01-01T00:00:00Z"}]}""");
        site.serve("/", "text/html", """
                <html><link rel=alternate type="application/feed+json" title="All" href="/feed">""");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void checkTellsWhatEachSourceIsAndWhatIsWrong() throws IOException {
        list(
                SOURCE.formatted("good", site.at("/feed"), "feed"),
                SOURCE.formatted("stale", site.at("/old"), "feed"),
                SOURCE.formatted("mistaken", site.at("/feed"), "sitemap"),
                SOURCE.formatted("gone", site.at("/gone"), "page"),
                SOURCE.formatted("off", site.at("/gone"), "page") + "  enabled: false\n",
                SOURCE.formatted("away", "http://nowhere.invalid/", "feed"));

        assertThat(run("sources", "check")).isEqualTo(1);

        String today = Instant.now().toString().substring(0, 10);
        assertThat(lines())
                .anySatisfy(l -> assertThat(l).matches("good +yes +feed +1 +" + today + " +" + site.at("/one")))
                .anySatisfy(l -> assertThat(l)
                        .startsWith("stale")
                        .contains("2001-01-01")
                        .contains("nothing that is less than a year old")
                        .contains("robots.txt asks not to fetch it"))
                .anySatisfy(l -> assertThat(l).startsWith("mistaken").contains("sitemap, but feed"))
                .anySatisfy(l -> assertThat(l).matches("gone +no +page +0 +- +answered with HTTP 404"))
                .anySatisfy(l -> assertThat(l).startsWith("away").endsWith("(no network?)"))
                .noneSatisfy(l -> assertThat(l).startsWith("off"))
                .contains("1 of 5 can be read as listed");
        assertThat(site.asked()).containsExactlyInAnyOrder("/feed", "/old", "/feed", "/gone");
    }

    @Test
    void checkOfOneSourceEndsWithZeroWhereAllIsWellAndChangesNoFile() throws IOException {
        list(SOURCE.formatted("good", site.at("/feed"), "feed"));

        assertThat(run("sources", "check", "good")).isZero();
        assertThat(run("sources", "check", "nobody")).isEqualTo(2);

        try (var files = Files.walk(corpus)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(2);
        }
    }

    @Test
    void findTellsTheFeedsOfAPageAndTheSitemapsOfItsSite() {
        assertThat(run("sources", "find", site.at("/").toString())).isZero();

        assertThat(lines())
                .anySatisfy(l -> assertThat(l).matches("feed +" + site.at("/feed") + " +All"))
                .anySatisfy(l -> assertThat(l).matches("sitemap +" + site.at("/sitemap.xml") + " *"));
    }

    private void list(String... entries) throws IOException {
        Files.writeString(corpus.resolve("sources.yml"), String.join("", entries));
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private int run(String... args) {
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            return CordonCommand.run(
                    new Starter() {
                        @Override
                        public Pipeline pipeline() throws IOException {
                            throw new IOException("is taken");
                        }

                        @Override
                        public SourceBook sourceBook() {
                            return SourceBook.open(corpus, LoopbackSite.settings(), Clock.systemUTC());
                        }

                        @Override
                        public void serve() {
                            throw new UnsupportedOperationException();
                        }
                    },
                    args);
        } finally {
            System.setOut(before);
        }
    }
}
