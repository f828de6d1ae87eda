package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class FeedPagesTest extends SentPages {

    @Test
    void everyListIsAFeed() {
        for (String address : new String[] {
            "/timeline.atom", "/search.atom?q=API", "/events/api-stop.atom", "/entities/org:openai.atom"
        }) {
            assertThat(mvc.get().uri(address))
                    .hasStatusOk()
                    .hasContentTypeCompatibleWith("application/atom+xml")
                    .bodyText()
                    .contains(
                            "<id>tag:cordon.org,2026:event/api-stop</id>", "href=\"http://localhost/events/api-stop\"");
        }
    }

    @Test
    void entitiesAndSourcesAreFeedsToo() {
        assertThat(mvc.get().uri("/entities.atom?q=OpenAI"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<id>tag:cordon.org,2026:entity/org:openai</id>",
                        "href=\"http://localhost/entities/org:openai\"");
        assertThat(mvc.get().uri("/sources.atom"))
                .hasStatusOk()
                .bodyText()
                .contains("<id>tag:cordon.org,2026:feed/sources</id>", "<id>tag:cordon.org,2026:source/");
    }

    @Test
    void sourcesAreAListForOtherReaders() {
        assertThat(mvc.get().uri("/sources.opml"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/x-opml")
                .bodyText()
                .contains(
                        "<opml version=\"2.0\"",
                        "text=\"Harbour Daily\" type=\"rss\" xmlUrl=\"https://harbour.example/feed.xml\"");
        assertThat(mvc.get().uri("/sources")).bodyText().contains("href=\"/sources.opml\"");
    }

    @Test
    void silentAndBrokenSourcesAreToldApartInBothLanguages() {
        assertThat(mvc.get().uri("/sources"))
                .bodyText()
                .contains("published nothing since 1 Mar 2024", "every 6 hours", ">silent<", ">broken<");
        assertThat(mvc.get().uri("/sources?lang=zh")).bodyText().contains("久无更新", "无法读取", "每 6 小时", "没有发布新内容");
        assertThat(mvc.get().uri("/sources.json"))
                .bodyJson()
                .extractingPath("$[*].pulse.state")
                .asArray()
                .containsExactly("well", "broken", "off", "silent");
    }

    @Test
    void feedNamesItselfAndThePageItIsOf() {
        assertThat(mvc.get().uri("/timeline.atom?type=api-access"))
                .bodyText()
                .contains(
                        "rel=\"self\" type=\"application/atom+xml\" href=\"http://localhost/timeline.atom?type=api-access\"",
                        "rel=\"alternate\" type=\"text/html\" href=\"http://localhost/?type=api-access\"");
    }

    @Test
    void unchangedFeedIsNotSentAgain() {
        MockHttpServletResponse first =
                mvc.get().uri("/timeline.atom").exchange().getResponse();
        assertThat(first.getHeader("Last-Modified")).isNotNull();
        MvcTestResult again = mvc.get()
                .uri("/timeline.atom")
                .header("If-None-Match", first.getHeader("ETag"))
                .exchange();
        assertThat(again).hasStatus(HttpStatus.NOT_MODIFIED);
        assertThat(again.getResponse().getContentAsByteArray()).isEmpty();
    }
}
