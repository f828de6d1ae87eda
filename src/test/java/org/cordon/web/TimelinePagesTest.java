package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class TimelinePagesTest extends SentPages {

    @Test
    void eventsStandUnderTheirYearsAndMonthsNewestFirst() {
        Document page = page("/", "en");
        assertThat(page.select(".year > h2").eachText()).containsExactly("2024", "2023", "2022");
        assertThat(page.select(".month h3").eachText())
                .startsWith("June 2024", "Q2 2024", "January 2024", "November 2023")
                .contains("2023, month not known");
        assertThat(page("/?sort=oldest", "en").selectFirst(".year > h2").text()).isEqualTo("2022");
    }

    @Test
    void railShowsADateOnlyAsFinelyAsItIsKnown() {
        List<String> english = page("/", "en").select(".rail time").eachText();
        assertThat(english).contains("25 Jun", "~ 1 Jan", "Nov 2023", "Q2 2024", "2023");
        List<String> chinese = page("/", "zh").select(".rail time").eachText();
        assertThat(chinese).contains("6月25日", "约 1月1日", "2023年11月", "2024年第2季度", "2023年");
    }

    @Test
    void eventStillToComeHasItsDayAndAnEndedOneItsEnd() {
        Document page = page("/", "en");
        Element ahead = page.selectFirst(".event.ahead:has(a[href=/events/api-stop])");
        assertThat(ahead.select(".rail .note").text()).isEqualTo("from 9 Jul 2024");
        Element over = page.selectFirst(".event.over");
        assertThat(over.select(".rail .note").text()).isEqualTo("rescinded 28 Apr 2023");
    }

    @Test
    void cardTellsOriginsReportsAndDisagreements() {
        Element card = page("/", "en").selectFirst(".event:has(a[href=/events/api-stop])");
        assertThat(card.select(".evidence").text()).isEqualTo("●● 2 origins, 3 reports, 2 languages ≠ 2 disagreements");
        assertThat(card.select(".type").text()).isEqualTo("API access");
        assertThat(card.select(".status").text()).isEqualTo("not yet in force");
    }

    @Test
    void filtersInUseAreChipsThatTakeThemAway() {
        Document page = page("/?type=export-control&jurisdiction=place:us", "en");
        assertThat(page.select(".chips span:first-child").eachText())
                .containsExactly("Type: Export control", "Jurisdiction: United States");
        assertThat(page.select(".chips a").eachAttr("href"))
                .containsExactly("/?jurisdiction=place%3Aus", "/?type=export-control", "/");
        assertThat(page.select("select[name=type] option[selected]").eachAttr("value"))
                .containsExactly("export-control");
        assertThat(page.select(".event")).hasSize(2);
    }

    @Test
    void stripLeadsToTheEventsOfEachMonthAndYear() {
        Document page = page("/", "en");
        assertThat(page.select(".strip svg a title").eachText()).contains("Jun 2024: 2 events", "Oct 2023: 2 events");
        assertThat(page.select(".strip svg a").eachAttr("href")).contains("/?from=2023-10-01&to=2023-10-31");
        assertThat(page("/?from=2023-10-01&to=2023-10-31", "en")
                        .select(".event h4 a")
                        .eachAttr("href"))
                .contains("/events/chips-2023", "/events/entity-list")
                .doesNotContain("/events/chips-2022", "/events/gallium");
    }

    @Test
    void boxTellsWhatTakesEffectNext() {
        Element box = page("/", "en").selectFirst("section[aria-labelledby=next]");
        assertThat(box.select("li").eachText())
                .containsExactly(
                        "9 Jul 2024 OpenAI stops API access from unsupported regions takes effect",
                        "4 Aug 2024 Treasury drafts a rule on outbound investment in AI comments close");
    }

    @Test
    void listIsDataAtTheSameAddress() {
        assertThat(mvc.get().uri("/timeline.json?type=api-access"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"total": 1, "page": 1, "events": [{"id": "api-stop", "status": "not-yet-in-force", "origins": 2,
                          "reports": 3, "conflicts": 2, "date": {"role": "announced", "date": "2024-06-25", "zone": "Asia/Shanghai"}}]}
                        """);
        Document page = page("/?type=api-access", "en");
        assertThat(page.select("link[rel=alternate][type=application/json]").attr("href"))
                .isEqualTo("/timeline.json?type=api-access");
        assertThat(page.select(".forms a").eachAttr("href"))
                .containsExactly(
                        "/timeline.atom?type=api-access",
                        "/timeline.json?type=api-access",
                        "/brief.md?type=api-access",
                        "/brief.html?type=api-access",
                        "/brief.pdf?type=api-access");
    }

    @Test
    void nothingFoundOffersOneWayOn() {
        Document page = page("/?status=suspended", "en");
        assertThat(page.select(".none a").eachAttr("href")).containsExactly("/");
    }
}
