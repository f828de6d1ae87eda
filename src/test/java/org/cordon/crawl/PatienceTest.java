package org.cordon.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordon.crawl.Fetcher.Hop;
import org.cordon.crawl.Response.Refused;
import org.cordon.crawl.Response.Validators;
import org.junit.jupiter.api.Test;

/** A program that runs for weeks must not hold one bad moment against a site for ever. */
class PatienceTest {

    private static final URI PAGE = URI.create("http://site.example/page");

    private Instant now = Instant.parse("2026-11-21T10:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    @Test
    void robotsFileThatFailedIsAskedForAgainAfterMinutes() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        Robots robots = new Robots(
                "Cordon/1", clock, url -> Hop.end(new Refused("x", asked.getAndIncrement() == 0 ? 503 : 404)));

        assertThat(robots.of(PAGE).isDeferVisits()).isTrue();
        assertThat(robots.of(PAGE).isDeferVisits()).isTrue();
        now = now.plus(Duration.ofMinutes(6));

        assertThat(robots.of(PAGE).isAllowed(PAGE.toString())).isTrue();
        assertThat(asked).hasValue(2);
    }

    @Test
    void hostThatAsksToComeBackIsAskedAgainThen() throws IOException, InterruptedException {
        AtomicInteger calls = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/busy", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "1");
            exchange.sendResponseHeaders(calls.getAndIncrement() == 0 ? 429 : 200, -1);
            exchange.close();
        });
        server.start();
        URI busy = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/busy");
        CrawlSettings settings =
                new CrawlSettings("Cordon/1", Duration.ofMillis(1), Duration.ofSeconds(5), Set.of("127.0.0.1"));
        try (Fetcher fetcher = new Fetcher(settings)) {
            Visitor visitor = new Visitor(settings, fetcher, clock, Crawler.Witness.NOBODY);

            assertThat(visitor.get(busy, Validators.NONE)).isInstanceOf(Refused.class);
            assertThat(visitor.get(busy, Validators.NONE)).isInstanceOf(Response.Body.class);
        } finally {
            server.stop(0);
        }
    }
}
