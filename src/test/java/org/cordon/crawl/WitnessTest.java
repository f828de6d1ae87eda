package org.cordon.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.cordon.corpus.Examples;
import org.cordon.corpus.Source;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;

/** A feed with its robots file, redirects and errors on a server of this test's own; what it answers is kept as WARC. */
class WitnessTest {

    private static final String ROBOTS = "User-agent: *\nDisallow: /private/\n";
    private static final String FEED = """
            <rss version="2.0"><channel><title>t</title><link>/</link><description>d</description>
            <item><title>one</title><link>/one</link></item><item><title>gone</title><link>/gone</link></item>
            <item><title>busy</title><link>/busy</link></item></channel></rss>""";

    @TempDir
    Path folder;

    private final List<Page> taken = new ArrayList<>();
    private RawSite site;
    private CrawlStore store;

    @BeforeEach
    void start() throws IOException {
        site = new RawSite()
                .on("/robots.txt", ok("text/plain", ROBOTS))
                .on("/feed", RawSite.text("HTTP/1.1 301 Weg\u00fcber\r\nLocation: /rss\r\nContent-Length: 0\r\n\r\n"))
                .on("/rss", ok("application/rss+xml", FEED))
                .on("/one", ok("text/html", "<p>One</p>"))
                .on("/gone", packed("HTTP/1.1 404 Not Found\r\nX-Odd:\r\nX-Odd: \u00e9 ;=\",\r\nBad Name: 1\r\n"))
                .on("/busy", RawSite.text("HTTP/1.1 503 \r\n\r\n" + "Come back later. ".repeat(5000)));
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + site.url("").getPort() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        store = new CrawlStore(database);
    }

    @AfterEach
    void stop() throws IOException {
        site.close();
    }

    @Test
    void everyAnswerIsKeptAsARecordOnceWhateverItIs() throws Exception {
        try (Captures captures = Captures.open(folder, "Test/1")) {
            visit(captures, page -> captures.keep(page));
            assertThat(captures.check((done, total) -> {}).damages()).isEmpty();
        }
        assertThat(kept())
                .extracting(Kept::toString)
                .containsExactlyInAnyOrder(
                        "/robots.txt 200", "/feed 301", "/rss 200", "/one 200", "/gone 404", "/busy 503");
        assertThat(new String(body("/robots.txt"), StandardCharsets.UTF_8)).isEqualTo(ROBOTS);
        assertThat(new String(body("/rss"), StandardCharsets.UTF_8)).isEqualTo(FEED);
        // What is no page is kept as it came.
        assertThat(new GZIPInputStream(new ByteArrayInputStream(body("/gone"))).readAllBytes())
                .asString()
                .isEqualTo("It is gone.");
        assertThat(body("/busy")).hasSize(16 << 10);
        assertThat(kept().stream().filter(Kept::cut)).extracting(Kept::toString).containsExactly("/busy 503");
        assertThat(taken).extracting(page -> page.url().getPath()).containsExactly("/one");
    }

    @Test
    void whatIsSentAgainIsOnlyReferredTo() throws Exception {
        try (Captures captures = Captures.open(folder, "Test/1")) {
            visit(captures, page -> captures.keep(page));
            site.on("/rss", RawSite.text("HTTP/1.1 304 Not Modified\r\n\r\n"));
            visit(captures, page -> captures.keep(page));
            assertThat(captures.check((done, total) -> {}).damages()).isEmpty();
        }
        List<Kept> second = kept().subList(6, kept().size());
        assertThat(second).extracting(Kept::toString).containsExactly("/robots.txt 200", "/feed 301", "/rss 304");
        assertThat(second)
                .extracting(Kept::profile)
                .containsExactly(
                        Optional.of(WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1),
                        Optional.empty(),
                        Optional.of(WarcRevisit.SERVER_NOT_MODIFIED_1_1));
    }

    @Test
    void answerThatCannotBeKeptEndsTheVisit() {
        Crawler.Witness full = answer -> {
            throw new IOException("the disk is full");
        };
        assertThatThrownBy(() -> visit(full, page -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is full");
    }

    private void visit(Crawler.Witness witness, Crawler.Taker taker) throws Exception {
        try (Crawler crawler = new Crawler(LoopbackSite.settings(), store, Clock.systemUTC(), witness)) {
            crawler.visit(Examples.source("a-feed", site.url("/feed"), Source.Format.FEED, ""), page -> {
                taken.add(page);
                taker.take(page);
            });
        }
    }

    /** An answer as it was kept: its path, its status, the profile of a revisit, whether it is cut, and its payload. */
    private record Kept(String path, int status, Optional<URI> profile, boolean cut, byte[] payload) {
        @Override
        public String toString() {
            return path + " " + status;
        }
    }

    private List<Kept> kept() throws IOException {
        List<Kept> kept = new ArrayList<>();
        for (Path file : CaptureIndex.files(folder)) {
            try (WarcReader reader = new WarcReader(file)) {
                for (WarcRecord record : reader) {
                    boolean cut = record instanceof WarcCaptureRecord capture
                            && capture.truncated() != WarcTruncationReason.NOT_TRUNCATED;
                    if (record instanceof WarcResponse response) {
                        byte[] payload = response.http().body().stream().readAllBytes();
                        int status = response.http().status();
                        kept.add(new Kept(response.targetURI().getPath(), status, Optional.empty(), cut, payload));
                    } else if (record instanceof WarcRevisit revisit) {
                        Optional<URI> profile = Optional.of(revisit.profile());
                        int status = revisit.http().status();
                        kept.add(new Kept(revisit.targetURI().getPath(), status, profile, cut, new byte[0]));
                    }
                }
            }
        }
        return kept;
    }

    private byte[] body(String path) throws IOException {
        return kept().stream()
                .filter(k -> k.path().equals(path))
                .findFirst()
                .orElseThrow()
                .payload();
    }

    private static RawSite.Answer ok(String type, String body) {
        return RawSite.text("HTTP/1.1 200 OK\r\nETag: \"1\"\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body);
    }

    private static RawSite.Answer packed(String head) {
        return out -> {
            byte[] body = LoopbackSite.gzip("It is gone.".getBytes(StandardCharsets.UTF_8));
            String rest = "Connection: close\r\nContent-Encoding: gzip\r\nContent-Length: " + body.length + "\r\n\r\n";
            out.write((head + rest).getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
        };
    }
}
