package org.cordon.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordon.corpus.Source;
import org.cordon.corpus.Source.Format;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each form in which a source can offer its articles, over a real server. */
class SourceFormsTest {

    // The time of this thread alone, for the machine may be busy with other things.
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String JSON_FEED = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "A feed", "items": [
              {"id": "1", "url": "/one", "title": "<b>One</b> rule", "date_published": "2026-03-02T23:30:00-05:00"},
              {"id": "2", "external_url": "/two", "date_modified": "2026-03-01T10:00:00Z"},
              {"id": "SITE/three"}, {"id": "4"}, {"id": "5", "url": "javascript:alert(1)"}, {"id": "6", "url": "/one"}]}""";
    private static final String RSS = """
            <rss version="2.0"><channel><title>t</title><link>/</link><description>d</description>
            <item><title>One</title><link>/one</link><pubDate>Mon, 02 Mar 2026 12:00:00 GMT</pubDate></item>
            </channel></rss>""";
    private static final String NEWS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                    xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>SITE/news/old</loc><lastmod>2026-01-02</lastmod></url>
            <url><loc>SITE/news/new</loc><news:news><news:publication><news:name>Daily</news:name>
              <news:language>en</news:language></news:publication>
              <news:publication_date>2026-03-02T01:00:00+08:00</news:publication_date>
              <news:title>A new rule</news:title></news:news></url>
            <url><loc>SITE/about</loc></url></urlset>""";

    private final List<Page> taken = new ArrayList<>();
    private LoopbackSite site;
    private Crawler crawler;

    @BeforeEach
    void start() throws IOException {
        site = LoopbackSite.start();
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        crawler = new Crawler(
                LoopbackSite.settings(), new CrawlStore(database), Clock.systemUTC(), Crawler.Witness.NOBODY);
        for (String page : List.of("/one", "/two", "/three", "/news/old", "/news/new", "/about", "/2026/a/rule")) {
            site.serve(page, "text/html", "<html><p>" + page);
        }
    }

    @AfterEach
    void stop() throws IOException {
        crawler.close();
        site.close();
    }

    @Test
    void jsonFeedBringsItsPagesWithTheTitleAndTheDayWhereItWasWritten() throws Exception {
        site.serve("/feed", "application/feed+json", JSON_FEED);

        Visit visit = visit(Format.FEED, "/feed", "");

        assertThat(visit.problem()).isEmpty();
        assertThat(paths()).containsExactly("/one", "/two", "/three");
        Page.Told told = taken.getFirst().told();
        assertThat(told.title()).contains("One rule");
        assertThat(told.published().orElseThrow().start()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(told.published().orElseThrow().zone().orElseThrow().getId()).isEqualTo("-05:00");
        assertThat(taken.get(1).told().published()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"version\": \"1\"}", "{\"items\": []}", "{\"version\": \"https://jsonfeed.org/version/1.1\"}"
            })
    void jsonThatIsNoFeedIsRefusedWithTheReason(String json) throws Exception {
        site.serve("/feed", "application/feed+json", json);

        assertThat(visit(Format.FEED, "/feed", "").problem().orElseThrow()).contains("JSON");
    }

    @Test
    void jsonOfTooManyPartsOrTooDeepIsRefusedInTime() throws Exception {
        String start = "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [";
        site.serve("/deep", "application/json", start + "[".repeat(100_000));
        site.serve("/many", "application/json", start + "{},".repeat(300_000) + "{}]}");
        long begun = THREADS.getCurrentThreadCpuTime();

        assertThat(visit(Format.FEED, "/deep", "").problem().orElseThrow()).contains("no readable JSON Feed");
        assertThat(visit(Format.FEED, "/many", "").problem().orElseThrow()).contains("no readable JSON Feed");
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begun)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void pageGivenAsAFeedIsReadThroughTheFeedItNames() throws Exception {
        site.serve("/", "text/html", """
                <!doctype html><html><head><link rel="stylesheet" href="/x.css">
                <link REL="home Alternate" type="Application/RSS+xml; charset=utf-8" title="News &amp; rules" href="rss">
                </head><body>Hello</body></html>""");
        site.serve("/rss", "application/rss+xml", RSS);

        assertThat(visit(Format.FEED, "/", "").pages()).isEqualTo(1);
        Visit again = visit(Format.FEED, "/", "");

        assertThat(site.asked()).containsExactly("/", "/rss", "/one", "/", "/rss 304");
        assertThat(again.problem()).isEmpty();
    }

    @Test
    void newsSitemapBringsTheNewestFirstWithTitleAndDayAsWritten() throws Exception {
        site.serve("/sitemap.xml", "application/xml", NEWS);

        visit(Format.SITEMAP, "/sitemap.xml", "/news/");

        assertThat(paths()).containsExactly("/news/new", "/news/old");
        assertThat(taken.getFirst().told().title()).contains("A new rule");
        assertThat(taken.getFirst().told().published().orElseThrow().start()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void indexOfSitemapsIsFollowedOnceAndGzipIsUnpacked() throws Exception {
        String index = """
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>SITE/packed.xml.gz</loc></sitemap><sitemap><loc>SITE/index.xml</loc></sitemap>
                <sitemap><loc>SITE/gone.xml</loc></sitemap></sitemapindex>""";
        site.serve("/index.xml", "application/xml", index);
        byte[] packed =
                LoopbackSite.gzip(NEWS.replace("SITE", site.at("").toString()).getBytes(StandardCharsets.UTF_8));
        site.serve("/packed.xml.gz", "application/octet-stream", packed);

        Visit visit = visit(Format.SITEMAP, "/index.xml", "");

        assertThat(paths()).containsExactly("/news/new", "/news/old", "/about");
        assertThat(visit.lastRefusal().orElseThrow()).endsWith("/gone.xml answered with HTTP 404");
        assertThat(site.asked()).startsWith("/index.xml", "/packed.xml.gz", "/index.xml");
    }

    @Test
    void sitemapBombsAreRefusedInTime() throws Exception {
        site.serve("/bomb.xml", "application/xml", LoopbackSite.gzip(new byte[20 << 20]));
        site.serve("/laughs.xml", "application/xml", """
                <!DOCTYPE u [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>SITE/&b;</loc></url></urlset>""");
        site.serve("/deep.xml", "application/xml", "<urlset>" + "<url>".repeat(200_000));
        long begun = THREADS.getCurrentThreadCpuTime();

        assertThat(visit(Format.SITEMAP, "/bomb.xml", "").problem().orElseThrow())
                .contains("grows more than 100");
        assertThat(visit(Format.SITEMAP, "/laughs.xml", "").problem()).contains("is no readable sitemap");
        assertThat(visit(Format.SITEMAP, "/deep.xml", "").problem()).contains("is no readable sitemap");
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begun)).isLessThan(Duration.ofSeconds(2));
        assertThat(taken).isEmpty();
    }

    @Test
    void indexThatLostItsLinksIsAProblemNotSilence() throws Exception {
        site.serve("/list", "text/html", "<html><a href='/2026/a/rule'>rule</a><a href='/about'>about</a>");

        assertThat(visit(Format.INDEX, "/list", "/2026/*/rule").pages()).isEqualTo(1);
        assertThat(paths()).containsExactly("/2026/a/rule");
        site.serve("/list", "text/html", "<html><a href='/about'>about</a>");
        assertThat(visit(Format.INDEX, "/list", "/2026/*/rule").problem())
                .contains("has no link with '/2026/*/rule' in its address");
    }

    @ParameterizedTest
    @CsvSource({"/a/*/c, /a/b/c, true", "/a/*/c, /a/c, false", "/a, /b/a/, true", "*, /x, true", "/b*/a, /a/b, false"})
    void linkPatternAsksForItsPartsInOrder(String pattern, String address, boolean matches) {
        assertThat(new LinkPattern(pattern).matches(address)).isEqualTo(matches);
    }

    private Visit visit(Format format, String path, String links) throws IOException, InterruptedException {
        Source source = site.source(format, path, links);
        return crawler.visit(source, taken::add);
    }

    private List<String> paths() {
        return taken.stream().map(p -> p.url().getPath()).toList();
    }
}
