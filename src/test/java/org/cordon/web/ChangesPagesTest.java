package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ChangesPagesTest extends SentPages {

    @Test
    void changesStandByDayAndEventWithTheirCauses() {
        Document page = page("/changes?since=2024-06-01");

        assertThat(page.select("main h2").eachText()).containsExactly("30 Jun 2024", "26 Jun 2024");
        assertThat(page.select("section").first().select("h3").eachText())
                .containsExactly(
                        "OpenAI stops API access from unsupported regions",
                        page.select("h3").get(1).text(),
                        "An event that is not shown any more");
        assertThat(page.text())
                .contains(
                        "from 2024-07-08 to 2024-07-09 entry written or edited by people",
                        "30 Jun 2024 has come",
                        "A further origin: The Ledger article “模型公司通知用户停用接口”");
        assertThat(page.select(".note a[href=/articles/wire]")).isNotEmpty();
    }

    @Test
    void aDayAfterTheLastChangeSaysThatNothingChanged() {
        assertThat(page("/changes?since=2024-07-01").select(".none").text()).isEqualTo("Nothing changed since then.");
        assertThat(page("/changes?since=2024-06-30").select("main h2")).hasSize(1);
    }

    @Test
    void changesAreDataAndAFeedToo() {
        assertThat(mvc.get().uri("/changes.json?since=2024-06-30"))
                .bodyJson()
                .extractingPath("$.changes.length()")
                .isEqualTo(4);
        assertThat(mvc.get().uri("/changes.atom?since=2024-06-01"))
                .hasContentTypeCompatibleWith("application/atom+xml")
                .bodyText()
                .contains(
                        "tag:cordon.org,2026:change/api-stop/2024-06-30",
                        "tag:cordon.org,2026:change/api-stop/2024-06-26");
    }
}
