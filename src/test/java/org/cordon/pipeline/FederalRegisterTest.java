package org.cordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.Article;
import org.cordon.corpus.Corpus;
import org.cordon.corpus.When;
import org.cordon.timeline.Evidence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of an official register in the form of its API, made up and served by this test. */
class FederalRegisterTest extends ServedSources {

    private static final String RULE = """
            {"document_number": "2031-00417", "title": "Lumen Controls; Correction", "type": "Rule",
             "citation": "96 FR 1234", "abstract": "A correction.", "docket_ids": ["Docket No. 310417-0001", "RIN 0000-AA00"],
             "agencies": [{"name": "Lamp Bureau", "slug": "lamp-bureau"}, {"raw_name": "OFFICE OF OIL", "slug": "oil"}],
             "publication_date": "2031-04-17", "effective_on": "2031-05-01", "comments_close_on": "2031-06-16",
             "html_url": "SITE/documents/2031/04/17/2031-00417/lumen", "body_html_url": "SITE/full/2031-00417.html"}""";
    private static final String NOTICE = """
            {"document_number": "2031-00418", "title": "Notice of a hearing", "type": "Notice", "citation": null,
             "abstract": "%s", "agencies": [{"name": "Lamp Bureau", "slug": "lamp-bureau"}], "docket_ids": [],
             "publication_date": "2031-04-17", "effective_on": null, "comments_close_on": "not a date",
             "html_url": "SITE/documents/2031/04/17/2031-00418/hearing", "body_html_url": "SITE/shut/2031-00418.html"}""";
    private static final String FILED = """
            {"results": [
              {"document_number": "2031-00500", "toc_doc": "Lumen exports", "title": null, "type": "Proposed Rule",
               "filed_at": "2031-04-18T08:45:00.000-04:00", "publication_date": "2031-04-21", "docket_numbers": ["D-1"],
               "agencies": [{"name": "Lamp Bureau", "slug": "lamp-bureau"}], "raw_text_url": "SITE/raw/2031-00500.txt",
               "html_url": "SITE/public-inspection/2031-00500/lumen"},
              {"document_number": "2031-00501", "title": "Other", "agencies": [{"slug": "oil"}], "filed_at": null,
               "publication_date": null, "html_url": "SITE/public-inspection/2031-00501/other"},
              {"document_number": "2031-00502", "agencies": [{"slug": "lamp-bureau"}], "html_url": null}]}""";
    private static final String LONG = "The bureau will hear everybody who has something to say about lamps and oil. ";

    @BeforeEach
    void start() throws IOException {
        site.serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /shut/\n");
        String text =
                "<div><h1>Rules and Regulations</h1><p>" + LONG.repeat(5) + "</p><p>" + LONG.repeat(3) + "</p></div>";
        site.serve("/full/2031-00417.html", "text/html", text);
        site.serve("/raw/2031-00500.txt", "text/html", "<html><body><pre>" + LONG.repeat(6) + "</pre></body></html>");
    }

    @Test
    void documentBecomesAnArticleWithWhatTheRegisterSaysOfIt() throws Exception {
        serve("/documents.json", "{\"results\": [" + RULE + "]}");

        Article rule = collect("/documents.json").getFirst();

        assertThat(rule.title()).isEqualTo("Lumen Controls; Correction");
        assertThat(rule.url()).isEqualTo(site.at("/documents/2031/04/17/2031-00417/lumen"));
        assertThat(rule.text()).contains("everybody who has something to say");
        assertThat(rule.published().orElseThrow()).hasToString("published 2031-04-17 America/New_York");
        Article.Official official = rule.official().orElseThrow();
        assertThat(official.number()).isEqualTo("2031-00417");
        assertThat(official.type()).isEqualTo("Rule");
        assertThat(official.citation()).contains("96 FR 1234");
        assertThat(official.agencies()).containsExactly("Lamp Bureau", "OFFICE OF OIL");
        assertThat(official.dockets()).containsExactly("Docket No. 310417-0001", "RIN 0000-AA00");
        assertThat(official.date(When.Role.EFFECTIVE).orElseThrow().iso()).isEqualTo("2031-05-01");
        assertThat(official.date(When.Role.COMMENT_CLOSE).orElseThrow().iso()).isEqualTo("2031-06-16");
        assertThat(Corpus.open(root.resolve("corpus")).article(rule.id())).contains(rule);
        assertThat(site.asked().getFirst()).contains("order=newest", "per_page=100", "fields%5B%5D=comments_close_on");
    }

