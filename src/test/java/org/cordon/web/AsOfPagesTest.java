package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class AsOfPagesTest extends SentPages {

    @Test
    void aDayGoneByLeavesOutWhatWasNotKnownAndSaysSo() {
        Document today = page("/", "en");
        Document then = page("/?asof=2024-06-23", "en");

        assertThat(today.select(".event a[href=/events/api-stop]")).isNotEmpty();
        assertThat(today.select(".asof")).isEmpty();
        assertThat(then.select(".event").size())
                .isLessThan(today.select(".event").size());
        assertThat(then.select("a[href^=/events/api-stop]")).isEmpty();
        assertThat(then.select(".asof").text()).contains("As of 2024-06-23");
        assertThat(then.select(".asof a").attr("href")).isEqualTo("/");
        assertThat(page("/?asof=2024-06-24", "en").select(".event h4 a").attr("href"))
                .endsWith("?asof=2024-06-24");
        assertThat(page("/?asof=2024-06-23&type=export-control", "zh")
                        .select(".asof a")
                        .attr("href"))
                .isEqualTo("/?type=export-control");
    }

    @Test
    void anEventNotKnownYetSaysThatItIsNotUnknown() {
        assertThat(mvc.get().uri("/events/api-stop?asof=2024-06-25")).hasStatusOk();
        assertThat(mvc.get().uri("/events/api-stop?asof=2024-06-20").header("Accept-Language", "en"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("Nothing was known of this event on that day");
        assertThat(mvc.get().uri("/events/api-stop.json?asof=2024-06-20")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anEntityHasTheEventsKnownThen() {
        assertThat(page("/entities/org:openai?asof=2024-06-20", "en").select("a[href^=/events/api-stop]"))
                .isEmpty();
        assertThat(page("/entities/org:openai?asof=2024-06-26", "en").select("a[href^=/events/api-stop]"))
                .isNotEmpty();
        assertThat(mvc.get().uri("/entities/org:openai.json?asof=soon")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void aDayToComeShowsAllWithTheStatusesOfThatDay() {
        assertThat(page("/?asof=2024-08-01", "en").select("a[href=/events/api-stop]"))
                .isNotEmpty();
    }
}
