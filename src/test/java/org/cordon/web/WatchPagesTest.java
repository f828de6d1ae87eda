package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cordon.compare.Difference;
import org.cordon.timeline.Timeline;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ContextConfiguration;

/** The pages of a watched page, over a timeline of the event that its difference proposed. */
@ContextConfiguration(
        classes = {WatchPagesTest.Watching.class, WebTestApplication.class, Twice.class},
        inheritLocations = false)
class WatchPagesTest extends SentPages {

    private static final String ID = SampleEvents.sources().getFirst().source().id();
    private static final List<Difference> DIFFERENCES =
            SampleStop.watch(SampleEvents.sources().getFirst().source()).differences();
    private static final Timeline PROPOSED = Timeline.of(List.of(), List.of(), List.of(), DIFFERENCES);

    @TestConfiguration
    static class Watching {
        @Bean
        Holdings watching() {
            return new SampleHoldings() {
                @Override
                public Timeline timeline() {
                    return PROPOSED;
                }
            };
        }
    }

    @Test
    void watchedPageTellsWhatOneCaptureHasAndTheNextLacks() {
        Document page = page("/watch/" + ID);
        assertThat(page.select(".part p").first().text())
                .startsWith("Present in the capture of ")
                .contains("absent in the capture of");
        assertThat(page.select(".part q").eachText())
                .containsExactly("The company <script>alert(1)</script> was founded in a garage.");
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.text()).doesNotContainIgnoringCase("deleted");
        assertThat(page.select(".part a").last().attr("href")).startsWith("/articles/harbour/versions?from=");
        assertThat(page.select(".captures li")).hasSize(2);
        assertThat(mvc.get().uri("/watch/nothing")).hasStatus(404);
    }

    @Test
    void differenceLeadsToItsEventAndThatToTheVeryVersionsItQuotes() {
        String event = page("/watch/" + ID).select(".part a.proposal").attr("href");
        assertThat(event).isEqualTo("/events/" + PROPOSED.events().getFirst().id());
        String older = page(event).select(".family .goes").attr("href");
        assertThat(older).isEqualTo("/articles/harbour?version=" + SampleStop.EARLIER.version() + "#p-2");
        assertThat(page(older.substring(0, older.indexOf('#')))
                        .select("#p-2 mark")
                        .text())
                .isEqualTo("The company <script>alert(1)</script> was founded in a garage.");
    }

    @Test
    void watchedPageIsDataWithItsCapturesAndTheSpansThatDiffer() {
        assertThat(page("/watch/" + ID).select("link[type=application/json]").attr("href"))
                .isEqualTo("/watch/" + ID + ".json");
        Difference.Row gone = DIFFERENCES.getFirst().removed().getFirst();
        assertThat(mvc.get().uri("/watch/" + ID + ".json"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"source": "%s", "changeCount": 1,
                         "captures": [{"version": 1, "fresh": true, "file": "a.warc.gz", "offset": 0}, {"version": 2}],
                         "changes": [{"event": "%s", "removedCount": 1, "addedCount": 0, "added": [],
                           "older": {"article": "harbour", "version": "%s"},
                           "removed": [{"passage": 2, "start": %d, "end": %d}]}]}""".formatted(
                        ID, PROPOSED.events().getFirst().id(), SampleStop.EARLIER.version(), gone.start(), gone.end()));
        assertThat(mvc.get().uri("/watch/nothing.json")).hasStatus(404);
    }
}