    @Test
    void summaryStandsForATextThatMayNotBeFetched() throws Exception {
        serve("/documents.json", "{\"results\": [" + NOTICE.formatted(LONG.repeat(4)) + "]}");

        Article notice = collect("/documents.json").getFirst();

        assertThat(notice.text()).startsWith(LONG.strip());
        Article.Official official = notice.official().orElseThrow();
        assertThat(official.citation()).isEmpty();
        assertThat(official.dates()).extracting(When::role).containsExactly(When.Role.PUBLISHED);
        assertThat(site.asked()).noneSatisfy(path -> assertThat(path).contains("/shut/"));
    }

    @Test
    void filingsOfOtherAgenciesAndWithdrawnOnesAreLeftOut() throws Exception {
        serve("/current.json", FILED);

        List<Article> filed = collect("/current.json?conditions%5Bagencies%5D%5B%5D=lamp-bureau");

        assertThat(filed).extracting(Article::title).containsExactly("Lumen exports");
        assertThat(filed.getFirst().published())
                .contains(When.parse(When.Role.PUBLISHED, "2031-04-18").in(java.time.ZoneId.of("America/New_York")));
        assertThat(filed.getFirst()
                        .official()
                        .orElseThrow()
                        .date(When.Role.PUBLISHED)
                        .map(When::iso))
                .contains("2031-04-21");
    }

    @Test
    void furtherPagesAreReadWhileTheyBringSomethingNewAndOnlyOnTheSameHost() throws Exception {
        serve("/documents.json", "{\"next_page_url\": \"SITE/page2\", \"results\": [" + RULE + "]}");
        serve("/page2", "{\"next_page_url\": \"http://elsewhere.invalid/page3\", \"results\": []}");

        assertThat(collect("/documents.json")).hasSize(1);
        assertThat(Collections.frequency(site.asked(), "/page2")).isEqualTo(1);
        try (Desk desk = Desk.open(root)) {
            serve("/documents.json", "{\"count\": 2, \"next_page_url\": \"SITE/page2\", \"results\": [" + RULE + "]}");
            desk.pipeline.collect(Progress.NONE);
            assertThat(desk.pipeline.sources().getFirst().problem()).isEmpty();
        }
        assertThat(Collections.frequency(site.asked(), "/page2")).isEqualTo(1);
    }

    @Test
    void answerOfAnotherFormIsAProblemInPlainWords() throws Exception {
        serve("/documents.json", "{\"errors\": {\"agencies\": \"unknown\"}}");

        assertThat(collect("/documents.json")).isEmpty();
        assertThat(problem()).contains("is no list of documents of the Federal Register: it has no 'results'");
    }

    @Test
    void daysOfTheRegisterStandOnTheTimelineWithTheSentencesOfTheDocument() throws Exception {
        sources(source("register", site.at("/documents.json"), "federal-register"));
        Files.writeString(root.resolve("corpus/entities/bodies.yml"), """
                - {id: 'gov:lamp', en: Lamp Bureau, zh: 灯具局, place: 'place:us'}
                - {id: 'place:bo', en: Borduria, zh: 博尔杜里亚}
                """);
        site.serve(
                "/full/2031-00417.html",
                "text/html",
                "<div><h1>Rules and Regulations</h1><p>On April 17, 2031, the Lamp Bureau issued a rule that restricts"
                        + " exports of lumen chips to Borduria.</p><p>Effective date: This rule is effective May 1, 2031."
                        + " Comment date: Comments must be received by June 16, 2031.</p><p>" + LONG.repeat(4)
                        + "</p></div>");
        serve("/documents.json", "{\"results\": [" + RULE + "]}");
        try (Desk desk = Desk.open(root)) {
            desk.pipeline.collect(Progress.NONE);

            assertThat(desk.pipeline.timeline().events()).singleElement().satisfies(event -> {
                assertThat(event.first(When.Role.EFFECTIVE).orElseThrow().iso()).isEqualTo("2031-05-01");
                assertThat(event.first(When.Role.COMMENT_CLOSE).orElseThrow().iso())
                        .isEqualTo("2031-06-16");
                assertThat(event.quotes())
                        .extracting(Evidence.Quote::words)
                        .contains("Comment date: Comments must be received by June 16, 2031.");
            });
            assertThat(desk.wrongQuotes()).isEmpty();
            assertThat(desk.pipeline.kept().verify(Progress.NONE).problems()).isEmpty();
        }
    }

    private void serve(String path, String json) {
        site.serve(path, "application/json", json);
    }

    private List<Article> collect(String address) throws Exception {
        sources(source("register", site.at(address), "federal-register"));
        try (Desk desk = Desk.open(root)) {
            desk.pipeline.collect(Progress.NONE);
            return desk.pipeline.corpus().articles();
        }
    }

    private Optional<String> problem() throws IOException {
        try (Desk desk = Desk.open(root)) {
            return desk.pipeline.sources().getFirst().problem();
        }
    }
}
