package org.cordon.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.cordon.corpus.Examples;
import org.cordon.corpus.Source;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrawlerTest {

    private static final String FEED = """
            <rss version="2.0"><channel><title>t</title><link>/</link><description>d</description>
            <item><title>one</title><link>/one</link></item>
            <item><title>two</title><link>/private/two</link></item>
            <item><title>bad</title><link>javascript:alert(1)</link></item>
            </channel></rss>""";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Page> taken = new ArrayList<>();
    private HttpServer server;
    private CrawlStore store;
    private Crawler crawler;
    private String site;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site = "http://127.0.0.1:" + server.getAddress().getPort();
        serve("/robots.txt", 200, "User-agent: *\nDisallow: /private/\n");
        server.start();
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + server.getAddress().getPort() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        store = new CrawlStore(database);
        crawler = crawler(Set.of("127.0.0.1"));
    }

    @AfterEach
    void stop() throws IOException {
        crawler.close();
        server.stop(0);
    }

    @Test
    void feedBringsItsNewPagesAndRespectsRobots() throws Exception {
        serve("/feed", 200, FEED);
        serve("/one", 200, "<p>one</p>");

        Visit visit = crawler.visit(feed("/feed"), taken::add);

        assertThat(taken).extracting(p -> p.url().getPath()).containsExactly("/one");
        assertThat(visit.refused()).isEqualTo(1);
        assertThat(visit.lastRefusal().orElseThrow()).endsWith("robots.txt asks not to fetch it");
        assertThat(asked).containsExactly("/feed", "/one");
    }

    @Test
    void secondVisitAsksConditionallyAndFetchesNoPageTwice() throws Exception {
        serve("/feed", 200, FEED.replace("/private/two", "/two"));
        serve("/one", 200, "<p>one</p>");
        serve("/two", 200, "<p>two</p>");
        crawler.visit(feed("/feed"), taken::add);
        asked.clear();

        Visit second = crawler.visit(feed("/feed"), taken::add);

        assertThat(second).isEqualTo(Visit.unmodified());
        assertThat(asked).containsExactly("/feed if-none-match");
    }

    @Test
    void failingSourceTellsThePlainReason() throws Exception {
        serve("/feed", 500, "oops");
        serve("/html", 200, "<html>not a feed</html>");

        assertThat(crawler.visit(feed("/feed"), taken::add).problem()).contains("answered with HTTP 500");
        assertThat(crawler.visit(feed("/html"), taken::add).problem()).contains("is no readable RSS or Atom feed");
    }

    @Test
    void siteWhoseRobotsFileFailsIsLeftAlone() throws Exception {
        server.removeContext("/robots.txt");
        serve("/robots.txt", 503, "");
        serve("/feed", 200, FEED);

        Visit visit = crawler.visit(feed("/feed"), taken::add);

        assertThat(visit.problem()).contains("robots.txt cannot be read: answered with HTTP 503");
        assertThat(asked).isEmpty();
    }

    @Test
    void loopbackIsNotDialledUnlessAllowed() throws Exception {
        serve("/one", 200, "secret");
        try (Crawler strict = crawler(Set.of())) {
            assertThatThrownBy(() -> strict.page(URI.create(site + "/one")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("private or reserved");
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void redirectToAPrivateAddressIsRefused() throws Exception {
        server.createContext("/away", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://169.254.169.254/latest/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });

        assertThatThrownBy(() -> crawler.page(URI.create(site + "/away"))).hasMessageContaining("private or reserved");
    }

    @Test
    void redirectsInACircleEnd() {
        server.createContext("/round", exchange -> {
            exchange.getResponseHeaders().add("Location", "/round");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });

        assertThatThrownBy(() -> crawler.page(URI.create(site + "/round")))
                .hasMessageContaining("redirects more than 5");
    }

    @Test
    void decompressionBombIsRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[4 << 20]);
        }
        server.createContext("/bomb", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.size());
            exchange.getResponseBody().write(packed.toByteArray());
            exchange.close();
        });

        assertThatThrownBy(() -> crawler.page(URI.create(site + "/bomb"))).hasMessageContaining("grows more than 100");
    }

    @Test
    void feedWithADoctypeIsRefused() throws Exception {
        serve("/feed", 200, "<!DOCTYPE rss [<!ENTITY a \"aaaa\">]>" + FEED.replace("one", "&a;"));

        assertThat(crawler.visit(feed("/feed"), taken::add).problem()).contains("is no readable RSS or Atom feed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.31.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "0.0.0.0",
                "240.0.0.1",
                "224.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::",
                "::ffff:127.0.0.1"
            })
    void reservedAddressesAreRefused(String literal) throws IOException {
        assertThat(AddressPolicy.refuses(InetAddress.getByName(literal))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "192.169.0.1", "2606:4700::1111"})
    void publicAddressesAreDialled(String literal) throws IOException {
        assertThat(AddressPolicy.refuses(InetAddress.getByName(literal))).isFalse();
    }

    private Crawler crawler(Set<String> allow) {
        CrawlSettings settings = new CrawlSettings(
                "CordonTest/1 (+mailto:test@example.org)", Duration.ofMillis(1), Duration.ofSeconds(5), allow);
        return new Crawler(settings, store, Clock.systemUTC(), Crawler.Witness.NOBODY);
    }

    private Source feed(String path) {
        return Examples.source("a-feed", URI.create(site + path), Source.Format.FEED, "");
    }

    private void serve(String path, int status, String body) {
        server.createContext(path, exchange -> answer(exchange, status, body));
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        boolean conditional = exchange.getRequestHeaders().containsKey("If-None-Match");
        String path = exchange.getRequestURI().getPath();
        if (!path.equals("/robots.txt")) {
            asked.add(conditional ? path + " if-none-match" : path);
        }
        exchange.getResponseHeaders().add("ETag", "\"1\"");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(conditional ? 304 : status, conditional || bytes.length == 0 ? -1 : bytes.length);
        if (!conditional && bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
