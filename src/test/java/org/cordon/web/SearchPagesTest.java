package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SearchPagesTest extends SentPages {

    @Test
    void eventsComeFirstAndTheirReportsAreFoldedUnderThem() {
        Document page = page("/search?q=API");
        assertThat(page.select(".hit").first().select("h2 a").attr("href")).isEqualTo("/events/api-stop");
        assertThat(page.select(".hit")
                        .first()
                        .select("details.reports > summary")
                        .text())
                .matches("\\d reports, \\d origins");
        assertThat(page.select(".hit").first().select("details.reports .reply")).isNotEmpty();
    }

    @Test
    void eachAnswerTellsTheWordsItHasAndWhereOthersLikeItAre() {
        Document page = page("/search?q=API");
        assertThat(page.select(".hit .why").eachText())
                .containsExactly("Why: has the words", "Why: has API · same meaning");
        assertThat(page.select(".hit a.like").first().attr("href")).isEqualTo("/search?like=event%3Aapi-stop");
    }

    @Test
    void aValueCanBeRefusedWhereOthersAreLeft() {
        Document page = page("/search?q=");
        assertThat(page.select(".facets")).isEmpty();
        page = page("/search?sort=newest&from=2020");
        assertThat(page.select(".facets a.refuse").eachAttr("href"))
                .contains("/search?from=2020&sort=newest&type=-export-control"
                        .replace("from=2020&sort=newest", "sort=newest&from=2020"));
        page = page("/search?type=-export-control&from=2020");
        assertThat(page.select(".chips").text()).contains("not Type: Export control");
        assertThat(page.select(".hit .type").eachText()).isNotEmpty().doesNotContain("Export control");
    }

    @Test
    void whereNothingIsFoundThePageTellsWaysOnAndGuessesTheSpelling() {
        Document page = page("/search?q=lithografy&type=licence-action");
        assertThat(page.select(".none a").eachAttr("href"))
                .containsExactly(
                        "/search?q=lithography&type=licence-action", "/search?q=lithografy", "/help/search", "/about");
        assertThat(page("/search?q=lithography").select(".none")).isEmpty();
    }

    @Test
    void suggestionsAreNamesAndTitlesThatBeginAsTyped() {
        assertThat(mvc.get().uri("/suggest").param("q", "nvi").header("Accept-Language", "en"))
                .hasContentType("application/x-suggestions+json")
                .bodyJson()
                .isEqualTo("[\"nvi\",[\"Nvidia\"],[\"Organisation\"],[\"/entities/org:nvidia\"]]");
        assertThat(mvc.get().uri("/suggest").param("q", "光刻").header("Accept-Language", "zh"))
                .bodyText()
                .contains("两型光刻机许可部分撤回", "/events/dutch-licence");
        assertThat(mvc.get().uri("/suggest")).bodyText().isEqualTo("[\"\",[],[],[]]");
    }

    @Test
    void everyExampleOfTheHelpCanBeRead() throws Exception {
        for (String address : page("/help/search").select("main a").eachAttr("href")) {
            assertThat(mvc.get().uri(java.net.URI.create(address))).as(address).hasStatusOk();
        }
    }
}
