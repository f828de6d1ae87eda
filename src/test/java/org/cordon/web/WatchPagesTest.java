package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class WatchPagesTest extends SentPages {

    @Test
    void watchedPageTellsWhatOneCaptureHasAndTheNextLacks() {
        String id = SampleEvents.sources().getFirst().source().id();
        Document page = page("/watch/" + id);
        assertThat(page.select(".part p").first().text())
                .startsWith("Present in the capture of ")
                .contains("absent in the capture of");
        assertThat(page.select(".part q").eachText())
                .containsExactly("The company <script>alert(1)</script> was founded in a garage.");
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.text()).doesNotContainIgnoringCase("deleted");
        assertThat(page.select(".part a").attr("href")).startsWith("/articles/harbour/versions?from=");
        assertThat(page.select(".captures li")).hasSize(2);
        assertThat(mvc.get().uri("/watch/nothing")).hasStatus(404);
    }
}
