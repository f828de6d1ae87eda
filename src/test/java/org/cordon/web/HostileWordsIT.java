package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cordon.crawl.CrawlSettings;
import org.cordon.crawl.CrawlStore;
import org.cordon.pipeline.Folders;
import org.cordon.pipeline.Pipeline;
import org.cordon.pipeline.Progress;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;

/** Script in every field that others fill: none of it runs in a browser, on any page that shows it. */
@SpringBootTest(
        classes = WebTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.main.allow-bean-definition-overriding=true")
@Import(HostileWordsIT.HostileCorpus.class)
@DirtiesContext
class HostileWordsIT {

    private static final String X = "<script>window.ran=1;alert(1)</script><img src=x onerror='window.ran=1'>"
            + "\"><svg onload=window.ran=1>{{7*7}}${7*7}";

    private static final String ENTITIES = """
                    - {id: "place:us", en: X, zh: X, aliases: [X]}
                    - {id: "org:evil", en: X, zh: X}
                    """;

    private static final String EVENTS = """
                    - id: evil-2025
                      type: api-access
                      title: {en: X, zh: X}
                      summary: {en: X, zh: X}
                      actors: [org:evil]
                      targets: [place:us]
                      jurisdiction: place:us
                      dates:
                        - {role: announced, date: 2025-03-03, source: notice}
                      confidence: high
                      sources:
                        - {key: notice, url: "https://evil.example/notice", title: X, publisher: X, language: en}
                      revised: 2026-11-21
                    """;

    private static final String SOURCES = """
                    - id: evil
                      name: {en: X, zh: X}
                      url: https://evil.example/feed
                      format: feed
                      class: press
                      language: en
                      jurisdiction: place:us
                      note: X
                    """;

    /** A corpus whose every field holds script, written and read as any other. */
    @TestConfiguration
    static class HostileCorpus {

        @Bean(destroyMethod = "close")
        Pipeline pipeline() throws IOException, InterruptedException {
            write("entities/all.yml", ENTITIES);
            write("events/2025.yml", EVENTS);
            write("sources.yml", SOURCES);
            JdbcDataSource database = new JdbcDataSource();
            database.setURL("jdbc:h2:file:" + root.resolve("data/cordon"));
            Flyway.configure().dataSource(database).load().migrate();
            Pipeline pipeline = Pipeline.open(
                    Folders.below(root),
                    new CrawlSettings("Cordon/1", Duration.ZERO, Duration.ofSeconds(1), Set.of()),
                    new CrawlStore(database),
                    Clock.systemUTC());
            pipeline.add(List.of(page().toString()), Progress.NONE);
            return pipeline;
        }

        private static Path page() throws IOException {
            Path page = root.resolve("page.html");
            String escaped = X.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
            Files.writeString(
                    page,
                    "<html lang=en><head><title>" + escaped + "</title><meta name=author content=\""
                            + escaped + "\"><meta property=og:site_name content=\"" + escaped + "\">"
                            + "<link rel=canonical href='javascript:alert(1)'></head><body><article><h1>" + escaped
                            + "</h1><p>"
                            + (escaped + " The ministry said on 3 March 2025 that exports stop. ").repeat(6)
                            + "</p><p><a href='javascript:window.ran=1'>" + escaped
                            + "</a> and a sentence more.</p></article>");
            return page;
        }

        private static void write(String name, String text) throws IOException {
            Path file = root.resolve("corpus").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.replace("X", "'" + X.replace("'", "''") + "'"));
        }

        @Bean
        @Primary
        Holdings hostileHoldings(Pipeline pipeline) {
            return new PipelineHoldings(pipeline, Clock.systemUTC(), false);
        }
    }

    @TempDir
    static Path root;

    @LocalServerPort
    int port;

    @Autowired
    Pipeline pipeline;

    @Test
    void nothingThatOthersWroteRuns() {
        assertThat(pipeline.corpus().articles()).hasSize(1);
        String article = pipeline.corpus().articles().getFirst().id();
        List<String> faults = new ArrayList<>();
        try (Chromium chromium = Chromium.open();
                Browser browser = chromium.launch()) {
            for (String path : List.of(
                    "/",
                    "/events/evil-2025",
                    "/articles/" + article,
                    "/entities",
                    "/entities/org:evil",
                    "/sources",
                    "/runs/current",
                    "/search?q=ministry",
                    "/search?q=%3Cscript%3Ewindow.ran=1%3C/script%3E",
                    "/brief.html",
                    "/nothing/%3Cscript%3Ewindow.ran=1%3C/script%3E")) {
                faults.addAll(look(browser, path, article));
            }
        }
        assertThat(faults).isEmpty();
    }

    private List<String> look(Browser browser, String path, String article) {
        List<String> faults = new ArrayList<>();
        try (Page page = browser.newPage()) {
            page.onDialog(dialog -> {
                faults.add(path + " opened " + dialog.message());
                dialog.dismiss();
            });
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    faults.add(path + " " + message.text());
                }
            });
            var response = page.navigate("http://localhost:" + port + path);
            if (!String.valueOf(response.headerValue("content-security-policy")).startsWith("default-src 'none'")) {
                faults.add(path + " has no policy");
            }
            if (!Boolean.FALSE.equals(page.evaluate("'ran' in window"))) {
                faults.add(path + " ran script");
            }
            Object foreign = page.evaluate("document.querySelectorAll('script:not([src]), img[onerror], svg[onload],"
                    + " a[href^=\"javascript:\"]').length");
            if (!foreign.equals(0)) {
                faults.add(path + " holds " + foreign + " pieces of foreign markup");
            }
            if (path.contains(article) && !page.content().contains("&lt;script&gt;")) {
                faults.add(path + " does not show the hostile words at all");
            }
        }
        return faults;
    }
}
