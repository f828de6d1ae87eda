package org.cordon.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.cordon.crawl.RawSite.Answer;
import org.cordon.crawl.Response.Body;
import org.cordon.crawl.Response.Validators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that send too much, too slowly, for ever or wrongly: each visit ends in time, in little memory, with a reason. */
class HostileServerTest extends RawVisits {

    private static final Duration DEADLINE = Duration.ofMillis(800);
    private static final int MIB = 1 << 20;

    HostileServerTest() {
        super(DEADLINE);
    }

    @Test
    void bodyOfTenGigabytesIsLeftAtTheCap() throws Exception {
        site.on("/page", out -> {
            out.write((OK + "Content-Length: 10737418240\r\n\r\n").getBytes());
            flood(out, new byte[64 << 10]);
        });

        assertThat(reason("/page")).contains("is larger than 5120 KiB");
        assertThat(site.written.get()).isLessThan(12L * MIB);
    }

    @Test
    void endlessErrorPageIsNotRead() throws Exception {
        site.on("/page", out -> {
            out.write("HTTP/1.1 404 Not Found\r\n\r\n".getBytes());
            flood(out, new byte[64 << 10]);
        });

        assertThat(reason("/page")).isEqualTo("answered with HTTP 404");
        assertThat(site.written.get()).isLessThan(8L * MIB);
    }

    @Test
    void ofARobotsFileOfAGigabyteTheFirstHalfMegabyteCounts() throws Exception {
        site.on("/robots.txt", out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 1073741824\r\n\r\n".getBytes());
            out.write("User-agent: *\nDisallow: /private/\n".getBytes());
            flood(out, "# a line that says nothing at all\n".repeat(1000).getBytes());
        });
        site.on("/page", RawSite.text(OK + "Content-Length: 2\r\n\r\nok"));

        assertThat(reason("/private/page")).isEqualTo("robots.txt asks not to fetch it");
        assertThat(visitor.get(site.url("/page"), Validators.NONE)).isInstanceOf(Body.class);
        assertThat(site.written.get()).isLessThan(8L * MIB);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/silent", "/head", "/header", "/body", "/chunks", "/continues"})
    void whoDribblesIsLeftAtTheDeadline(String path) throws Exception {
        site.on("/silent", out -> Thread.sleep(20_000));
        site.on("/head", out -> dribble(out, "", "H"));
        site.on("/header", out -> dribble(out, "HTTP/1.1 200 OK\r\n", "X-A: b\r\n"));
        site.on("/body", out -> dribble(out, OK + "Content-Length: 1000000\r\n\r\n", "x"));
        site.on("/chunks", out -> dribble(out, OK + "Transfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n"));
        site.on("/continues", out -> dribble(out, "", "HTTP/1.1 103 Early Hints\r\n\r\n"));

        long begun = System.nanoTime();
        String reason = reason(path);

        assertThat(reason).matches("took longer than .*|the host is too slow");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(DEADLINE.plusMillis(1200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/many", "/long", "/hints", "/trailers", "/extension"})
    void headersWithoutEndAreRefused(String path) throws Exception {
        site.on("/many", out -> flood(out, "HTTP/1.1 200 OK\r\n", "X-Header: and another\r\n".repeat(100)));
        site.on("/long", out -> flood(out, "HTTP/1.1 200 OK\r\nX-Long: ", "long ".repeat(10_000)));
        site.on("/hints", out -> flood(out, "", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"));
        site.on("/trailers", out -> flood(out, OK + "Transfer-Encoding: chunked\r\n\r\n0\r\n", "X-T: a\r\n"));
        site.on("/extension", out -> flood(out, OK + "Transfer-Encoding: chunked\r\n\r\n1;", "a=b;".repeat(10_000)));

        assertThat(reason(path)).isNotBlank();
        assertThat(site.written.get()).isLessThan(64L * MIB);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Length: -5",
                "Content-Length: 5, 7",
                "Content-Length: 99999999999999999999999",
                "Content-Length: 500",
                "Content-Encoding: br",
                "Content-Encoding: gzip, gzip",
                "Content-Encoding: gzip",
                "Transfer-Encoding: chunked"
            })
    void answersThatLieAboutTheirBodyAreRefused(String header) throws Exception {
        site.on("/page", RawSite.text(OK + header + "\r\nConnection: close\r\n\r\nnot what it says it is"));

        assertThat(reason("/page")).isNotBlank();
    }

    @Test
    void bombsAreRefusedWhereverTheyAreHidden() throws Exception {
        byte[] bomb = gzip(new byte[20 * MIB]);
        site.on("/page", packed(bomb));
        site.on("/twice", packed(gzip(bomb)));
        site.on(
                "/cut",
                packed(Arrays.copyOf(gzip("a text of some length".repeat(99).getBytes()), 40)));

        assertThat(reason("/page")).contains("grows more than 100 times");
        assertThat(reason("/cut")).contains("Unexpected end");
        // Packed twice and declared once: what is inside is no page, and stays packed.
        assertThat(((Body) visitor.get(site.url("/twice"), Validators.NONE)).bytes().length)
                .isLessThan(MIB);
    }

    @Test
    void packedRobotsFileThatExplodesKeepsUsAway() throws Exception {
        site.on("/robots.txt", packed(gzip(new byte[400 * MIB / 10])));
        site.on("/page", RawSite.text(OK + "Content-Length: 2\r\n\r\nok"));

        assertThat(reason("/page")).startsWith("robots.txt cannot be read").contains("grows more than 100 times");
    }

    @Test
    void partOfAPageIsNoPage() throws Exception {
        site.on("/page", RawSite.text("HTTP/1.1 206 Partial Content\r\nContent-Length: 2\r\n\r\nok"));

        assertThat(reason("/page")).isEqualTo("answered with HTTP 206");
    }

    @Test
    void redirectsWithoutEndStopAtFiveAndCarryNoCookies() throws Exception {
        for (int hop = 0; hop < 20; hop++) {
            site.on(
                    "/" + hop,
                    RawSite.text("HTTP/1.1 302 Found\r\nSet-Cookie: a=" + hop + "\r\nContent-Length: 0\r\nLocation: /"
                            + (hop + 1) + "\r\n\r\n"));
        }

        assertThat(reason("/0")).isEqualTo("redirects more than 5 times");
        assertThat(site.requests.stream().filter(r -> r.startsWith("GET"))).hasSize(7);
        assertThat(site.requests).noneMatch(request -> request.toLowerCase().contains("cookie"));
    }

    @Test
    void validatorTooLongToBeOneIsForgotten() throws Exception {
        site.on("/page", RawSite.text(OK + "ETag: \"" + "a".repeat(30_000) + "\"\r\nContent-Length: 2\r\n\r\nok"));

        assertThat(((Body) visitor.get(site.url("/page"), Validators.NONE)).validators())
                .isEqualTo(Validators.NONE);
    }

    private static void flood(OutputStream out, String head, String endless) throws IOException {
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        flood(out, endless.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void flood(OutputStream out, byte[] endless) throws IOException {
        while (true) {
            out.write(endless);
        }
    }

    private static void dribble(OutputStream out, String head, String drop) throws IOException, InterruptedException {
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        while (true) {
            Thread.sleep(100);
            out.write(drop.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static Answer packed(byte[] body) {
        return out -> {
            out.write(
                    (OK + "Connection: close\r\nContent-Encoding: gzip\r\nContent-Length: " + body.length + "\r\n\r\n")
                            .getBytes());
            out.write(body);
        };
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
