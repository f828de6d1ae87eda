package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest
@ContextConfiguration(classes = WebTestApplication.class)
class WatchPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Test
    void watchedPageTellsWhatOneCaptureHasAndTheNextLacks() {
        String id = SampleEvents.sources().getFirst().source().id();
        Document page = Jsoup.parse(new String(
                mvc.get().uri("/watch/" + id).exchange().getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8));
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
