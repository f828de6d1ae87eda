package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class EvidencePagesTest extends SentPages {

    @Test
    void quotesStandUnderTheirOriginWithTheirRelationAndLanguage() {
        Document page = page("/events/api-stop");
        assertThat(page.select(".family")).hasSize(2);
        Element translated = page.select(".family .voice").get(1);
        assertThat(translated.select(".relation").text()).isEqualTo("partial translation of 东方通讯");
        assertThat(translated.select("blockquote").first().attr("lang")).isEqualTo("en");
        assertThat(page.select(".family .voice").first().select("blockquote").attr("lang"))
                .isEqualTo("zh-CN");
    }

    @Test
    void everyQuoteLeadsToThePassageThatHoldsIt() {
        for (Element quote : page("/events/api-stop").select(".family blockquote")) {
            String href = quote.selectFirst(".goes").attr("href");
            Document article = page(href.substring(0, href.indexOf('#')));
            Element passage = article.getElementById(href.substring(href.indexOf('#') + 1));
            assertThat(passage.select(".text mark").eachText())
                    .contains(quote.select("q").text());
        }
    }

    @Test
    void datesTellRolePrecisionZoneAndAnchorAndWhatIsNotKnown() {
        assertThat(page("/events/api-stop")
                        .select("section[aria-labelledby=dates] tbody tr")
                        .eachText())
                .containsExactly(
                        "Announced 25 Jun 2024 China Time to the day 1 8",
                        "Announced 24 Jun 2024 zone not known to the day reckoned from the publication on 25 Jun 2024 5",
                        "Published not known",
                        "Effective 9 Jul 2024 zone not known to the day 1 3 5",
                        "Ended not known");
    }

    @Test
    void statusIsThatOfTheDayAskedFor() {
        assertThat(page("/events/api-stop").select(".standing strong").text())
                .isEqualTo("On 1 Jul 2024: not yet in force");
        assertThat(page("/events/api-stop?asof=2024-07-10")
                        .select(".standing strong")
                        .text())
                .isEqualTo("On 10 Jul 2024: in force");
        assertThat(mvc.get().uri("/events/api-stop.json?asof=2024-07-10"))
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("in-force");
    }

    @Test
    void claimsThatDisagreeStandSideBySide() {
        Document page = page("/events/api-stop");
        assertThat(page.select(".dispute").first().select(".says > span").eachText())
                .containsExactly("nearly 190 countries", "188 countries");
        assertThat(page.select(".dispute").first().text()).contains("Both may hold.");
        assertThat(page.select(".dispute").get(1).text())
                .contains("Evening in the United States is morning in China.", "24 June", "25 June");
    }

    @Test
    void chainTellsTheGroundOfEachTie() {
        assertThat(page("/events/chips-2022").select(".lane > li").eachText())
                .containsExactly(
                        "7 Oct 2022 First rules on advanced computing chips this event",
                        "17 Oct 2023 Second round of rules on advanced chips amends this event 88 FR 73458");
        assertThat(page("/events/chips-2023").select(".lane > li").first().text())
                .contains("amended by this event");
    }

    @Test
    void eventIsDataWithOriginsAsANumberAndEverySpan() {
        assertThat(mvc.get().uri("/events/api-stop.json"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"id": "api-stop", "type": "api-access", "origins": 2, "status": "not-yet-in-force", "asOf": "2024-07-01",
                         "title": {"en": "OpenAI stops API access from unsupported regions"},
                         "evidence": [
                           {"article": "wire", "start": 22, "end": 43, "language": "zh", "relation": "original",
                            "quote": "自7月9日起，将停止不受支持地区的接口访问"},
                           {"article": "harbour", "version": "v1harbour", "language": "en", "relation": "partial-translation"},
                           {"article": "ledger"}],
                         "conflicts": [{"slot": "supported-countries", "kind": "value", "compatible": true}, {"kind": "date"}]}
                        """);
    }

    @Test
    void articleShowsOnlyThePassagesThatCarryEvidence() {
        Document page = page("/articles/harbour");
        assertThat(page.select(".passage").eachAttr("id")).containsExactly("p-0", "p-2");
        assertThat(page.select(".gap").text()).isEqualTo("1 passage not shown");
        assertThat(page.select("#p-0 mark").text())
                .isEqualTo("From 9 July it will cut API traffic from regions it does not support");
        assertThat(page.select("#p-0 .margin li a").attr("href")).isEqualTo("/events/api-stop");
        assertThat(page.text()).doesNotContain("declined to comment").contains("2 of 3 passages are shown");
        assertThat(page.select(".original").attr("href")).isEqualTo("https://harbour.example/news/1");
        assertThat(page.select(".tree .tree").text())
                .contains("partial translation of 东方通讯", "83% of its names, days and numbers come in the same order");
        assertThat(page.select(".tree > li").first().text()).startsWith("东方通讯");
        assertThat(page("/articles/unread").text()).doesNotContain("Nothing happened here");
    }

    @Test
    void articleAsDataHoldsNoOtherTextEither() {
        assertThat(mvc.get().uri("/articles/harbour.json"))
                .hasStatusOk()
                .bodyText()
                .contains("From 9 July it will cut", "\"passageCount\":3")
                .doesNotContain("declined to comment");
    }

    @Test
    void entityTellsItsNamesAndWhatItDidAndSuffered() {
        Document page = page("/entities/org:openai");
        assertThat(page.select("dd[lang=en] .alias").eachText()).containsExactly("OpenAI", "Open AI", "OpenAl");
        assertThat(page("/entities/org:nvidia")
                        .select("dd[lang=zh-Hans] .alias")
                        .eachText())
                .contains("英伟达");
        assertThat(page.select(".part > h2").eachText()).containsExactly("What it did 1", "What was done to it 1");
        assertThat(page("/entities?q=英伟").select(".names a").eachText()).containsExactly("Nvidia");
        assertThat(page("/entities?q=zzz").select(".none a").attr("href")).isEqualTo("/entities");
    }

    @Test
    void sourcesTellTheirTroubleInPlainWords() {
        Document page = page("/sources");
        assertThat(page.select(".states .state").eachText())
                .containsExactly("read", "broken", "switched off", "silent");
        String problem = "https://harbour.example/1 robots.txt cannot be read: answered with HTTP 503";
        assertThat(page.select(".trouble").eachText()).contains(problem);
        assertThat(page("/sources", "zh").select(".trouble").eachText())
                .contains("https://harbour.example/1：无法读取 robots.txt：服务器返回 HTTP 503");
        assertThat(page("/sources", "zh").select(".trouble[lang]")).isEmpty();
        assertThat(mvc.get().uri("/sources.json")).bodyJson().isLenientlyEqualTo("""
                        [{}, {"problem": "%s", "pulse": {"problemCode": "robots-unreadable"}}, {}, {}]""".formatted(problem));
        assertThat(page.select("ul.broken").text()).isEqualTo("corpus/events/2024.yml:12: no such day: '2024-02-30'");
    }

    @Test
    void searchFoldsPassagesUnderTheEventTheyCarry() {
        Document page = page("/search?q=API");
        assertThat(page.select(".hit h2").eachText())
                .containsExactly("OpenAI stops API access from unsupported regions");
        assertThat(page.select(".hit article > .reply")).hasSize(1);
        assertThat(page.select(".hit details .reply")).hasSize(3);
        assertThat(page.select(".hit mark").text()).isEqualTo("API");
        assertThat(page.select(".hit .why").last().text()).isEqualTo("Why: has API · same meaning");
        assertThat(page("/search?q=zzz").select(".none a").last().attr("href")).isEqualTo("/about");
        assertThat(page("/search?q=zzz&type=court").select(".none a").attr("href"))
                .isEqualTo("/search?q=zzz");
    }

    @Test
    void articlePageShowsWhatTheRegisterSays() {
        assertThat(page("/articles/rule").select("#register + dl").text())
                .isEqualTo("Kind of document Proposed rule Citation 96 FR 1234 Document number 2031-00417"
                        + " Issued by Lamp Bureau, Office of Oil Comments close 16 Jun 2031");
        assertThat(page("/articles/harbour").select("#register")).isEmpty();
        assertThat(mvc.get().uri("/articles/rule.json"))
                .bodyJson()
                .extractingPath("$.official.dates[0].role")
                .isEqualTo("comment-close");
    }
}
