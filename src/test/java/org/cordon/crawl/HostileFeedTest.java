package org.cordon.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.cordon.corpus.Examples;
import org.cordon.corpus.Source;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Feeds and sitemaps made to exhaust, to read files or to reach other hosts. The canary is asked for by whoever falls for it. */
class HostileFeedTest {

    private static final String RSS =
            "<rss version=\"2.0\"><channel><title>t</title><link>/</link><description>d" + "</description>";
    private static final String ITEM = "<item><title>%1$d</title><link>/private/%1$d</link></item>";

    private final List<String> told = new CopyOnWriteArrayList<>();
    private RawSite site;
    private Crawler crawler;

    @BeforeEach
    void start() throws IOException {
        site = new RawSite();
        site.on("/robots.txt", RawSite.text(ok("text/plain", "User-agent: *\nDisallow: /private/\n")));
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + site.url("/").getPort() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        CrawlSettings settings =
                new CrawlSettings("Cordon/1", Duration.ZERO, Duration.ofSeconds(20), Set.of("127.0.0.1"));
        crawler = new Crawler(settings, new CrawlStore(database), Clock.systemUTC(), Crawler.Witness.NOBODY);
    }

    @AfterEach
    void stop() throws IOException {
        crawler.close();
        site.close();
    }

    @Test
    void ofTwoHundredThousandItemsTheFirstAreReadAndItIsSaid() throws Exception {
        StringBuilder feed = new StringBuilder(RSS);
        for (int i = 0; i < 200_000; i++) {
            feed.append(ITEM.replace("%1$d", String.valueOf(i)));
        }
        site.on("/feed", RawSite.text(ok("application/rss+xml", feed + "</channel></rss>")));
        long begun = System.nanoTime();

        Visit visit = visit(Source.Format.FEED, "/feed");

        assertThat(visit.problem()).isEmpty();
        assertThat(visit.refused()).isEqualTo(Feeds.MAX_ITEMS);
        assertThat(told).contains(site.url("/feed") + " is long: its first 500 items were read");
        assertThat(told).contains(site.url("/private/499") + " robots.txt asks not to fetch it");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void ofAFeedLongerThanIsReadTheItemsThatFitAreRead() throws Exception {
        String big = ITEM.replace("</title>", " " + "x".repeat(50_000) + "</title>");
        StringBuilder feed = new StringBuilder(RSS);
        for (int i = 0; i < 200; i++) {
            feed.append(big.formatted(i));
        }
        site.on(
                "/feed",
                RawSite.text(ok(
                        "application/rss+xml", feed.append("</channel></rss>").toString())));

        Visit visit = visit(Source.Format.FEED, "/feed");

        assertThat(visit.problem()).isEmpty();
        assertThat(visit.refused()).isBetween(35, 45);
        assertThat(told).anyMatch(line -> line.contains("is long: its first "));
    }

    static Stream<Arguments> documents() {
        String entity = "<!ENTITY a \"aaaaaaaaaa\">";
        String laughs = "<!DOCTYPE rss [" + entity
                + Stream.iterate(1, i -> i < 10, i -> i + 1)
                        .map(i -> "<!ENTITY a" + i + " \""
                                + "&a%s;".formatted(i == 1 ? "" : i - 1).repeat(10) + "\">")
                        .reduce("", String::concat)
                + "]>" + RSS + "<item><title>&a9;</title><link>/one</link></item></channel></rss>";
        String xxe = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"%s\">]>" + RSS
                + "<item><title>&x;</title><link>/one</link></item></channel></rss>";
        return Stream.of(
                Arguments.of("laughs", laughs),
                Arguments.of("quadratic", laughs.replace("&a9;", "&a;".repeat(100_000))),
                Arguments.of("file", xxe.formatted("file:///etc/passwd")),
                Arguments.of("canary", xxe.formatted("CANARY")),
                Arguments.of("dtd", "<!DOCTYPE rss SYSTEM \"CANARY\">" + RSS + "</channel></rss>"),
                Arguments.of("parameter", "<!DOCTYPE rss [<!ENTITY % p SYSTEM \"CANARY\"> %p;]>" + RSS),
                Arguments.of("deep", RSS + "<item>".repeat(100_000)),
                Arguments.of("deep html", RSS + "<item><description>" + "<div>".repeat(100_000)),
                Arguments.of("attributes", RSS + "<item " + attributes() + "></item></channel></rss>"),
                Arguments.of("unclosed", RSS + "<item><title a=\"" + "x".repeat(3_000_000)),
                Arguments.of("comment", RSS + "<!--" + "x".repeat(3_000_000)),
                Arguments.of("nothing", RSS + "x".repeat(3_000_000) + "</channel></rss>"),
                Arguments.of("utf-7", "<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + RSS + "</channel></rss>"),
                Arguments.of("charset", "<?xml version=\"1.0\" encoding=\"no such charset\"?>" + RSS),
                Arguments.of("empty", ""),
                Arguments.of("nul", "\0\0\0\0"));
    }

    private static String attributes() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            attributes.append('a').append(i).append("=\"\" ");
        }
        return attributes.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void documentsMadeToHarmAreRefusedInTimeAndReachNobody(String name, String document) throws Exception {
        String body = document.replace("CANARY", site.url("/canary").toString());
        site.on("/feed", RawSite.text(ok("application/xml", body)));
        site.on("/map", RawSite.text(ok("application/xml", body.replace(RSS, "<urlset>"))));
        List<Optional<String>> problems = new ArrayList<>();
        long begun = System.nanoTime();

        problems.add(visit(Source.Format.FEED, "/feed").problem());
        problems.add(visit(Source.Format.SITEMAP, "/map").problem());

        assertThat(problems.getFirst()).isPresent();
        assertThat(problems)
                .allMatch(problem -> problem.isEmpty() || !problem.get().isBlank());
        assertThat(site.requests).noneMatch(request -> request.contains("canary"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void xincludeIsNotFollowed() throws Exception {
        site.on(
                "/feed",
                RawSite.text(ok(
                        "application/xml",
                        RSS + "<item><title><xi:include xmlns:xi=\"http://www.w3."
                                + "org/2001/XInclude\" parse=\"text\" href=\"" + site.url("/canary") + "\"/></title>"
                                + "<link>/private/1</link></item></channel></rss>")));

        visit(Source.Format.FEED, "/feed");

        assertThat(site.requests).noneMatch(request -> request.contains("canary"));
    }

    @Test
    void entryWhoseLinkIsNoWebAddressIsLeftOut() throws Exception {
        String item = "<item><title>t</title><link>%s</link></item>";
        StringBuilder feed = new StringBuilder(RSS);
        for (String link : List.of(
                "javascript:alert(1)",
                " JavaScript:alert(1)",
                "java&#9;script:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "//",
                "http://",
                "http://a b/",
                "http://[::1",
                "http://x.example/" + "a".repeat(5000),
                "/private/kept")) {
            feed.append(item.formatted(link));
        }
        site.on("/feed", RawSite.text(ok("application/rss+xml", feed + "</channel></rss>")));

        Visit visit = visit(Source.Format.FEED, "/feed");

        assertThat(told).containsExactly(site.url("/private/kept") + " robots.txt asks not to fetch it");
        assertThat(visit.refused()).isEqualTo(1);
    }

    private Visit visit(Source.Format format, String path) throws Exception {
        Source source = Examples.source("hostile", site.url(path), format, "");
        return crawler.visit(source, new Crawler.Taker() {
            @Override
            public void take(Page page) {
                told.add("took " + page.url());
            }

            @Override
            public void refused(URI url, String reason) {
                told.add(url + " " + reason);
            }
        });
    }

    private static String ok(String type, String body) {
        return "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: " + type + "\r\n\r\n" + body;
    }
}
