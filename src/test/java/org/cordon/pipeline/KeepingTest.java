package org.cordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.corpus.Article;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One page, read again and again from a server of this test's own, which changes it and fails in the ways that servers do. */
class KeepingTest extends ServedSources {

    private static final String GOOD = """
            <html><head><title>Terms for our services</title></head><body><article><h1>Terms for our services</h1>
            <p>These terms govern how anyone may use the services that we offer to the public in the whole world.</p>
            <p>You may not use the services from a country that is not on the list of countries that we support.</p>
            <p>We may end access for accounts that break these terms, and we tell the holder of the account why.</p>
            <p>%s</p></article></body></html>""";
    private static final String WALL = """
            <html><head><title>Welcome</title></head><body><article><p>To go on reading you need an account. An account is
            free, takes a minute to make, and can be ended at any time from your own pages. We never share what you tell.
            It needs no card and no telephone, only an address.</p></article></body></html>""";

    @BeforeEach
    void start() throws IOException {
        Desk.corpus(root, source("maker", site.at("/terms"), "page"));
    }

    @Test
    void goodVersionIsNeverReplacedByWhatIsSentInItsPlace() throws Exception {
        try (Desk desk = Desk.open(root)) {
            collect(desk, GOOD.formatted("These terms hold from the first of May."));
            Article good = desk.titled("Terms");
            String far = GOOD.formatted("More of the same, said at length. ".repeat(30));
            collect(desk, far);

            for (String bad :
                    List.of("", WALL, "<html><title>404 not found</title><body><p>Page not found</p></body>")) {
                RunReport report = collect(desk, bad);
                assertThat(report.skipped()).as(bad).hasSize(1);
                assertThat(report.changed()).isZero();
            }
            assertThat(collect(desk, WALL).skipped().getFirst().reason())
                    .isEqualTo("it is far shorter than the version held and has none of its sentences");
            assertThat(desk.pipeline.corpus().versions(good.id())).hasSize(2);
            assertThat(desk.titled("Terms").text()).contains("said at length");
            assertThat(desk.pipeline.sources().getFirst().skipped()).isEqualTo(4);
        }
    }

    @Test
    void textThatComesBackIsAVersionOfItsOwn() throws Exception {
        String first = GOOD.formatted("These terms hold from the first of May.");
        try (Desk desk = Desk.open(root)) {
            collect(desk, first);
            assertThat(collect(desk, GOOD.formatted("These terms hold from the first of June."))
                            .changed())
                    .isEqualTo(1);
            assertThat(collect(desk, first).changed()).isEqualTo(1);
            assertThat(collect(desk, first + "\n").unchanged()).isEqualTo(1);

            List<Article> versions =
                    desk.pipeline.corpus().versions(desk.titled("Terms").id());
            assertThat(versions).hasSize(3);
            assertThat(versions.get(2).version())
                    .isEqualTo(versions.get(0).version())
                    .isNotEqualTo(versions.get(1).version());
        }
    }

    @Test
    void everyArticleFileNamesTheCaptureItWasReadFrom() throws Exception {
        try (Desk desk = Desk.open(root)) {
            collect(desk, GOOD.formatted("These terms hold from the first of May."));
            desk.pipeline.collect(Progress.NONE);

            Article article = desk.titled("Terms");
            Article.Capture capture =
                    desk.pipeline.corpus().captures(article.id()).getFirst();
            assertThat(capture.digest())
                    .isEqualTo(Article.Digest.of(GOOD.formatted("These terms hold from the first of May.")
                            .getBytes(StandardCharsets.UTF_8)));
            assertThat(root.resolve("corpus/captures").resolve(capture.file())).exists();
            try (Stream<String> lines = Files.lines(root.resolve("corpus/captures/index.tsv"))) {
                assertThat(lines.map(l -> l.split("\t"))
                                .map(l -> URI.create(l[0]).getPath() + " " + l[2] + " " + l[3]))
                        .containsExactly("/robots.txt 404 response", "/terms 200 response", "/terms 304 revisit");
            }
        }
    }

    private RunReport collect(Desk desk, String page) throws Exception {
        site.serve("/terms", "text/html; charset=utf-8", page);
        return desk.pipeline.collect(Progress.NONE);
    }
}
