package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    private String suggested(String typed, String language) throws Exception {
        return mvc.get()
                .uri("/suggest")
                .param("q", typed)
                .header("Accept-Language", language)
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void aQueryIsSuggestedByTheFieldsAndValuesThatItsLastPartBegins() throws Exception {
        assertThat(suggested("stat", "en")).contains("\"status:\"", "\"Field\"");
        assertThat(suggested("chips -type:exp", "en"))
                .isEqualTo("[\"chips -type:exp\",[\"chips -type:export-control\"],[\"Export control\"],"
                        + "[\"/search?q=chips%20-type%3Aexport-control\"]]");
        assertThat(suggested("芯片 类型：出", "zh")).contains("\"芯片 类型：出口管制\"");
        assertThat(suggested("actor:nvi", "en")).contains("\"actor:Nvidia\"");
        assertThat(suggested("date:2024", "en")).isEqualTo("[\"date:2024\",[],[],[]]");
    }

    @Test
    void aPhraseIsSuggestedToTheEndOfItsLastWordAsEventsAreToldOf() throws Exception {
        assertThat(suggested("lithog", "en")).contains("\"lithography\"", "\"/search?q=lithography\"");
    }

    @Test
    void everySuggestedQueryCanBeRead() throws Exception {
        for (String typed : List.of("status:", "class:s", "lang:", "has:", "actor:o", "“a type:", "(entity:\"n")) {
            for (String language : List.of("en", "zh")) {
                JsonNode found = JsonMapper.shared().readTree(suggested(typed, language));
                for (JsonNode href : found.path(3)) {
                    assertThat(mvc.get().uri(URI.create(href.asString())))
                            .as(href.asString())
                            .hasStatusOk();
                }
            }
        }
    }

    @Test
    void onlyTheSearchPageMayRunItsScriptAndAskForMore() {
        assertThat(mvc.get().uri("/search"))
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        p -> assertThat(p.getFirst()).contains("script-src 'self'; connect-src 'self'"));
        assertThat(mvc.get().uri("/"))
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        p -> assertThat(p.getFirst()).doesNotContain("script-src", "connect-src"));
    }

    @Test
    void everyExampleOfTheHelpCanBeRead() throws Exception {
        for (String address : page("/help/search").select("main a").eachAttr("href")) {
            assertThat(mvc.get().uri(URI.create(address))).as(address).hasStatusOk();
        }
    }
}
